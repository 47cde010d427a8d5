package org.futurestck.kit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.Test;

class FeatureReaderTest {

    private static final String RESOURCE = "org/futurestck/features/things/things.feature";

    private final List<Check> checks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private void read(String feature) {
        new FeatureReader(RESOURCE, checks::add, problems::add).read(feature.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aScenarioBelongsToTheRuleInTheTagOfItsRule() {
        read("""
                Feature: Things
                  @rule:t.one
                  Rule: Things hold
                    Scenario: a thing, held (by hand)
                      Given a thing
                """);

        assertThat(problems).isEmpty();
        Check check = checks.get(0);
        assertThat(check.id()).isEqualTo("t.one/a-thing-held-by-hand");
        assertThat(check.rule()).isEqualTo("t.one");
        assertThat(check.title()).isEqualTo("a thing, held (by hand)");
        assertThat(check.needs()).isEmpty();
        assertThat(check.source()).isEqualTo(new CheckSource.Scenario(RESOURCE, 4));
        assertThat(check.source()).hasToString("things/things.feature:4");
    }

    @Test
    void eachRowOfExamplesIsACheckWithItsOwnTitleAndLine() {
        read("""
                Feature: Things
                  @rule:t.one
                  Rule: Things hold
                    Scenario Outline: a <size> <colour> thing
                      Given a <size> thing

                      Examples:
                        | size  | colour |
                        | small | red    |
                        | big   | blue   |

                      Examples: more
                        | size | colour |
                        | huge | grey   |
                """);

        assertThat(checks)
                .extracting(Check::title)
                .containsExactly("a small red thing", "a big blue thing", "a huge grey thing");
        assertThat(checks)
                .extracting(check -> check.source().toString())
                .containsExactly("things/things.feature:9", "things/things.feature:10", "things/things.feature:14");
        assertThat(problems).isEmpty();
    }

    @Test
    void theRuleMayStandInAColumn() {
        read("""
                Feature: Things
                  Scenario Outline: <operation> of a <state> thing
                    Given a <state> thing

                    Examples:
                      | rule  | state | operation     |
                      | t.one | new   | f.cancel()    |
                      | t.two | old   | f.result(0.5) |
                """);

        assertThat(checks)
                .extracting(Check::id)
                .containsExactly("t.one/f.cancel-of-a-new-thing", "t.two/f.result-0.5-of-a-old-thing");
        assertThat(problems).isEmpty();
    }

    @Test
    void cellsThatLookLikeColumnsAreReplacedInTheOrderOfTheColumns() {
        read("""
                Feature: Things
                  @rule:t.one
                  Rule: Things hold
                    Scenario Outline: <a> and <b>
                      Given a thing

                      Examples:
                        | a   | b |
                        | <b> | x |
                """);

        assertThat(checks).extracting(Check::title).containsExactly("x and x");
    }

    @Test
    void needsAddUpFromEveryLevel() {
        read("""
                @needs:bare-futures
                Feature: Things
                  @rule:t.one @needs:logging
                  Rule: Things hold
                    @needs:python @whatever
                    Scenario Outline: a <size> thing
                      Given a thing

                      @needs:module-functions
                      Examples:
                        | size  |
                        | small |

                      Examples:
                        | size |
                        | big  |
                """);

        assertThat(checks.get(0).needs())
                .containsExactlyInAnyOrder(
                        Capability.BARE_FUTURES, Capability.LOGGING, Capability.PYTHON, Capability.MODULE_FUNCTIONS);
        assertThat(checks.get(1).needs())
                .containsExactlyInAnyOrder(Capability.BARE_FUTURES, Capability.LOGGING, Capability.PYTHON);
        assertThat(problems).isEmpty();
    }

    @Test
    void aScenarioNeedsARule() {
        read("""
                Feature: Things
                  Scenario: stray
                    Given a thing
                """);

        assertThat(checks).isEmpty();
        assertThat(problems).containsExactly(RESOURCE + ":2: a scenario needs exactly one rule, this one has []");
    }

    @Test
    void twoRulesAreOneTooMany() {
        read("""
                Feature: Things
                  @rule:t.one
                  Rule: Things hold
                    @rule:t.two
                    Scenario: torn
                      Given a thing

                    Scenario Outline: torn <n>
                      Given a thing

                      Examples:
                        | rule  | n |
                        | t.two | 1 |
                        | t.one | 2 |
                """);

        assertThat(problems)
                .containsExactly(
                        RESOURCE + ":5: a scenario needs exactly one rule, this one has [t.one, t.two]",
                        RESOURCE + ":13: a scenario needs exactly one rule, this one has [t.one, t.two]");
        assertThat(checks).extracting(Check::title).containsExactly("torn 2");
    }

    @Test
    void anUnknownCapabilityIsAProblem() {
        read("""
                Feature: Things
                  @rule:t.one
                  Rule: Things hold
                    @needs:magic
                    Scenario: a thing
                      Given a thing
                """);

        assertThat(problems).containsExactly(RESOURCE + ":5: there is no capability 'magic'");
    }

    @Test
    void aSpellingOfPythonNeedsPython() {
        read("""
                Feature: Things
                  @rule:t.one
                  Rule: Things hold
                    Scenario: spelled, and not said to be
                      When "executor.shutdown(True)" is called

                    @needs:python
                    Scenario: spelled
                      Then "executor.shutdown(True)" returns None

                    Scenario: quoted, but not spelled
                      Then the text of f matches "x"
                """);

        assertThat(problems)
                .containsExactly(RESOURCE
                        + ":4: a scenario that spells what it calls needs the tag @needs:python or @needs:spellings");
    }

    @Test
    void whatCannotBeParsedIsAProblem() {
        read("""
                Feature: Things
                  Scenario: a thing
                    Given a thing
                    Nonsense
                """);

        assertThat(checks).isEmpty();
        assertThat(problems).singleElement().asString().startsWith(RESOURCE + ": (4:5): expected: ");
    }

    @Test
    void anEmptyFeatureHasNoChecks() {
        read("");

        assertThat(checks).isEmpty();
        assertThat(problems).isEmpty();
    }
}
