package org.futurestck.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.futurestck.cli.docs.StateDiagram.Box;
import org.futurestck.cli.docs.StateMoves.Step;
import org.junit.jupiter.api.Test;

/** What is drawn from the model says the same as the rule book. */
final class ModelTest {

    /** The rows of the state table by what the model calls them. */
    private static final Map<String, String> ROWS = Map.of(
            "cancel()", "cancel",
            "set_running_or_notify_cancel()", "srnc",
            "set_result()", "set-result",
            "set_exception()", "set-exception");

    private static final StateMoves MOVES = StateMoves.ofModel();
    private static final List<RuleView> CELLS = RuleViews.of(Sites.library(), List.of()).values().stream()
            .filter(RuleView::cell)
            .toList();

    @Test
    void stepsAreThoseOfTheStateTable() {
        Set<String> ofModel = MOVES.steps().stream()
                .map(step -> "state." + step.from() + "." + ROWS.get(step.operation()) + " then " + step.to()
                        + (step.documented() ? "" : " OBSERVED"))
                .collect(Collectors.toSet());
        Set<String> ofBook = CELLS.stream()
                .filter(cell -> cell.outcome().contains(", then "))
                .map(cell -> cell.id() + " then " + cell.outcome().replaceAll(".*, then ", "")
                        + (cell.level().equals("OBSERVED") ? " OBSERVED" : ""))
                .collect(Collectors.toSet());
        assertThat(ofModel).isEqualTo(ofBook).hasSize(7);
    }

    @Test
    void statesAreTheColumnsOfTheStateTable() {
        StateTable table = StateTable.of(CELLS);
        assertThat(MOVES.states()).containsExactlyInAnyOrderElementsOf(table.states());
        assertThat(MOVES.done())
                .containsExactlyInAnyOrder("cancelled", "cancelled-and-notified", "finished-value", "finished-exc");
        assertThat(table.rows()).hasSize(12);
        assertThat(table.cells()).hasSize(72).allSatisfy(cell -> {
            assertThat(cell.call()).endsWith(")");
            assertThat(cell.outcome()).matches("(returns|raises|keeps|calls|yields|is an error).*");
        });
    }

    @Test
    void boxesStandApartAndLinesWithinTheDrawing() {
        StateDiagram diagram = StateDiagram.of(MOVES);
        assertThat(diagram.boxes()).extracting(Box::state).containsExactlyInAnyOrderElementsOf(MOVES.states());
        assertThat(diagram.lines())
                .extracting(StateDiagram.Line::step)
                .containsExactlyInAnyOrderElementsOf(MOVES.steps());
        for (Box box : diagram.boxes()) {
            assertThat(box.right()).isLessThan(diagram.width());
            assertThat(box.top()).isBetween(0, diagram.height() - StateDiagram.BOX_HEIGHT);
            assertThat(diagram.boxes())
                    .filteredOn(other -> other.x() == box.x() && !other.equals(box))
                    .allMatch(other -> Math.abs(other.y() - box.y()) > StateDiagram.BOX_HEIGHT);
        }
        for (StateDiagram.Line line : diagram.lines()) {
            Step step = line.step();
            assertThat(line.path()).as(step.toString()).matches("[MCHV0-9 ]+");
            for (String number : line.path().replaceAll("[MCHV]", " ").strip().split(" +")) {
                assertThat(Integer.parseInt(number)).isBetween(0, Math.max(diagram.width(), diagram.height()));
            }
        }
    }

    @Test
    void shutdownsAreThoseOfTheirChapter() {
        assertThat(ShutdownStory.ofModel())
                .extracting(story ->
                        story.call() + " returns " + story.returnWords() + ", the pending call " + story.pendingWords())
                .containsExactly(
                        "shutdown(wait=True, cancel_futures=False) returns when all calls are done, the pending call is executed",
                        "shutdown(wait=True, cancel_futures=True) returns when the running call has ended, the pending call is"
                                + " cancelled",
                        "shutdown(wait=False, cancel_futures=False) returns at once, the pending call is executed",
                        "shutdown(wait=False, cancel_futures=True) returns at once, the pending call is cancelled");
        assertThat(ShutdownStory.ofModel()).allSatisfy(story -> {
            assertThat(story.submitting()).isEqualTo("raises RuntimeError");
            assertThat(story.runningEnded()).isGreaterThan(ShutdownStory.CALLED);
            Storyline line = Storyline.of(story);
            assertThat(line.bars()).allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() < line.width());
            assertThat(line.bars().get(0).x()).isEqualTo(line.called());
        });
    }
}
