package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.catalogue.CheckSource;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final RuleBook BOOK = Books.of(
            Books.must("t.last", "t.middle"),
            Books.must("t.middle", "t.root"),
            Books.must("t.root"),
            Books.must("t.alone"));

    private static final Catalogue CATALOGUE = Catalogues.of(BOOK, Map.of("x.feature", """
            Feature: Things
              Scenario Outline: <title>
                Given a thing

                Examples:
                  | rule     | title |
                  | t.last   | one   |
                  | t.middle | one   |
                  | t.root   | one   |
                  | t.root   | two   |
                  | t.alone  | one   |
            """));

    private final List<CheckResult> told = new ArrayList<>();
    private final Schedule schedule = schedule();

    private Schedule schedule(String... rules) {
        Progress progress = new Progress() {
            @Override
            public void planned(int checks) {}

            @Override
            public void finished(CheckResult result) {
                told.add(result);
            }
        };
        Plan plan = Plan.make(BOOK, Books.PROFILE, CATALOGUE, List.of(rules), new Edition("3.13"), Set.of());
        return new Schedule(plan, BOOK.waves(), Map.of(), new Blockade(Set.of()), progress);
    }

    private static Check take(Schedule schedule) {
        try {
            return schedule.take().orElseThrow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end(Check check, Verdict verdict) {
        schedule.finished(check, CheckResult.notRun(check.id(), check.title(), "here", verdict, "it says"));
    }

    @Test
    void aRuleWaitsForAllChecksOfThoseItBuildsOn() throws InterruptedException {
        Check one = take(schedule);
        Check two = take(schedule);
        Check alone = take(schedule);
        assertThat(List.of(one.id(), two.id(), alone.id())).containsExactly("t.root/one", "t.root/two", "t.alone/one");

        CountDownLatch asked = new CountDownLatch(1);
        List<Check> next = new ArrayList<>();
        Thread lane = new Thread(() -> {
            asked.countDown();
            next.add(take(schedule));
        });
        lane.start();
        asked.await();
        end(alone, Verdict.PASSED);
        end(two, Verdict.PASSED);
        while (lane.getState() != Thread.State.WAITING) {
            assertThat(lane.isAlive()).as("it takes nothing yet").isTrue();
            Thread.onSpinWait();
        }
        end(one, Verdict.PASSED);
        lane.join();
        assertThat(next).extracting(Check::id).containsExactly("t.middle/one");

        end(next.get(0), Verdict.PASSED);
        end(take(schedule), Verdict.PASSED);
        assertThat(schedule.take()).isEmpty();
        assertThat(schedule.close().values()).extracting(RuleResult::verdict).containsOnly(Verdict.PASSED);
        assertThat(schedule.problems()).isEmpty();
    }

    @Test
    void whatABlockedRuleBlocksIsBlockedAtOnce() throws InterruptedException {
        List<Check> first = List.of(take(schedule), take(schedule), take(schedule));
        first.forEach(check -> end(check, Verdict.FAILED));

        assertThat(schedule.take()).isEmpty();
        assertThat(told)
                .extracting(CheckResult::id, CheckResult::verdict, CheckResult::message)
                .containsExactly(
                        tuple("t.middle/one", Verdict.BLOCKED, "blocked by t.root"),
                        tuple("t.last/one", Verdict.BLOCKED, "blocked by t.middle"));
    }

    @Test
    void whatLiesBetweenMayBeLeftOut() {
        Schedule ends = schedule("t.last", "t.root");

        assertThat(List.of(take(ends).id(), take(ends).id(), take(ends).id()))
                .containsExactly("t.root/one", "t.root/two", "t.last/one");
    }

    @Test
    void whatIsNotFinishedIsAnError() throws InterruptedException {
        Check one = take(schedule);
        schedule.finished(one, null);
        take(schedule);

        Map<String, RuleResult> results = schedule.close();

        assertThat(schedule.take()).as("t.alone/one").isEmpty();
        assertThat(results).hasSize(4);
        assertThat(results.get("t.root").verdict()).isEqualTo(Verdict.ERROR);
        assertThat(results.get("t.root").message()).isEqualTo("its engine never finished it");
        assertThat(results.get("t.middle").message()).isEqualTo("blocked by t.root");
        assertThat(results.get("t.alone").verdict()).isEqualTo(Verdict.ERROR);
        assertThat(schedule.problems())
                .containsExactlyInAnyOrder(
                        "t.root/one was planned, but its engine never finished it",
                        "t.root/two was planned, but its engine never finished it",
                        "t.alone/one was planned, but its engine never finished it");
    }

    @Test
    void aStoppedScheduleHandsOutNothing() throws InterruptedException {
        schedule.stop();

        assertThat(schedule.take()).isEqualTo(Optional.empty());
    }

    @Test
    void whoWaitsForACheckIsLetGoWhenItIsStopped() throws InterruptedException {
        take(schedule);
        take(schedule);
        take(schedule);
        List<Optional<Check>> taken = new ArrayList<>();
        Thread lane = new Thread(() -> {
            try {
                taken.add(schedule.take());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        lane.start();
        while (lane.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        schedule.stop();
        lane.join();

        assertThat(taken).containsExactly(Optional.empty());
    }

    @Test
    void aCheckIsFinishedOnce() {
        take(schedule);
        take(schedule);
        Check alone = take(schedule);
        end(alone, Verdict.PASSED);

        assertThatThrownBy(() -> end(alone, Verdict.PASSED)).hasMessage("t.alone/one is not being tried");
    }

    @Test
    void aRaceHasTheMachineForItself() throws InterruptedException {
        CheckSource source = new CheckSource.Property("a.Type", "method");
        Lock race = schedule.pass(new Check("t.a/race", "t.a", "race", Set.of(Capability.RACES), source));
        Lock other = schedule.pass(new Check("t.a/other", "t.a", "other", Set.of(), source));
        AtomicBoolean raced = new AtomicBoolean();
        other.lock();
        Thread racing = new Thread(() -> {
            race.lock();
            raced.set(true);
            race.unlock();
        });
        racing.start();
        while (racing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(raced).isFalse();
        other.unlock();
        racing.join();

        assertThat(raced).isTrue();
    }

    @Test
    void checksThatAreNoRacesShareTheMachine() {
        CheckSource source = new CheckSource.Property("a.Type", "method");
        Lock one = schedule.pass(new Check("t.a/one", "t.a", "one", Set.of(Capability.LOGGING), source));
        Lock two = schedule.pass(new Check("t.a/two", "t.a", "two", Set.of(), source));
        one.lock();

        assertThat(CompletableFuture.supplyAsync(two::tryLock).join()).isTrue();
    }
}
