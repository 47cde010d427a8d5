package org.futurestck.cli.docs;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.declaration.Deviation;
import org.futurestck.kit.report.SafeText;
import org.futurestck.kit.report.VerdictWords;
import org.futurestck.kit.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * A subject of which something is known: from a declaration of its deviations, which says nothing about any other rule, or from a
 * certificate. Its texts may come from a subject.
 *
 * @param name how it is called
 * @param anchor its anchor on the page of all subjects
 * @param source where the knowledge comes from
 * @param remarks what is to be kept in mind about it
 * @param certificate the result of the run; null if it is a declaration
 * @param otherBook whether the run was about another text of the rule book
 * @param deviations what is declared, by the rule; empty if it is a certificate
 */
record KnownSubject(
        String name,
        String anchor,
        String source,
        List<String> remarks,
        @Nullable Certificate certificate,
        boolean otherBook,
        Map<String, Deviation> deviations) {

    private static final int LONGEST = 300;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    KnownSubject {
        remarks = List.copyOf(remarks);
        deviations = Map.copyOf(deviations);
    }

    /** All of which a library tells, those whose names are alike told apart by a number. */
    static List<KnownSubject> all(Library library) {
        List<KnownSubject> subjects = new ArrayList<>();
        library.declarations().forEach(declaration -> subjects.add(of(declaration, subjects.size() + 1)));
        library.certificates()
                .forEach(certificate -> subjects.add(of(certificate, subjects.size() + 1, library.book())));
        Map<String, Long> namesakes =
                subjects.stream().collect(Collectors.groupingBy(KnownSubject::name, Collectors.counting()));
        Map<String, Integer> seen = new HashMap<>();
        return subjects.stream()
                .map(subject -> namesakes.getOrDefault(subject.name(), 0L) == 1
                        ? subject
                        : subject.named(subject.name() + ", run " + seen.merge(subject.name(), 1, Integer::sum)))
                .toList();
    }

    private KnownSubject named(String other) {
        return new KnownSubject(other, anchor, source, remarks, certificate, otherBook, deviations);
    }

    /** What its verdict as a whole is about, in words; empty if about all rules. */
    String extent() {
        if (certificate == null || certificate.verdict() == Conformity.UNTRUSTED) {
            return "";
        }
        String scope = certificate.selection().isEmpty() ? "" : "to the selected rules";
        return (scope + VerdictWords.without(certificate)).strip();
    }

    static KnownSubject of(Declaration declaration, int number) {
        Map<String, Deviation> deviations = new LinkedHashMap<>();
        declaration.deviations().forEach(deviation -> deviations.put(deviation.rule(), deviation));
        String platform = declaration.platform() == null ? "" : declaration.platform() + ", ";
        return new KnownSubject(
                platform + declaration.subjects().get(0),
                "declaration-" + number,
                "declared deviations",
                List.of(),
                null,
                false,
                deviations);
    }

    static KnownSubject of(Certificate certificate, int number, RuleBook book) {
        Certificate.CertifiedSubject subject = certificate.subject();
        String name = SafeText.line(subject.name() + " " + subject.version() + ", " + subject.platform(), LONGEST);
        return new KnownSubject(
                name,
                "certificate-" + number,
                "certificate for edition " + certificate.edition() + " of " + certificate.profile() + ", run of "
                        + TIME.format(certificate.started()),
                Remarks.of(certificate, book),
                certificate,
                !certificate.rulebook().digest().equals(book.digest()),
                Map.of());
    }

    /** What is known of how it fares with a rule; empty if nothing is, as from a run that cannot be trusted. */
    Optional<Fare> fare(String rule) {
        if (certificate == null) {
            return Optional.ofNullable(deviations.get(rule)).map(this::declared);
        } else if (certificate.verdict() == Conformity.UNTRUSTED) {
            return Optional.empty();
        }
        return certificate.rules().stream()
                .filter(result -> result.id().equals(rule) && result.verdict() != Verdict.UNTESTABLE)
                .findFirst()
                .map(this::measured);
    }

    private Fare declared(Deviation deviation) {
        return new Fare(this, "deviation", limits(deviation), deviation.reason(), deviation.issue());
    }

    private Fare measured(RuleResult result) {
        String limits = Stream.of(
                        result.reservation().isEmpty() ? "" : "in part",
                        otherBook ? "by another text of the rule book" : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return new Fare(this, result.verdict().id(), limits, SafeText.line(result.told(), LONGEST), null);
    }

    private static String limits(Deviation deviation) {
        String since = deviation.since();
        String until = deviation.until();
        return Stream.of(since == null ? "" : "since " + since, until == null ? "" : "until " + until)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
