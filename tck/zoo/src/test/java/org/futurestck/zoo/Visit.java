package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.StageSource;
import org.jspecify.annotations.Nullable;

/** Certifies an animal, and looks whether the run says of it what it has to say. */
final class Visit {

    static final RuleBook BOOK = RuleBook.load();

    private static final Catalogue CATALOGUE = Catalogue.load(BOOK);
    private static final long SEED = 1;

    static {
        // Errors that animals log are heard by the kit; nobody needs to read them.
        Logger root = Logger.getLogger("");
        Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
    }

    private Visit() {}

    /** Certifies a subject by some rules of the newest edition that it claims, two checks at a time, and closes the source. */
    static Certificate certify(String name, StageSource source, List<String> rules, Effort effort) {
        return certify(name, source, null, rules, effort);
    }

    /** Certifies a subject by some rules of an edition, and closes the source. */
    static Certificate certify(
            String name, StageSource source, @Nullable Edition edition, List<String> rules, Effort effort) {
        try (source) {
            return run(name, source, edition, rules, effort);
        }
    }

    /** Certifies a subject by one rule after the other, each as it is in the newest edition that has it, and closes the source. */
    static void judgeAlone(String name, StageSource source, Map<String, String> rules) {
        try (source) {
            rules.forEach((rule, words) -> {
                Certificate certificate = run(name, source, newest(rule), List.of(rule), Effort.QUICK);
                assertThat(certificate.problems()).isEmpty();
                judgeAlone(certificate.rules().get(0), words);
            });
        }
    }

    private static Certificate run(
            String name, StageSource source, @Nullable Edition edition, List<String> rules, Effort effort) {
        CertificationRequest request = new CertificationRequest(name, edition, rules, SEED, 2, 1).trying(effort);
        return new Certification(BOOK, CATALOGUE).certify(request, source, Progress.NONE);
    }

    private static Edition newest(String rule) {
        return Optional.ofNullable(BOOK.rule(rule).orElseThrow().until())
                .orElse(BOOK.profileOf(BOOK.rule(rule).orElseThrow()).newest());
    }

    /** The rules that failed; those that bind nobody never do. */
    static List<RuleResult> failed(Certificate certificate) {
        return certificate.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.FAILED)
                .toList();
    }

    /** Looks whether the right rule was blamed in the right words, and no other one beside those that are excused. */
    static void judge(Certificate certificate, Animal animal, Set<String> excused) {
        List<RuleResult> failed = failed(certificate);
        assertThat(certificate.rules())
                .as("rules that the kit could not judge")
                .filteredOn(result -> result.verdict() == Verdict.ERROR)
                .extracting(result -> result.id() + ": " + result.message())
                .isEmpty();
        assumeFalse(stalled(certificate, animal), "the machine stalled, so this run proves nothing");
        animal.rule().ifPresent(wanted -> assertThat(failed)
                .as("%s ought to have failed, but it is not so: %s", wanted, told(certificate))
                .filteredOn(result -> result.id().equals(wanted))
                .singleElement()
                .extracting(RuleResult::message)
                .asString()
                .contains(animal.words()));
        Set<String> allowed = new HashSet<>(excused);
        allowed.addAll(animal.redLines());
        assertThat(failed)
                .as("rules that are to blame for nothing")
                .filteredOn(result -> !allowed.contains(result.id()))
                .extracting(result -> result.id() + ": " + result.message())
                .isEmpty();
    }

    /** Looks whether the checks of the rule have seen the mistake. */
    private static void judgeAlone(RuleResult result, String words) {
        assumeFalse(result.verdict() == Verdict.INCONCLUSIVE, "the machine stalled, so this run proves nothing");
        boolean judged = result.level().judged();
        assertThat(result.verdict())
                .as("%s: %s", result.id(), result.message())
                .isEqualTo(judged ? Verdict.FAILED : Verdict.OBSERVED);
        assertThat(result.message()).as(result.id()).contains(words);
        assertThat(result.checks()).extracting(CheckResult::verdict).contains(Verdict.FAILED);
    }

    /** Whether nothing can be said about the rule to be blamed, or about one that it builds on. */
    private static boolean stalled(Certificate certificate, Animal animal) {
        Set<String> needed = animal.rule()
                .map(rule -> {
                    Set<String> all = new HashSet<>(BOOK.prerequisites(rule));
                    all.add(rule);
                    return all;
                })
                .orElse(new HashSet<>());
        return certificate.rules().stream()
                .anyMatch(result ->
                        result.verdict() == Verdict.INCONCLUSIVE && (needed.isEmpty() || needed.contains(result.id())));
    }

    private static String told(Certificate certificate) {
        return certificate.rules().stream()
                .filter(result -> result.verdict() != Verdict.PASSED)
                .map(result -> result.id() + " is " + result.verdict() + ": " + result.message())
                .collect(Collectors.joining("; "));
    }
}
