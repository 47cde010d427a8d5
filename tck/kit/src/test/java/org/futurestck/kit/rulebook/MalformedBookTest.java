package org.futurestck.kit.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.futurestck.kit.rulebook.BookText.INDEX;
import static org.futurestck.kit.rulebook.BookText.RULE;
import static org.futurestck.kit.rulebook.BookText.problemsOf;
import static org.futurestck.kit.rulebook.BookText.rule;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedBookTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "- **Why:**        | - **Wherefore:**  | things.md:7: the field 'Wherefore' of t.one is unknown",
                "**MUST**          | **SHALL**         | things.md:5: the level 'SHALL' of t.one is unknown",
                "**MUST** — Things | Things            | things.md:5: the text of t.one is not of the form '**LEVEL** — sentence'",
                "— Things hold.    | —                 | things.md:5: the sentence of t.one is empty",
                "They have to.     | \"\"              | things.md:7: the field 'Why' of t.one is empty",
                "- **Why:** They   | - They            | things.md:7: an item below t.one is not of the form '**Field:** text'",
                "### t.one         | ### t.One         | things.md:3: the id 't.One' is not made of a-z, 0-9, _ and - with dots in between",
                "### t.one         | ### u.one         | things.md:3: the id 'u.one' does not begin with 't.' as in its chapter",
                "on:** nothing     | on:** `t.two`     | things.md:3: t.one builds on 't.two', which is no rule of the book",
                "on:** nothing     | on:** t.two       | things.md:12: 't.two' is neither a list of ids such as `future.done`, `future.running` nor the word 'nothing'",
                "on:** nothing     | on:** `t.one`     | things.md:3: rules build on each other in a cycle: t.one -> t.one",
                "3.2               | 3.7 until 3.5     | things.md:11: the first edition 3.7 comes after the last edition 3.5",
                "3.2               | 2.7               | things.md:11: the edition '2.7' is unknown; editions go from 3.2 to 3.13",
                "3.2               | 3.14              | things.md:11: no run can be about the edition 3.14, so the rule needs 'Untestable'",
                "3.2               | 3.01              | things.md:11: the edition '3.01' is unknown; editions go from 3.2 to 3.13",
                "3.2               | 3.2 until 3.14    | things.md:11: the edition '3.14' is unknown; editions go from 3.2 to 3.13",
                "3.2               | 3.2 until 4       | things.md:11: the edition '4' is unknown; editions go from 3.2 to 3.13",
                "3.2               | always and ever   | things.md:11: 'always and ever' is not of the form '3.5' or '3.5 until 3.7'",
                "**MUST**          | **UNDEFINED**     | things.md:3: t.one is UNDEFINED, which no check can refute, and needs 'Untestable'",
            })
    void oneMistakeGivesOneSentence(String right, String wrong, String problem) {
        assertThat(RULE).contains(right);

        assertThat(problemsOf(RULE.replace(right, wrong))).contains(problem);
        assertThat(problemsOf(RULE.replace(right, wrong)))
                .filteredOn(other -> !other.equals(problem))
                .allMatch(other -> other.endsWith("the field 'Why' of t.one is missing"));
    }

    @Test
    void missingFieldIsNamed() {
        assertThat(problemsOf(RULE.replace("- **Since:** 3.2\n", "")))
                .containsExactly("things.md:7: the field 'Since' of t.one is missing");
    }

    @Test
    void fieldGivenTwiceIsNamed() {
        String twice = RULE.stripTrailing() + "\n- **Untestable:** advice\n- **Untestable:** advice\n";

        assertThat(problemsOf(twice)).containsExactly("things.md:15: the field 'Untestable' of t.one is given twice");
    }

    @Test
    void duplicateIdNamesBothPlaces() {
        assertThat(problemsOf(RULE, RULE))
                .containsExactly("things.md:15: the id 't.one' is taken already by things.md:3");
    }

    @Test
    void cycleIsPrintedAsPath() {
        assertThat(problemsOf(rule("t.one", "`t.two`"), rule("t.two", "`t.three`"), rule("t.three", "`t.two`")))
                .containsExactly("things.md:15: rules build on each other in a cycle: t.two -> t.three -> t.two");
    }

    @Test
    void ruleWithoutTextIsReported() {
        assertThat(problemsOf("### t.one\n"))
                .containsExactly(
                        "things.md:3: a level and a sentence is expected here for t.one",
                        "things.md:3: a list of fields is expected here for t.one");
    }

    @Test
    void textBelowTheFieldsIsReported() {
        assertThat(problemsOf(RULE + "And so on.\n"))
                .containsExactly("things.md:15: nothing is expected here below the fields of t.one");
    }

    @Test
    void chapterWithoutRuleIsReported() {
        assertThat(problemsOf("Only prose.\n")).containsExactly("things.md:1: the chapter holds no rule");
    }

    @Test
    void allProblemsAreCollected() {
        String bad = RULE.replace("**MUST**", "**SHALL**").replace("3.2", "2.7");

        assertThat(problemsOf(bad, rule("t.two", "`t.none`"))).hasSize(3);
    }

    @Test
    void missingFilesAreReported() {
        assertThatThrownBy(() -> BookText.readFiles(Map.of()))
                .isInstanceOf(RuleBookException.class)
                .hasMessage("README.md:1: the index of the rule book is missing");
        assertThatThrownBy(() -> BookText.readFiles(Map.of("README.md", INDEX)))
                .hasMessage("README.md:1: the chapter things.md does not exist");
    }

    @Test
    void malformedContractsAreReported() {
        assertThat(problemsOfIndex("`t.` | `things` |", "`t.` | `others` |"))
                .startsWith("README.md:11: the chapter things is about `others`, which is none of the profiles\n");
        assertThat(problemsOfIndex("3.2, 3.3,", "3.3, 3.2,"))
                .isEqualTo("README.md:7: the edition 3.2 does not come after the one before it");
        assertThat(problemsOfIndex("3.2, 3.3,", "3.2, newer,"))
                .startsWith("README.md:7: 'newer' is not the name of an edition\n");
        assertThat(problemsOfIndex("| `things` | what", "| Things | what"))
                .startsWith("README.md:7: a row of the table of contracts is not of the form `profile` | contract |"
                        + " editions | observed on | `reference`\n");
    }

    @Test
    void aRuleBuildsOnRulesOfItsContractAlone() {
        String index = INDEX.replace(
                        "`reference:things` |\n",
                        "`reference:things` |\n| `others` | others | 1.0 | nothing | `reference:others` |\n")
                + "| [Others](others.md) | `o.` | `others` |\n";
        String other = rule("o.one", "`t.one`").replace("3.2", "1.0");

        assertThatThrownBy(() -> BookText.readFiles(
                        Map.of("README.md", index, "things.md", "# Things\n\n" + RULE, "others.md", other)))
                .hasMessage("others.md:1: o.one builds on 't.one', which belongs to another contract");
    }

    private static String problemsOfIndex(String right, String wrong) {
        assertThat(INDEX).contains(right);
        return String.join(
                "\n",
                catchThrowableOfType(
                                RuleBookException.class,
                                () -> BookText.readFiles(Map.of(
                                        "README.md", INDEX.replace(right, wrong), "things.md", "# Things\n\n" + RULE)))
                        .problems());
    }

    @Test
    void malformedIndexIsReported() {
        assertThatThrownBy(() -> BookText.readFiles(Map.of("README.md", "Nothing here.")))
                .hasMessage(
                        "README.md:1: a paragraph '**Version:** number' is missing\n"
                                + "README.md:1: a table of the contracts with the columns Profile, Contract, Editions, 'Observed on' and Reference is missing");
        assertThatThrownBy(() -> BookText.readFiles(
                        Map.of("README.md", INDEX + "| Others | `o.` |\n", "things.md", "# Things\n\n" + RULE)))
                .hasMessage(
                        "README.md:12: a row of the table of chapters is not of the form [Title](name.md) | `prefix.` | `profile`");
    }
}
