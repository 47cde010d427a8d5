package org.futurestck.kit.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class BackstageHearingTest {

    private static final int VISITORS = 200;

    private final Backstage backstage = Backstage.open();
    private final BackstageRoom room = backstage.enter(sighting -> {});

    @AfterEach
    void close() {
        backstage.close();
    }

    @Test
    void whereNobodyComesThereIsNothingToHear() {
        assertThat(room.hasHeardAll()).isTrue();
        assertThat(room.faults()).isEmpty();
    }

    @Test
    void whoHasConnectedIsStillToBeHeardBeforeItIsAdmitted() {
        List<RawVisitor> silent = new ArrayList<>();
        for (int count = 0; count < VISITORS; count++) {
            silent.add(new RawVisitor(room.door()));
            assertThat(room.hasHeardAll())
                    .as("with %d that say nothing", count + 1)
                    .isFalse();
        }

        for (int count = 0; count < VISITORS; count++) {
            RawVisitor visitor = silent.get(count).say(RawVisitor.started(room.door(), "f" + count, false));
            assertThat(visitor.answer()).isNotNull();
        }

        assertThat(room.hasHeardAll()).isTrue();
        assertThat(room.sightings()).hasSize(VISITORS);
        assertThat(room.faults()).isEmpty();
        silent.forEach(RawVisitor::close);
    }

    @Test
    void oneThatHasJustConnectedIsNotOverlooked() {
        for (int count = 0; count < VISITORS; count++) {
            try (RawVisitor visitor = new RawVisitor(room.door())) {
                assertThat(room.hasHeardAll()).isFalse();
                assertThat(visitor.say("nonsense").answer()).isNull();
            }
        }
    }
}
