package org.futurestck.kit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Test;

class ShorterRacesTest {

    private static final Operation SET = new Operation.SetResult("f", Value.of(1));
    private static final Operation SET_OTHER = new Operation.SetResult("g", Value.of(2));
    private static final Operation DONE = new Operation.Done("f");
    private static final Operation RESULT = new Operation.Result("f", Timeout.OMITTED);
    private static final Operation RESULT_NOW = new Operation.Result("f", Timeout.of("0"));

    private static List<List<List<Operation>>> shorter(List<Operation> first, List<Operation> second) {
        List<Operation> setup = List.of(
                new Operation.NewFuture("f"),
                new Operation.SetRunningOrNotifyCancel("f"),
                new Operation.NewFuture("g"),
                new Operation.SetRunningOrNotifyCancel("g"));
        return ShorterRaces.shorter(new Race(setup, List.of(first, second), List.of(), 1, 1, 1)).stream()
                .map(Race::threads)
                .toList();
    }

    private static Operation waiting(ReturnWhen condition) {
        return new Operation.Wait(List.of("f", "g"), Timeout.OMITTED, condition);
    }

    @Test
    void oneOperationAfterTheOtherIsLeftOut() {
        assertThat(shorter(List.of(SET), List.of(DONE, RESULT_NOW)))
                .containsExactly(
                        List.of(List.of(DONE, RESULT_NOW)),
                        List.of(List.of(SET), List.of(RESULT_NOW)),
                        List.of(List.of(SET), List.of(DONE)));
    }

    @Test
    void whatAnotherWaitsForIsNotLeftOut() {
        assertThat(shorter(List.of(SET), List.of(RESULT, DONE)))
                .containsExactly(List.of(List.of(SET), List.of(DONE)), List.of(List.of(SET), List.of(RESULT)));
        assertThat(shorter(List.of(RESULT), List.of(SET))).containsExactly(List.of(List.of(SET)));
    }

    @Test
    void whatIsEnoughForWaitIsNotLeftOut() {
        Operation all = waiting(ReturnWhen.ALL_COMPLETED);
        assertThat(shorter(List.of(SET, SET_OTHER), List.of(all))).containsExactly(List.of(List.of(SET, SET_OTHER)));
        Operation first = waiting(ReturnWhen.FIRST_COMPLETED);
        assertThat(shorter(List.of(SET, SET_OTHER), List.of(first)))
                .containsExactly(
                        List.of(List.of(SET_OTHER), List.of(first)),
                        List.of(List.of(SET), List.of(first)),
                        List.of(List.of(SET, SET_OTHER)));
    }
}
