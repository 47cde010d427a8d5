package org.futurestck.kit.declaration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.stage.SubjectInfo;

/**
 * All declarations that a run is to respect. Immutable.
 *
 * @param declared what the user has declared for the subject; it is a mistake if one of them is about another
 * @param shipped what is declared for well-known subjects; those about others are passed over, and what the user has declared
 *     comes first
 */
public record Declarations(List<Declaration> declared, List<Declaration> shipped) {

    /** Nothing is declared. */
    public static final Declarations NONE = new Declarations(List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param declared by the user
     * @param shipped for well-known subjects
     */
    public Declarations {
        declared = List.copyOf(declared);
        shipped = List.copyOf(shipped);
    }

    /**
     * Holds the declarations against a rule book.
     *
     * @param book the rules
     * @throws DeclarationException if a declaration names a rule that the book does not have or that cannot fail, or if the user
     *     has declared a rule in two places
     */
    public void demandFit(RuleBook book) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Declaration declaration : declared) {
            for (Deviation deviation : declaration.deviations()) {
                String other = sources.put(deviation.rule(), declaration.source());
                if (other != null) {
                    throw new DeclarationException(
                            deviation.rule() + " is declared in both " + other + " and " + declaration.source() + ".");
                }
            }
        }
        Stream.concat(declared.stream(), shipped.stream()).forEach(declaration -> declaration
                .deviations()
                .forEach(deviation -> demandFit(declaration.source(), deviation.rule(), book)));
    }

    private static void demandFit(String source, String id, RuleBook book) {
        Rule rule = book.rule(id)
                .orElseThrow(() -> new DeclarationException(source + ": the rule book has no rule '" + id + "'."));
        if (!rule.level().judged()) {
            throw new DeclarationException(source + ": " + id + " is " + rule.level()
                    + ", so it never fails and cannot be declared; only MUST and SHOULD can.");
        } else if (rule.untestable() != null) {
            throw new DeclarationException(
                    source + ": " + id + " has no check, so it never fails and cannot be declared.");
        }
    }

    /**
     * Holds what the user has declared against the contract of the subject. A file may be shared by several subjects, and these may be
     * about several contracts, so the rules of others are passed over where it names several subjects or none. Where it is about
     * this one alone, or names no rule that this one could break, it is a slip; and one that nothing else would bring to light,
     * because a rule that is never tried is never seen to hold either.
     *
     * @param subject what the subject tells about itself
     * @param book the rules, which the declarations fit
     * @param profile the contract of the subject
     * @throws DeclarationException if the user has declared what such a subject can neither keep nor break
     */
    public void demandContract(SubjectInfo subject, RuleBook book, Profile profile) {
        for (Declaration declaration : declared) {
            List<Rule> others = declaration.deviations().stream()
                    .flatMap(deviation -> book.rule(deviation.rule()).stream())
                    .filter(rule -> !book.profileOf(rule).equals(profile))
                    .toList();
            boolean shared = declaration.subjects().size() != 1
                    && others.size() < declaration.deviations().size();
            if (!others.isEmpty() && !shared && declaration.holdsOn(subject)) {
                Rule other = others.get(0);
                throw new DeclarationException(declaration.source() + ": " + other.id() + " is a rule of "
                        + book.profileOf(other) + ", and " + subject.name() + " is a subject of " + profile + ".");
            }
        }
    }

    /**
     * Chooses the deviations that concern a subject.
     *
     * @param subjectId how the user named the subject
     * @param subject what it tells about itself
     * @return the deviations by the ids of their rules
     * @throws DeclarationException if what the user has declared is about another subject, or names versions although that of
     *     the subject has no numbers
     */
    public Map<String, Declared> inForce(String subjectId, SubjectInfo subject) {
        Map<String, Declared> inForce = new LinkedHashMap<>();
        for (Declaration declaration : declared) {
            if (!declaration.isAbout(subjectId, subject)) {
                throw new DeclarationException(declaration.source() + ": this is about "
                        + String.join(" or ", declaration.subjects()) + ", not about " + subject.name() + ".");
            }
        }
        Stream.concat(declared.stream(), shipped.stream())
                .filter(declaration -> declaration.isAbout(subjectId, subject) && declaration.holdsOn(subject))
                .forEach(declaration -> declaration.deviations().stream()
                        .filter(deviation -> concerns(deviation, declaration, subject))
                        .forEach(deviation ->
                                inForce.putIfAbsent(deviation.rule(), new Declared(deviation, declaration.source()))));
        return inForce;
    }

    private static boolean concerns(Deviation deviation, Declaration declaration, SubjectInfo subject) {
        if (!deviation.isLimited()) {
            return true;
        }
        return Version.in(subject.version())
                .map(deviation::concerns)
                .orElseThrow(() -> new DeclarationException(declaration.source() + ": " + deviation.rule()
                        + " is declared for some versions, but the version of the subject, '" + subject.version()
                        + "', does not begin with a number."));
    }
}
