package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes that show only where two threads meet. On a busy machine one run may miss them, so each animal is certified by its rule with
 * one seed after the other until it is found. With the system property {@code races.runs} this is done so many times, and all but one
 * of a hundred runs have to find it; that is for a machine that does nothing else.
 */
@Tag("alone")
@Timeout(3_600)
final class RacePowerTest {

    private static final int RUNS = Integer.getInteger("races.runs", 0);

    /** Nobody is that unlucky. */
    private static final int MOST_TRIES = 100;

    /** Of a hundred runs one may miss. */
    private static final double MISSES = 0.01;

    private static final Catalogue CATALOGUE = Catalogue.load(Visit.BOOK);

    static Stream<JavaAnimal> animals() {
        return Sample.of(Zoo.inJava().stream().filter(JavaAnimal::races).toList());
    }

    @ParameterizedTest
    @MethodSource("animals")
    void isFoundSoonerOrLater(JavaAnimal animal) {
        Stream<String> messages = IntStream.rangeClosed(1, MOST_TRIES).mapToObj(seed -> message(animal, seed));

        assertThat(messages.filter(message -> !message.isEmpty()).findFirst())
                .hasValueSatisfying(message -> assertThat(message).contains(animal.words()));
    }

    @ParameterizedTest
    @MethodSource("animals")
    void isFoundInNearlyEveryRun(JavaAnimal animal) {
        assumeTrue(RUNS > 0, "the number of runs is given with -Draces.runs=100");
        List<String> missed = IntStream.rangeClosed(1, RUNS)
                .filter(seed -> !message(animal, seed).contains(animal.words()))
                .mapToObj(seed -> "seed " + seed)
                .toList();

        assertThat(missed).hasSizeLessThanOrEqualTo((int) (RUNS * MISSES));
    }

    /** Why the rule failed; empty if it did not. */
    private static String message(JavaAnimal animal, long seed) {
        String rule = animal.rule().orElseThrow();
        try (LocalStageSource source = new LocalStageSource(animal.subject())) {
            CertificationRequest request =
                    CertificationRequest.of(animal.name(), seed).limitedTo(List.of(rule));
            return new Certification(Visit.BOOK, CATALOGUE)
                    .certify(request, source, Progress.NONE).rules().stream()
                            .filter(result -> result.verdict() == Verdict.FAILED)
                            .map(RuleResult::message)
                            .findFirst()
                            .orElse("");
        }
    }
}
