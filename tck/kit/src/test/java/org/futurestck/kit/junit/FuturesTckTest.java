package org.futurestck.kit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;

import java.util.List;
import java.util.stream.Stream;
import org.futurestck.kit.local.Fakes;
import org.futurestck.kit.run.Wrapped;
import org.futurestck.kit.run.WrappedSubject;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.spi.Subject;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The entry for implementers, as JUnit runs it. */
@Timeout(60)
class FuturesTckTest {

    static final class Sound {
        @TestFactory
        Stream<DynamicNode> keepsTheContract() {
            return FuturesTck.of(Fakes.sound())
                    .rules("future.cancel.p*", "future.repr", "callback.called-with-future")
                    .seed(1)
                    .certify();
        }
    }

    static final class Faulty {
        @TestFactory
        Stream<DynamicNode> keepsTheContract() {
            return FuturesTck.of(faulty())
                    .rules("producer.srnc.true-sets-running", "state.running.cancel")
                    .seed(42)
                    .certify();
        }
    }

    static final class Mistaken {
        @TestFactory
        Stream<DynamicNode> keepsTheContract() {
            return FuturesTck.of(Fakes.sound()).rules("futures.*").certify();
        }
    }

    static final class Old {
        @TestFactory
        Stream<DynamicNode> keepsTheContract() {
            return FuturesTck.of(Fakes.sound())
                    .against(new Edition("3.2"))
                    .rules("producer.set-result", "producer.set-result.invalid-state")
                    .certify();
        }
    }

    /** Its cancel() always answers yes. */
    private static Subject faulty() {
        return new WrappedSubject(sound -> new Wrapped(sound) {
            @Override
            public boolean cancel() {
                super.cancel();
                return true;
            }
        });
    }

    private static Events run(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .execute()
                .allEvents();
    }

    private static Throwable thrown(Events events, String test) {
        Event end = events.finished().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals(test))
                .findFirst()
                .orElseThrow();
        return end.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    }

    /** Display names from the chapter down, of every test. */
    private static List<String> paths(Events events) {
        return events.stream()
                .filter(event -> event.getType() == EventType.STARTED)
                .map(Event::getTestDescriptor)
                .filter(TestDescriptor::isTest)
                .map(FuturesTckTest::path)
                .toList();
    }

    private static String path(TestDescriptor test) {
        TestDescriptor parent = test.getParent().orElseThrow();
        return parent.getDisplayName().startsWith("keepsTheContract")
                ? test.getDisplayName()
                : path(parent) + " > " + test.getDisplayName();
    }

    @Test
    void theTreeGoesFromChapterToRuleToCheck() {
        assertThat(paths(run(Sound.class)))
                .startsWith(
                        "the run can be trusted",
                        "Future objects > MUST future.cancel.pending-true > the attempt on a pending call succeeds")
                .contains("Future objects > OBSERVED future.repr > the text of a pending future")
                .endsWith("Callbacks > MUST callback.called-with-future > the argument is the very future");
    }

    @Test
    void whatPassedSucceedsAndWhatIsNotClaimedIsSkipped() {
        Events events = run(Sound.class);

        events.assertThatEvents()
                .haveExactly(1, event(displayName("the run can be trusted"), finishedSuccessfully()))
                .haveExactly(1, event(displayName("the argument is the very future"), finishedSuccessfully()));
        assertThat(events.failed().count()).isZero();
        assertThat(thrown(events, "the text of a pending future"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("not-claimed: the subject does not offer python");
    }

    @Test
    void whatFailedIsAFailedTestWithAPageAsItsMessage() {
        Events events = run(Faulty.class);

        Throwable failure = thrown(events, "it can no longer be cancelled");
        assertThat(failure).isInstanceOfSatisfying(AssertionFailedError.class, failed -> {
            assertThat(failed.getExpected().getValue()).isEqualTo("f.cancel() returns False");
            assertThat(failed.getActual().getValue()).isEqualTo("f.cancel() returned True");
        });
        assertThat(failure.getMessage())
                .contains("producer.srnc.true-sets-running")
                .contains("f.cancel() returns False")
                .contains("f.cancel() returned True")
                .contains("f.set_running_or_notify_cancel()")
                .contains("FuturesTck.of(subject).rules(\"producer.srnc.true-sets-running\").seed(42).certify()");
        assertThat(failure.getMessage().lines()).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void whatIsBlockedIsSkippedAndTheRunIsTrustedNevertheless() {
        Events events = run(Faulty.class);

        assertThat(thrown(events, "f.cancel() of a bare future that is running"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("blocked: blocked by producer.srnc.true-sets-running");
        events.assertThatEvents().haveExactly(1, event(displayName("the run can be trusted"), finishedSuccessfully()));
    }

    @Test
    void aRunThatGradedNothingFails() {
        Events events = run(Mistaken.class);

        assertThat(paths(events)).containsExactly("the run can be trusted");
        assertThat(thrown(events, "the run can be trusted"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("the run says nothing about the subject: "
                        + "no rule of concurrent.futures has an id like 'futures.*'; no rule was graded");
    }

    @Test
    void rulesOfOtherEditionsAreLeftOut() {
        assertThat(paths(run(Old.class)))
                .contains("Producer methods > MUST producer.set-result > the value is handed out")
                .noneMatch(path -> path.contains("invalid-state"));
    }
}
