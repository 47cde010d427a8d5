package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule that is declared builds on a deviation that is declared too, and another one builds on it. */
class BlockadeTest {

    private static final Rule BETWEEN = Books.must("t.between", "t.root");
    private static final Rule LAST = Books.must("t.last", "t.between");

    private static RuleResult result(String id, Verdict verdict) {
        return new RuleResult(id, Level.MUST, verdict, "", List.of());
    }

    private static Map<String, RuleResult> after(Verdict between) {
        return Map.of("t.root", result("t.root", Verdict.DEVIATION), "t.between", result("t.between", between));
    }

    /** A blockade that has let the rule between be tried. */
    private static Blockade between() {
        Blockade blockade = new Blockade(Set.of("t.root", "t.between"));
        assertThat(blockade.reason(BETWEEN, Map.of("t.root", result("t.root", Verdict.DEVIATION))))
                .isEmpty();
        assertThat(blockade.excused()).isEmpty();
        assertThat(blockade.excusedBy("t.root")).isEmpty();
        return blockade;
    }

    /** A race that finds nothing passes although it is declared, and says no more than one that the machine was too slow for. */
    @ParameterizedTest
    @EnumSource(names = {"PASSED", "INCONCLUSIVE"})
    void whatIsTriedBehindADeviationOpensTheWayToNothing(Verdict verdict) {
        Blockade blockade = between();

        assertThat(blockade.reason(LAST, after(verdict))).contains("blocked by the declared deviation from t.root");
        assertThat(blockade.excused()).containsExactly("t.last");
        assertThat(blockade.excusedBy("t.root")).containsExactly("t.last");
    }

    @ParameterizedTest
    @CsvSource({"DEVIATION, blocked by the declared deviation from t.between", "ERROR, blocked by t.between"})
    void whatGoesWrongThereStandsForItself(Verdict verdict, String reason) {
        Blockade blockade = between();

        assertThat(blockade.reason(LAST, after(verdict))).contains(reason);
        assertThat(blockade.excusedBy("t.root")).isEmpty();
        assertThat(blockade.excused()).hasSize(verdict == Verdict.DEVIATION ? 1 : 0);
    }

    @Test
    void whatBuildsOnNothingThatWasSelectedIsTried() {
        assertThat(new Blockade(Set.of()).reason(LAST, Map.of())).isEmpty();
    }
}
