package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
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

    /** Certifies an animal by its share of the rules, and closes the source. */
    static Certificate certify(Animal animal, StageSource source) {
        List<String> blamed = Stream.concat(animal.rule().stream(), animal.alsoFails().stream())
                .toList();
        return certify(animal.name(), source, null, Share.of(animal.name(), blamed), animal.effort());
    }

    /** Certifies a subject by some rules, two checks at a time, and closes the source. */
    static Certificate certify(String name, StageSource source, List<String> rules) {
        return certify(name, source, null, rules);
    }

    /** Certifies a subject by some rules of an edition; null for the edition that it claims itself. */
    static Certificate certify(String name, StageSource source, @Nullable Edition edition, List<String> rules) {
        return certify(name, source, edition, rules, Effort.QUICK);
    }

    private static Certificate certify(
            String name, StageSource source, @Nullable Edition edition, List<String> rules, Effort effort) {
        try (source) {
            CertificationRequest request = new CertificationRequest(name, edition, rules, SEED, 2, 1).trying(effort);
            return new Certification(BOOK, CATALOGUE).certify(request, source, Progress.NONE);
        }
    }

    /** The rules that failed; those that bind nobody never do. */
    static List<RuleResult> failed(Certificate certificate) {
        return certificate.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.FAILED)
                .toList();
    }

    /** Looks whether the right rule was blamed in the right words, and no other one beside those that are excused. */
    static void judge(Certificate certificate, Optional<String> rule, String words, Set<String> excused) {
        List<RuleResult> failed = failed(certificate);
        assertThat(certificate.rules())
                .as("rules that the kit could not judge")
                .filteredOn(result -> result.verdict() == Verdict.ERROR)
                .extracting(result -> result.id() + ": " + result.message())
                .isEmpty();
        assumeFalse(
                certificate.rules().stream()
                        .anyMatch(result -> result.verdict() == Verdict.INCONCLUSIVE
                                && result.id().equals(rule.orElse(result.id()))),
                "the machine stalled, so this run proves nothing");
        rule.ifPresent(wanted -> assertThat(failed)
                .as("%s ought to have failed, but it is %s", wanted, told(certificate, wanted))
                .filteredOn(result -> result.id().equals(wanted))
                .singleElement()
                .extracting(RuleResult::message)
                .asString()
                .contains(words));
        Set<String> allowed = new HashSet<>(excused);
        rule.ifPresent(allowed::add);
        assertThat(failed)
                .as("rules that are to blame for nothing")
                .filteredOn(result -> !allowed.contains(result.id()))
                .extracting(result -> result.id() + ": " + result.message())
                .isEmpty();
    }

    private static String told(Certificate certificate, String rule) {
        return certificate.rules().stream()
                .filter(result -> result.id().equals(rule))
                .map(result -> result.verdict() + ": " + result.message())
                .collect(Collectors.joining());
    }
}
