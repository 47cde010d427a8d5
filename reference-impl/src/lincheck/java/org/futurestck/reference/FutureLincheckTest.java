package org.futurestck.reference;

import java.util.stream.Stream;
import org.futurestck.reference.FutureScenario.AwaitAgainstResult;
import org.futurestck.reference.FutureScenario.CallbackAgainstResult;
import org.futurestck.reference.FutureScenario.CancelAgainstResult;
import org.futurestck.reference.FutureScenario.CancelAgainstStart;
import org.futurestck.reference.FutureScenario.LookAgainstResult;
import org.futurestck.reference.FutureScenario.ResultAgainstException;
import org.futurestck.reference.FutureScenario.ResultAgainstResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FutureLincheckTest {

    @ParameterizedTest
    @MethodSource
    void referenceKeepsItsPromises(Scenario scenario) {
        Explored.holds(scenario, 500);
    }

    static Stream<Scenario> referenceKeepsItsPromises() {
        return scenarios(FutureSubject.REFERENCE);
    }

    @ParameterizedTest
    @MethodSource
    void whatIsBrokenBelowIsSoundWithoutTheFault(Scenario scenario) {
        Explored.holds(scenario);
    }

    static Stream<Scenario> whatIsBrokenBelowIsSoundWithoutTheFault() {
        return scenarios(FutureSubject.SMALL);
    }

    private static Stream<Scenario> scenarios(FutureSubject subject) {
        return Stream.of(
                new CancelAgainstStart(subject),
                new CancelAgainstResult(subject),
                new ResultAgainstResult(subject),
                new ResultAgainstException(subject),
                new CallbackAgainstResult(subject),
                new LookAgainstResult(subject),
                new AwaitAgainstResult(subject));
    }

    @Test
    void findsACancellationInTwoSteps() {
        Explored.fails(
                new CancelAgainstStart(FutureSubject.CANCELS_IN_TWO_STEPS),
                "a call was both cancelled and started",
                "cancel(): true",
                "future.setRunningOrNotifyCancel(): true");
    }

    @Test
    void findsACallThatCanBeCancelledAtItsEnd() {
        Explored.fails(
                new CancelAgainstResult(FutureSubject.STOPS_BEFORE_IT_IS_DONE),
                "a running call was cancelled",
                "together(Cancel#1, ",
                "future.setResult(\"a\"): threw InvalidStateError");
    }

    @Test
    void findsTwoResults() {
        Explored.fails(
                new ResultAgainstResult(FutureSubject.FINISHES_IN_TWO_STEPS),
                "a call was finished twice",
                "future.setResult(\"a\")",
                "future.setResult(\"b\")");
    }

    @Test
    void findsAnOutcomeThatWasRefused() {
        Explored.fails(
                new ResultAgainstException(FutureSubject.STORES_BEFORE_IT_WINS),
                "a call has not the outcome that was accepted",
                "future.setResult(\"a\")",
                "future.setException(Exception#1)");
    }

    @Test
    void findsALostCallback() {
        Explored.fails(
                new CallbackAgainstResult(FutureSubject.LOSES_CALLBACKS),
                "a callback was lost",
                "addDoneCallback(AddCallback#1)",
                "future.setResult(\"a\")");
    }

    @Test
    void findsACallbackThatIsMadeTwice() {
        Explored.fails(
                new CallbackAgainstResult(FutureSubject.REPEATS_CALLBACKS),
                "a callback was made more than once",
                "addDoneCallback(AddCallback#1)",
                "future.setResult(\"a\")");
    }

    @Test
    void findsAFutureThatIsDoneWithoutItsResult() {
        Explored.fails(
                new LookAgainstResult(FutureSubject.ENDS_BEFORE_IT_STORES),
                "a future was done and had not its result",
                "done(): true",
                "future.setResult(\"a\")");
    }

    @Test
    void findsAFutureThatIsNeitherRunningNorDone() {
        Explored.fails(
                new LookAgainstResult(FutureSubject.STOPS_BEFORE_IT_IS_DONE),
                "a call that was started is neither running nor done",
                "together(Look#1, ",
                "future.setResult(\"a\")");
    }

    @Test
    void findsALostWakeUp() {
        Explored.fails(
                new AwaitAgainstResult(FutureSubject.WAITS_IN_TWO_STEPS),
                "Concurrent test has hung",
                "result(null)",
                "future.setResult(\"a\")",
                "All unfinished threads are in deadlock");
    }
}
