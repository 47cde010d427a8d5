package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Edition OLD = new Edition("3.5");
    private static final Edition NEW = new Edition("3.9");

    private static final RuleBook BOOK = Books.of(
            Books.must("t.always"),
            Books.between("t.new", NEW, null),
            Books.between("t.old", new Edition("3.2"), OLD),
            Books.untestable("t.advice", "it is advice"),
            Books.untestableSince("t.later", new Edition("3.14"), "no edition contains it"),
            Books.must("t.python"),
            Books.must("t.half"));

    private static final Catalogue CATALOGUE = Catalogues.of(BOOK, Map.of("x.feature", """
            Feature: Things
              Scenario Outline: <title>
                Given a thing

                Examples:
                  | rule     | title  |
                  | t.always | always |
                  | t.new    | new    |
                  | t.old    | old    |
                  | t.half   | whole  |

                @needs:python @needs:logging
                Examples:
                  | rule     | title  |
                  | t.python | python |
                  | t.half   | half   |
            """));

    private static Plan plan(Edition edition, Set<Capability> capabilities, String... globs) {
        return Plan.make(BOOK, Books.PROFILE, CATALOGUE, List.of(globs), edition, capabilities);
    }

    @Test
    void rulesOfOtherEditionsDoNotApply() {
        assertThat(plan(OLD, Set.of()).items()).containsOnlyKeys("t.always", "t.old", "t.half");
        assertThat(plan(NEW, Set.of()).items()).containsOnlyKeys("t.always", "t.new", "t.half");

        RuleResult result = plan(NEW, Set.of()).decided().get("t.old");
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(result.message()).isEqualTo("the rule does not belong to edition 3.9");
        assertThat(result.checks()).isEmpty();
    }

    @Test
    void aRuleOfAnEditionThatIsYetToComeAppliesToNoRun() {
        assertThat(Books.PROFILE.editions()).allSatisfy(edition -> assertThat(
                        plan(edition, Set.of()).decided().get("t.later"))
                .extracting(RuleResult::verdict)
                .isEqualTo(Verdict.NOT_APPLICABLE));
    }

    @Test
    void anUntestableRuleTellsItsReason() {
        RuleResult result = plan(NEW, Set.of()).decided().get("t.advice");

        assertThat(result.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(result.message()).isEqualTo("it is advice");
    }

    @Test
    void aRuleWhoseChecksAllNeedMoreIsNotClaimed() {
        RuleResult result = plan(NEW, Set.of(Capability.LOGGING)).decided().get("t.python");

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_CLAIMED);
        assertThat(result.message()).isEqualTo("the subject does not offer python");
        assertThat(result.checks())
                .extracting(CheckResult::id, CheckResult::verdict, CheckResult::message)
                .containsExactly(tuple("t.python/python", Verdict.NOT_CLAIMED, "the subject does not offer python"));
    }

    @Test
    void ofSeveralMissingCapabilitiesTheFirstIsNamed() {
        assertThat(plan(NEW, Set.of()).decided().get("t.python").message())
                .isEqualTo("the subject does not offer logging");
    }

    @Test
    void aRuleWithSomeChecksThatNeedMoreIsTriedByTheOthers() {
        Plan.Item item = plan(NEW, Set.of()).items().get("t.half");

        assertThat(item.checks()).extracting(Check::title).containsExactly("whole");
        assertThat(item.unclaimed()).extracting(CheckResult::title).containsExactly("half");
    }

    @Test
    void capabilitiesSwitchChecksOn() {
        Plan plan = plan(NEW, Set.of(Capability.PYTHON, Capability.LOGGING));

        assertThat(plan.items()).containsOnlyKeys("t.always", "t.new", "t.python", "t.half");
        assertThat(plan.size()).isEqualTo(5);
        assertThat(plan.items().get("t.half").unclaimed()).isEmpty();
    }

    @Test
    void globsLimitTheRules() {
        assertThat(plan(NEW, Set.of(), "t.a*").items()).containsOnlyKeys("t.always");
        assertThat(plan(NEW, Set.of(), "t.a*").decided()).containsOnlyKeys("t.advice");
        assertThat(plan(NEW, Set.of(), "t.new", "t.al*", "*.new").items()).containsOnlyKeys("t.new", "t.always");
        assertThat(plan(NEW, Set.of(), "x.*").size()).isZero();
    }

    @Test
    void aWaveHasItsOwnItemsOnly() {
        assertThat(plan(NEW, Set.of()).in(Set.of("t.new", "t.old", "t.unknown")))
                .extracting(item -> item.rule().id())
                .containsExactly("t.new");
    }
}
