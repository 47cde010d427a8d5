package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.futurestck.cli.scenario.ScenarioReader;
import org.futurestck.kit.KitVersion;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.rulebook.RuleBook;
import org.junit.jupiter.api.Test;

final class ListingTest {

    @Test
    void listsEachRuleOnALineOfItsOwn() {
        Ran ran = Ran.run("list", "rules");
        assertThat(ran.status()).isZero();
        assertThat(ran.outLines()).hasSameSizeAs(RuleBook.load().rules());
        assertThat(ran.outLines())
                .anyMatch(line -> line.matches("future\\.cancel\\.running-false +MUST +`cancel\\(\\)` .*"));
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void fitsRulesIntoATerminal() {
        Ran ran = Ran.run(80, "list", "rules");
        assertThat(ran.outLines()).hasSameSizeAs(RuleBook.load().rules()).allMatch(line -> line.length() <= 80);
        assertThat(ran.outLines()).anyMatch(line -> line.endsWith("..."));
    }

    @Test
    void limitsRulesToALevel() {
        assertThat(Ran.run("list", "rules", "--level", "SHOULD").outLines())
                .hasSize((int) RuleBook.load().rules().stream()
                        .filter(rule -> rule.level() == Level.SHOULD)
                        .count())
                .isNotEmpty()
                .allMatch(line -> line.matches("[a-z0-9.-]+ +SHOULD +.*"));
        assertThat(Ran.run("list", "rules", "--level", "MOST").errLines())
                .first()
                .asString()
                .startsWith("futures-tck: Invalid value for option '--level'")
                .contains("MUST, SHOULD, MAY, UNDEFINED, OBSERVED");
    }

    @Test
    void limitsRulesToAContract() {
        RuleBook book = RuleBook.load();
        for (Profile profile : book.profiles()) {
            List<String> ids = book.rules(profile).stream().map(Rule::id).toList();
            assertThat(Ran.run("list", "rules", "--profile", profile.id()).outLines())
                    .extracting(line -> line.replaceAll(" .*", ""))
                    .isEqualTo(ids);
        }
        assertThat(Ran.run("list", "rules", "--coverage", "--profile", "tensorlake", "--level", "MUST")
                        .outLines())
                .filteredOn(line -> line.endsWith(" (MUST)"))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("tensorlake."));
        Ran unknown = Ran.run("list", "rules", "--profile", "tensorlak");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.errLines())
                .containsExactly(
                        "futures-tck: There is no profile 'tensorlak'; --profile takes one of concurrent.futures,"
                                + " tensorlake.");
    }

    @Test
    void showsTheChecksOfEachRuleOrWhyItHasNone() {
        Shelf shelf = Shelf.load();
        Ran ran = Ran.run("list", "rules", "--coverage");
        List<String> lines = ran.outLines();
        assertThat(ran.status()).isZero();
        for (Rule rule : shelf.book().rules()) {
            int at = lines.indexOf(rule.id() + " (" + rule.level() + ")");
            assertThat(at).as(rule.id()).isNotNegative();
            List<Check> checks = shelf.catalogue().checks(rule.id());
            if (checks.isEmpty()) {
                assertThat(lines.get(at + 1)).as(rule.id()).startsWith("  untestable: ");
            } else {
                assertThat(lines.subList(at + 1, at + 1 + checks.size()))
                        .containsExactlyElementsOf(
                                checks.stream().map(check -> "  " + check.id()).toList());
            }
        }
    }

    @Test
    void countsTheRulesOfEachLevelAndLosesNone() {
        Shelf shelf = Shelf.load();
        List<String> lines = Ran.run("list", "rules", "--coverage").outLines();
        List<String> table = lines.subList(lines.lastIndexOf("") + 1, lines.size());
        assertThat(table).first().asString().matches("level +rules +with checks +untestable +checks");
        List<int[]> rows = table.stream()
                .skip(1)
                .map(line -> Stream.of(line.split(" +"))
                        .skip(1)
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
        int[] all = rows.get(rows.size() - 1);
        for (int column = 0; column < all.length; column++) {
            int index = column;
            assertThat(rows.subList(0, rows.size() - 1).stream()
                            .mapToInt(row -> row[index])
                            .sum())
                    .isEqualTo(all[index]);
        }
        assertThat(rows).allSatisfy(row -> assertThat(row[1] + row[2]).isEqualTo(row[0]));
        assertThat(all[0]).isEqualTo(shelf.book().rules().size());
        assertThat(all[3]).isEqualTo(shelf.catalogue().checks().size());
        assertThat(Ran.run("list", "rules", "--coverage", "--level", "SHOULD").outLines())
                .anyMatch(line -> line.startsWith("SHOULD "))
                .noneMatch(line -> line.startsWith("MUST ") || line.endsWith("(MUST)"));
    }

    @Test
    void listsEachCheckWithItsSource() {
        Ran ran = Ran.run("list", "checks");
        Shelf shelf = Shelf.load();
        assertThat(ran.status()).isZero();
        assertThat(ran.outLines()).hasSameSizeAs(shelf.catalogue().checks());
        Check first = shelf.catalogue().checks().get(0);
        assertThat(ran.outLines())
                .first()
                .asString()
                .startsWith(first.source().toString())
                .endsWith(first.id());
    }

    @Test
    void listsSubjects() {
        Ran ran = Ran.run("list", "subjects");
        assertThat(ran.status()).isZero();
        assertThat(ran.outLines())
                .extracting(line -> line.replaceAll(" +", " "))
                .contains(
                        "jvm:juc-thread-pool java.util.concurrent " + System.getProperty("java.version")
                                + ", native, with the library's own futures",
                        "jvm:spring-task-executor-engine Spring 7.0.10, engine, with futures of the reference implementation",
                        "reference:processes comes with the kit: org.futurestck.subjects.ReferenceProcesses",
                        "reference:tensorlake comes with the kit: org.futurestck.subjects.ReferenceTensorlake",
                        "reference:threads comes with the kit: org.futurestck.subjects.ReferenceThreads");
        assertThat(ran.out()).contains("jvm:CLASS", "python:MODULE:FACTORY", "host:COMMAND");
    }

    @Test
    void explainsARuleWithItsScenarios() {
        Ran ran = Ran.run("explain", "future.falsy-exception");
        assertThat(ran.status()).isZero();
        assertThat(ran.outLines())
                .startsWith("future.falsy-exception (MUST)")
                .anyMatch(line -> line.startsWith("why           "))
                .anyMatch(line -> line.startsWith("documented    "))
                .anyMatch(line -> line.startsWith("builds on     future."))
                .contains("needs         python")
                .anyMatch(line -> line.startsWith("written in    future/result.feature:"))
                .anyMatch(line -> line.matches("    When .* is submitted as f"))
                .anyMatch(line -> line.matches("    Then .*"));
    }

    @Test
    void showsTheScenarioOfACellOfTheStateTableWithItsValues() {
        assertThat(Ran.run("explain", "state.running.cancel").outLines())
                .contains(
                        "Check f.cancel() of a call that is running",
                        "    Given a future f that is running",
                        "    When f.cancel() is called",
                        "    Then it returns False",
                        "    And f is running");
    }

    @Test
    void tellsWhyARuleHasNoCheck() {
        Rule untestable = RuleBook.load().rules().stream()
                .filter(rule -> rule.untestable() != null)
                .findFirst()
                .orElseThrow();
        assertThat(Ran.run("explain", untestable.id()).out()).contains("\nuntestable    ");
    }

    @Test
    void findsTheStepsOfEveryScenario() {
        ScenarioReader scenarios = new ScenarioReader();
        for (Check check : Shelf.load().catalogue().checks()) {
            if (check.source() instanceof CheckSource.Scenario source) {
                assertThat(scenarios.lines(source))
                        .as(check.id())
                        .extracting(Object::toString)
                        .anyMatch(line -> line.startsWith("Then "))
                        .noneMatch(line -> line.matches(".*<(state|operation|outcome|next state)>.*"));
            }
        }
    }

    @Test
    void tellsItsVersion() {
        Ran ran = Ran.run("--version");
        assertThat(ran.status()).isZero();
        assertThat(ran.outLines()).first().isEqualTo("futures-tck " + KitVersion.VERSION);
    }

    @Test
    void helps() {
        for (String[] command : new String[][] {
            {"--help"},
            {"certify", "-h"},
            {"list", "-h"},
            {"list", "rules", "-h"},
            {"explain", "-h"},
            {"docs", "-h"},
            {"faults", "-h"}
        }) {
            Ran ran = Ran.run(80, command);
            assertThat(ran.status()).isZero();
            assertThat(ran.out()).startsWith("Usage: futures-tck");
            assertThat(ran.outLines()).allMatch(line -> line.length() <= 80);
        }
        assertThat(String.join(" ", Ran.run("--help").outLines()))
                .contains("concurrent.futures, or that of Tensorlake Futures.");
    }
}
