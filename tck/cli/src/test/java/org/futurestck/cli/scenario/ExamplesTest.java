package org.futurestck.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.futurestck.cli.scenario.ScenarioLine.Piece;
import org.junit.jupiter.api.Test;

/** Values of a row stand in the steps in place of their names. */
final class ExamplesTest {

    private static final Examples ROW = new Examples(Map.of("state", "running", "next state", "done"));

    @Test
    void fillsInValuesAsPiecesOfTheirOwn() {
        assertThat(ROW.fill("f is <state>, then <next state>"))
                .containsExactly(
                        new Piece("f is ", false),
                        new Piece("running", true),
                        new Piece(", then ", false),
                        new Piece("done", true));
        assertThat(ROW.fill("<state><state>")).containsExactly(new Piece("running", true), new Piece("running", true));
    }

    @Test
    void leavesOtherAnglesAlone() {
        assertThat(ROW.fill("1 < 2 and <other> is <state"))
                .containsExactly(new Piece("1 < 2 and <other> is <state", false));
        assertThat(ROW.fill("1 <<state>")).containsExactly(new Piece("1 <", false), new Piece("running", true));
        assertThat(Examples.NONE.fill("")).isEmpty();
    }
}
