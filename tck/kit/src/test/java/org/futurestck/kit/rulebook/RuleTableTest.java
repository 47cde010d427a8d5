package org.futurestck.kit.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.kit.rulebook.BookText.RULE;

import java.util.List;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;

class RuleTableTest {

    private static final String TABLE = """
            | id | call | open | shut | builds on |
            |---|---|---|---|---|
            | `knock` | `knock()` | returns `True` | raises `Locked` (since 3.8) | `t.one` |
            | `enter` | `enter()` | returns, then shut (observed) | blocks (observed) (since 3.4) | nothing |
            | builds on | | nothing | `t.two` | |

            """;

    private static String book(String table) {
        String rule = BookText.rule("t.*", "`t.three`");
        return RULE
                + BookText.rule("t.two", "nothing")
                + BookText.rule("t.three", "nothing")
                + rule.replace("- **Why", table + "- **Why");
    }

    private static Rule cell(String id) {
        return BookText.read(book(TABLE)).rule(id).orElseThrow();
    }

    @Test
    void eachCellIsARule() {
        assertThat(BookText.read(book(TABLE)).rules())
                .extracting(Rule::id)
                .containsExactly(
                        "t.one", "t.two", "t.three", "t.open.knock", "t.shut.knock", "t.open.enter", "t.shut.enter");
    }

    @Test
    void cellSaysStateCallAndOutcome() {
        assertThat(cell("t.open.knock").sentence()).isEqualTo("In the state open, `knock()` returns `True`.");
        assertThat(cell("t.shut.knock").sentence()).isEqualTo("In the state shut, `knock()` raises `Locked`.");
    }

    @Test
    void cellTakesTheRestFromTheFields() {
        Rule cell = cell("t.open.knock");

        assertThat(cell.level()).isEqualTo(Level.MUST);
        assertThat(cell.since()).isEqualTo(new Edition("3.2"));
        assertThat(cell.why()).isEqualTo("They have to.");
        assertThat(cell.line()).isEqualTo(45);
    }

    @Test
    void remarksChangeEditionAndLevel() {
        assertThat(cell("t.shut.knock").since()).hasToString("3.8");
        assertThat(cell("t.open.enter").level()).isEqualTo(Level.OBSERVED);
        assertThat(cell("t.open.enter").sentence()).isEqualTo("In the state open, `enter()` returns, then shut.");
        assertThat(cell("t.shut.enter"))
                .extracting(Rule::level, rule -> rule.since().toString())
                .containsExactly(Level.OBSERVED, "3.4");
    }

    @Test
    void cellBuildsOnWhatFieldColumnAndRowName() {
        assertThat(cell("t.shut.knock").buildsOn()).containsExactly("t.three", "t.two", "t.one");
        assertThat(cell("t.open.enter").buildsOn()).containsExactly("t.three");
    }

    @Test
    void cellBuildsOnWhatItNamesItself() {
        String table = TABLE.replace("(observed) (since 3.4)", "(builds on `t.one`) (since 3.4)");

        assertThat(BookText.read(book(table)).rule("t.shut.enter").orElseThrow())
                .extracting(Rule::sentence, Rule::buildsOn)
                .containsExactly("In the state shut, `enter()` blocks.", List.of("t.three", "t.two", "t.one"));
    }

    @Test
    void missingCellsAreNamed() {
        assertThat(BookText.problemsOf(book(TABLE.replace("| returns `True` |", "| |"))))
                .containsExactly("things.md:45: the cell 'open' of the row `knock` is empty");
        assertThat(BookText.problemsOf(book(TABLE.replace("| `t.two` |", "|"))))
                .containsExactly("things.md:47: the cell 'shut' of the row builds on is empty");
        assertThat(BookText.problemsOf(book(TABLE.replace(" (since 3.8) | `t.one`", ""))))
                .containsExactly("things.md:45: the cell 'builds on' of the row `knock` is empty");
    }

    @Test
    void oneStateIsEnough() {
        String table = """
                | id | call | open | builds on |
                |---|---|---|---|
                | `knock` | `knock()` | returns `True` | `t.one` |

                """;

        assertThat(BookText.read(book(table)).rule("t.open.knock")).isPresent();
    }

    @Test
    void malformedIdsAreNamed() {
        assertThat(BookText.problemsOf(book(TABLE.replace("| `t.two` |", "| t.two |"))))
                .singleElement()
                .asString()
                .startsWith("things.md:47: the cell 'shut' of the row builds on is malformed: 't.two' is neither");
    }

    @Test
    void unknownRemarksAreNamed() {
        assertThat(BookText.problemsOf(book(TABLE.replace("(since 3.8)", "(from 3.8)"))))
                .containsExactly(
                        "things.md:45: the cell 'shut' of the row `knock` has the unknown remark '(from 3.8)'");
        assertThat(BookText.problemsOf(book(TABLE.replace("(since 3.8)", "(since 3.99)"))))
                .containsExactly(
                        "things.md:45: the cell 'shut' of the row `knock` is malformed: no run can be about the"
                                + " edition 3.99, so the rule needs 'Untestable'");
        assertThat(BookText.problemsOf(book(TABLE.replace("(since 3.8)", "(builds on t.one)"))))
                .singleElement()
                .asString()
                .startsWith("things.md:45: the cell 'shut' of the row `knock` is malformed: 't.one' is neither");
    }

    @Test
    void malformedTablesAreReported() {
        assertThat(BookText.problemsOf(book(TABLE.replace("| call |", "| do |"))))
                .containsExactly("things.md:43: the table of t.* needs the columns id, call, states and builds on");
        assertThat(BookText.problemsOf(book(""))).containsExactly("things.md:43: a table is expected here for t.*");
    }
}
