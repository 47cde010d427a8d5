package org.futurestck.reference;

import java.util.stream.Stream;
import org.futurestck.reference.PoolScenario.CancelAgainstWorker;
import org.futurestck.reference.PoolScenario.SubmitAgainstCancellingShutdown;
import org.futurestck.reference.PoolScenario.SubmitAgainstIdling;
import org.futurestck.reference.PoolScenario.SubmitAgainstShutdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoolLincheckTest {

    @ParameterizedTest
    @MethodSource
    void referenceKeepsItsPromises(Scenario scenario) {
        Explored.holds(scenario, 100);
    }

    static Stream<Scenario> referenceKeepsItsPromises() {
        return scenarios(PoolSubject.REFERENCE);
    }

    @ParameterizedTest
    @MethodSource
    void whatIsBrokenBelowIsSoundWithoutTheFault(Scenario scenario) {
        Explored.holds(scenario);
    }

    static Stream<Scenario> whatIsBrokenBelowIsSoundWithoutTheFault() {
        return scenarios(PoolSubject.SMALL);
    }

    private static Stream<Scenario> scenarios(PoolSubject subject) {
        return Stream.of(
                new SubmitAgainstShutdown(subject),
                new SubmitAgainstCancellingShutdown(subject),
                new CancelAgainstWorker(subject),
                new SubmitAgainstIdling(subject));
    }

    @Test
    void findsACallThatIsLostAtShutdown() {
        Explored.fails(
                new SubmitAgainstShutdown(PoolSubject.SUBMITS_IN_TWO_STEPS),
                "a call was lost",
                "pool.submit(Submit#1, ",
                "pool.shutdown(true, false)");
    }

    @Test
    void findsACallThatIsLostAmongTheCancelled() {
        Explored.fails(
                new SubmitAgainstCancellingShutdown(PoolSubject.FORGETS_IN_TWO_STEPS),
                "a call was lost",
                "pool.submit(Submit#1, ",
                "pool.shutdown(true, true)");
    }

    @Test
    void findsACallThatIsCancelledAndMade() {
        Explored.fails(
                new CancelAgainstWorker(PoolSubject.STARTS_IN_TWO_STEPS),
                "a call was made although it was cancelled",
                "cancel(): true",
                "make(Task#1)");
    }

    @Test
    void findsACallThatIsOverlooked() {
        Explored.fails(
                new SubmitAgainstIdling(PoolSubject.SLEEPS_IN_TWO_STEPS),
                "Concurrent test has hung",
                "pool.submit(Submit#1, ",
                "isIdle(): true",
                "All unfinished threads are in deadlock");
    }
}
