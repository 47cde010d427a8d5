package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Progress;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How surely the normal effort finds mistakes that show only when two threads meet: each animal is certified by its rule with one seed
 * after the other, as many times as the system property {@code races.runs} says.
 */
@Timeout(3_600)
final class RacePowerTest {

    private static final int RUNS = Integer.getInteger("races.runs", 3);

    /** Of a hundred runs one may miss. */
    private static final double MISSES = 0.01;

    static Stream<Animal> animals() {
        return Zoo.animals().stream()
                .filter(animal -> animal.subject().getClass().getName().contains(".Racing"));
    }

    @ParameterizedTest
    @MethodSource("animals")
    void isFoundWithinTheNormalEffort(Animal animal) {
        List<String> others = IntStream.rangeClosed(1, RUNS)
                .mapToObj(seed -> message(animal, seed))
                .filter(message -> !message.contains(animal.words()))
                .toList();
        System.out.printf("%s: found in %d of %d runs%n", animal, RUNS - others.size(), RUNS);
        assertThat(others).hasSizeLessThanOrEqualTo((int) (RUNS * MISSES));
    }

    private static String message(Animal animal, long seed) {
        String rule = animal.rule().orElseThrow();
        try (LocalStageSource source = new LocalStageSource(animal.subject())) {
            CertificationRequest request =
                    CertificationRequest.of(animal.name(), seed).limitedTo(List.of(rule));
            Certificate certificate =
                    new Certification(Visit.BOOK, Catalogue.load(Visit.BOOK)).certify(request, source, Progress.NONE);
            return certificate.rules().stream()
                    .filter(result -> result.verdict() == Verdict.FAILED)
                    .map(RuleResult::message)
                    .findFirst()
                    .orElse("was not found with seed " + seed);
        }
    }
}
