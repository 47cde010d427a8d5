package org.futurestck.kit.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.kit.rulebook.BookText.INDEX;
import static org.futurestck.kit.rulebook.BookText.RULE;

import java.util.List;
import java.util.Map;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void ruleHasAllItsParts() {
        RuleBook book = BookText.read(
                RULE.replace("3.2", "3.5 until 3.7").stripTrailing() + "\n- **Untestable:** It is advice.\n");

        assertThat(book.rule("t.one"))
                .contains(new Rule(
                        "t.one",
                        Level.MUST,
                        "Things hold.",
                        "They have to.",
                        "Reference, Things",
                        "all things",
                        edition("3.5"),
                        edition("3.7"),
                        List.of(),
                        "Look at `things`.",
                        "It is advice.",
                        "things",
                        3));
        assertThat(book.rule("t.two")).isEmpty();
    }

    @Test
    void ruleBelongsToItsEditionsBothEndsIncluded() {
        Rule rule = BookText.read(RULE.replace("3.2", "3.5 until 3.7")).rules().get(0);

        assertThat(Books.PROFILE.editions().stream().filter(rule::belongsTo))
                .extracting(Edition::toString)
                .containsExactly("3.5", "3.6", "3.7");
    }

    @Test
    void whatIsPermittedMayHaveChecks() {
        Rule rule = BookText.read(RULE.replace("MUST", "MAY")).rules().get(0);

        assertThat(rule.level()).isEqualTo(Level.MAY);
        assertThat(rule.untestable()).isNull();
    }

    @Test
    void untestableRuleMayBelongToAnEditionThatIsYetToCome() {
        Rule rule = BookText.read(RULE.replace("3.2", "3.14").stripTrailing()
                        + "\n- **Untestable:** No edition contains it yet.\n")
                .rules()
                .get(0);

        assertThat(rule.since()).hasToString("3.14");
        assertThat(Books.PROFILE.editions()).noneMatch(rule::belongsTo);
    }

    @Test
    void bookKnowsItsChaptersAndVersion() {
        assertThat(BookText.read(RULE).chapters())
                .containsExactly(new Chapter("things", "Things", "t.", Books.PROFILE));
        assertThat(BookText.read(RULE).version()).isEqualTo("7.1");
    }

    @Test
    void proseAroundRulesIsForPeopleAlone() {
        assertThat(BookText.read("Prose.\n\n## Part\n\n- a list\n\n", RULE, "## Part\n\nProse.\n")
                        .rules())
                .hasSize(1);
    }

    @Test
    void starsInPatternsStandForAnything() {
        RuleBook book = BookText.read(RULE, BookText.rule("t.one.more", "nothing"), BookText.rule("t.on-e", "nothing"));

        assertThat(book.matching("t.one*")).extracting(Rule::id).containsExactly("t.one", "t.one.more");
        assertThat(book.matching("*.more")).extracting(Rule::id).containsExactly("t.one.more");
        assertThat(book.matching("t.one")).extracting(Rule::id).containsExactly("t.one");
        assertThat(book.matching("t?one")).isEmpty();
    }

    @Test
    void digestOverlooksLineBreaksAndNothingElse() {
        String digest = BookText.read(RULE).digest();

        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(BookText.read(RULE.replace("Things hold", "Things\nhold")).digest())
                .isEqualTo(digest);
        assertThat(BookText.read(RULE.replace("\n", "\r\n")).digest()).isEqualTo(digest);
        assertThat(BookText.read(RULE.replace("Things hold", "Things held")).digest())
                .isNotEqualTo(digest);
        String renamed = INDEX.replace("things.md", "items.md");
        assertThat(BookText.readFiles(Map.of("README.md", renamed, "items.md", "# Things\n\n" + RULE))
                        .digest())
                .isNotEqualTo(digest);
    }

    private static Edition edition(String text) {
        return new Edition(text);
    }
}
