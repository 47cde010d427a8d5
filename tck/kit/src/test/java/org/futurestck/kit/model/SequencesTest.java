package org.futurestck.kit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.futurestck.kit.model.FutureModel.State;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;

class SequencesTest {

    private static List<List<Operation>> all(int length, Edition edition) {
        List<List<Operation>> all = new ArrayList<>();
        Sequences.each(length, (operation, future) -> future.documents(operation, edition), all::add);
        return all;
    }

    @Test
    void leavesNoneOut() {
        List<List<Operation>> all = new ArrayList<>();
        Sequences.each(3, (operation, future) -> true, all::add);

        assertThat(all).hasSize(7 * 7 * 7);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all.get(342).get(0)).isEqualTo(new Operation.NewFuture("f342"));
        assertThat(all).allSatisfy(sequence -> {
            assertThat(sequence.get(0)).isInstanceOf(Operation.NewFuture.class);
            assertThat(sequence.subList(4, 7))
                    .extracting(operation -> operation.getClass().getSimpleName())
                    .containsExactly("Cancelled", "Running", "Done");
        });
    }

    @Test
    void leavesEachFutureDone() {
        assertThat(all(3, new Edition("3.13"))).allSatisfy(sequence -> {
            ContractModel model = ContractModel.NEW;
            for (Operation operation : sequence) {
                model = model.step(operation, 0).orElseThrow().next();
            }
            assertThat(model.in(State.PENDING)).isEmpty();
            assertThat(model.in(State.RUNNING)).isEmpty();
        });
    }

    @Test
    void leavesOutWhatTheDocumentsAreSilentAbout() {
        // Of seven operations on a pending future two are not documented.
        assertThat(all(1, new Edition("3.13"))).hasSize(5);
        assertThat(all(2, new Edition("3.13")))
                .noneMatch(sequence -> sequence.get(1) instanceof Operation.AddDoneCallback
                        && sequence.get(2) instanceof Operation.SetResult);
        assertThat(all(3, new Edition("3.7")))
                .hasSizeLessThan(all(3, new Edition("3.8")).size())
                .noneMatch(sequence -> sequence.get(1) instanceof Operation.Cancel
                        && sequence.get(2) instanceof Operation.SetException);
    }
}
