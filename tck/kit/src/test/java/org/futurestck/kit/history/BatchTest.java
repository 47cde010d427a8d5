package org.futurestck.kit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Outcome TRUE = new Outcome.Returned(Value.of(true));
    private static final Outcome NONE = new Outcome.Returned(new Value.None());

    private static Batch batch() {
        Batch batch = new Batch();
        batch.add(List.of(new Operation.NewFuture("f0"), new Operation.Cancel("f0"), new Operation.Cancelled("f0")));
        batch.add(List.of(
                new Operation.NewFuture("f1"),
                new Operation.AddDoneCallback("f1", Callback.reporting("f1 c")),
                new Operation.Cancel("f1")));
        return batch;
    }

    private static History history(List<String> called, Outcome... outcomes) {
        List<History.Performed> performed = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            performed.add(new History.Performed(performed.size(), performed.size(), outcome));
        }
        return new History(
                1,
                List.of(),
                List.of(performed),
                List.of(),
                called.stream()
                        .map(id -> new History.Noticed(SightingEvent.CALLBACK_STARTED, id, 9))
                        .toList());
    }

    private static Outcome handle(String name) {
        return new Outcome.Returned(new Value.Handle(name));
    }

    @Test
    void isOneRaceOfOneThread() {
        assertThat(batch().operations()).isEqualTo(6);
        assertThat(batch().sequences()).isEqualTo(2);
        assertThat(batch().race().threads()).hasSize(1);
        assertThat(batch().race().threads().get(0)).hasSize(6);
    }

    @Test
    void findsNothingWhereAllAgrees() {
        assertThat(batch().judge(history(List.of("f1 c"), handle("f0"), TRUE, TRUE, handle("f1"), NONE, TRUE)))
                .isEmpty();
    }

    @Test
    void findsTheFirstAnswerThatTheModelDoesNotExplain() {
        assertThat(batch().judge(history(List.of("f1 c"), handle("f0"), TRUE, NONE, handle("f1"), NONE, NONE)))
                .contains(new Batch.Misstep(
                        List.of(
                                "f0 = Future() returned f0",
                                "f0.cancel() returned True",
                                "f0.cancelled() returned None"),
                        "f0.cancelled() returns True",
                        "f0.cancelled() returned None"));
    }

    @Test
    void findsCallbacksThatAreNotCalledOnce() {
        History lost = history(List.of(), handle("f0"), TRUE, TRUE, handle("f1"), NONE, TRUE);
        History twice = history(List.of("f1 c", "f1 c"), handle("f0"), TRUE, TRUE, handle("f1"), NONE, TRUE);

        assertThat(batch().judge(lost))
                .hasValueSatisfying(found -> assertThat(found.actual()).isEqualTo("those that were called are []"));
        assertThat(batch().judge(twice))
                .hasValueSatisfying(found -> assertThat(found.expected()).isEqualTo("the callbacks [f1 c] are called"));
    }
}
