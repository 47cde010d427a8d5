package org.futurestck.reference;

import java.util.stream.Stream;
import org.futurestck.reference.WaitScenario.AllCompleted;
import org.futurestck.reference.WaitScenario.FirstCompleted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaitLincheckTest {

    @ParameterizedTest
    @MethodSource
    void referenceKeepsItsPromises(Scenario scenario) {
        Explored.holds(scenario, 100);
    }

    static Stream<Scenario> referenceKeepsItsPromises() {
        Stream<Scenario> own = scenarios(WaitSubject.REFERENCE, FutureSubject.REFERENCE);
        Stream<Scenario> foreign = scenarios(WaitSubject.REFERENCE, FutureSubject.SMALL);
        return Stream.concat(own, foreign);
    }

    @ParameterizedTest
    @MethodSource
    void whatIsBrokenBelowIsSoundWithoutTheFault(Scenario scenario) {
        Explored.holds(scenario);
    }

    static Stream<Scenario> whatIsBrokenBelowIsSoundWithoutTheFault() {
        return scenarios(WaitSubject.SMALL, FutureSubject.SMALL);
    }

    private static Stream<Scenario> scenarios(WaitSubject subject, FutureSubject futures) {
        return Stream.of(new AllCompleted(subject, futures), new FirstCompleted(subject, futures));
    }

    @Test
    void findsALostWakeUp() {
        Explored.fails(
                new FirstCompleted(WaitSubject.LOSES_WAKE_UPS, FutureSubject.SMALL),
                "Concurrent test has hung",
                "functions.wait(",
                "null, FIRST_COMPLETED)",
                "future.setResult(\"b\")",
                "All unfinished threads are in deadlock");
    }

    @Test
    void findsACompletionThatIsNotCounted() {
        Explored.fails(
                new AllCompleted(WaitSubject.COUNTS_IN_TWO_STEPS, FutureSubject.SMALL),
                "Concurrent test has hung",
                "functions.wait(",
                "null, ALL_COMPLETED)",
                "future.setResult(\"a\")",
                "future.setResult(\"b\")",
                "All unfinished threads are in deadlock");
    }
}
