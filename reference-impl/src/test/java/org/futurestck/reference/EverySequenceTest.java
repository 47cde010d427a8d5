package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.futurestck.kit.history.Batch;
import org.futurestck.kit.local.LocalStage;
import org.futurestck.kit.model.Sequences;
import org.futurestck.kit.stage.Backstage;
import org.junit.jupiter.api.Test;

/** Every sequence of six operations on one future, those among them that nobody documents, agrees with the model. */
class EverySequenceTest {

    private static final ReferenceSubject SUBJECT = new ReferenceSubject(ThreadPoolExecutor::new, Set.of());
    private static final int LENGTH = 6;
    private static final int MOST_OPERATIONS = 10_000;

    private int compared;
    private Batch batch = new Batch();

    @Test
    void agreesWithTheModel() {
        try (Backstage backstage = Backstage.open();
                LocalStage stage =
                        new LocalStage(SUBJECT, backstage.enter(sighting -> {}).door())) {
            Sequences.each(LENGTH, (operation, future) -> true, sequence -> {
                batch.add(sequence);
                if (batch.operations() > MOST_OPERATIONS) {
                    compare(stage);
                }
            });
            compare(stage);
        }

        assertThat(compared).isEqualTo(7 * 7 * 7 * 7 * 7 * 7);
    }

    private void compare(LocalStage stage) {
        List<Batch.Misstep> missteps =
                batch.judge(stage.race(batch.race()).join().get(0)).stream().toList();
        assertThat(missteps).isEmpty();
        compared += batch.sequences();
        batch = new Batch();
    }
}
