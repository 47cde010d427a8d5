package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.rulebook.RuleBook;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever waits in vain for a call waits for one that runs, so that no mistake about those that have not begun is blamed on time. */
@Timeout(60)
class ShortTimeoutTest {

    private static final RuleBook BOOK = RuleBook.load();
    private static final Catalogue CATALOGUE = Catalogue.load(BOOK);

    /** Takes calls and never begins one. */
    private static CompletableFuture<Outcome> idle(Operation operation) {
        Outcome outcome =
                switch (operation.getClass().getSimpleName()) {
                    case "NewExecutor" -> new Outcome.Returned(new Value.Handle("executor"));
                    case "Submit" -> new Outcome.Returned(new Value.Handle("f"));
                    default -> new Outcome.Returned(Value.of(false));
                };
        return CompletableFuture.completedFuture(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"future.result.timeout", "future.exception.timeout", "map.timeout-raises"})
    void nobodyIsAskedToWaitForACallThatHasNotBegun(String rule) {
        RuleResult result = Planted.certify(
                        BOOK, CATALOGUE, new StageFake(ShortTimeoutTest::idle), 1, Progress.NONE, rule)
                .rules()
                .get(0);

        assertThat(result.checks())
                .filteredOn(check -> check.title().startsWith("any short timeout passes"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
                    assertThat(check.message())
                            .startsWith("expected the call of f is started, but this did not happen");
                    assertThat(check.timeline())
                            .extracting(entry -> entry.text())
                            .noneMatch(text -> text.contains("timeout="));
                });
    }
}
