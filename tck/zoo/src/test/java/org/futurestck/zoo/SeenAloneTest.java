package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.rulebook.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules that no animal is blamed for: those that bind nobody, and recipes, whose parts are blamed before them. Their checks see the
 * mistake all the same, if they are all that is asked.
 */
final class SeenAloneTest {

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "map.concurrent, zoo:map-reads-on-demand, nothing has moved",
        "map.no-iterables, zoo:map-goes-its-own-way, there is no input",
        "map.input-iterable-raises, zoo:map-reads-on-demand, but it returned m",
        "map.exception-ends-iteration, zoo:map-goes-its-own-way, but next(m) returned 'value of b'",
        "map.exception-cancels-rest, zoo:map-goes-its-own-way, it was started",
        "map.iterator-close-or-drop, zoo:map-goes-its-own-way, it was started",
        "map.timeout-ends-and-cancels, zoo:map-goes-its-own-way, but next(m) raised TimeoutError",
        "map.timeout-vs-callable-timeouterror, zoo:map-wraps-errors, ExecutionException",
        "wait.no-count-parameter, zoo:wait-is-never-woken, nothing has moved",
        "pattern.future-to-input-map, zoo:as-completed-keeps-the-order, nothing has moved",
        "pattern.out-of-submission-order, zoo:as-completed-keeps-the-order, nothing has moved",
        "pattern.per-future-exception, zoo:result-wraps-errors, ExecutionException",
        "pattern.doc-url-example, zoo:as-completed-keeps-the-order, nothing has moved",
        "pattern.wait-blocks, zoo:wait-is-never-woken, nothing has moved",
        "pattern.first-exception-early-termination, zoo:cancel-says-yes-to-running, but slow.cancel() returned True",
        "pattern.no-failure-else-branch, zoo:first-exception-takes-values, 'returned done=[first], not_done=[second]'",
        "pattern.n-of-m, zoo:wait-is-never-woken, nothing has moved",
        "pattern.progress, zoo:wait-calls-running-done, 'timeout=0) returned done='",
        "pattern.cancelled-is-done, zoo:wait-forgets-the-cancelled, nothing has moved",
        "pattern.result-on-cancelled-raises, zoo:result-of-cancelled-is-none, but cancelled.result() returned None",
        "pattern.exception-on-cancelled-in-done, zoo:exception-returns-cancelled-error, but cancelled.exception() returned",
        "pattern.check-state-first, zoo:cancelled-is-never-true, but cancelled.cancelled() returned False",
    })
    void isSeen(String rule, String name, String words) {
        Animal animal = Zoo.animals().stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();

        Certificate certificate = Visit.certify(name, new LocalStageSource(animal.subject()), List.of(rule));

        assertThat(certificate.rules()).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(binds(result) ? Verdict.FAILED : Verdict.OBSERVED);
            assertThat(result.message()).contains(words);
        });
    }

    private static boolean binds(RuleResult result) {
        return result.level() == Level.MUST || result.level() == Level.SHOULD;
    }
}
