package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(120)
final class LogCaptureTest {

    private static final Logger LOGGER = Logger.getLogger("quiet");

    @Test
    void theErrorOfACallbackIsReportedToItsOwnCheck() {
        try (Rig mine = new Rig(new FakeSubject());
                Rig other = new Rig(new FakeSubject())) {
            mine.future("f");
            mine.perform(Rig.callback("f", new Callback("cb", false, List.of(), ErrorSpec.exception("boom"))));
            mine.perform(new Operation.Cancel("f"));

            Sighting logged = mine.await(SightingEvent.LOGGED, "fake");
            assertThat(logged.text()).isEqualTo("a callback raised: error boom");
            assertThat(logged.thread()).isEqualTo("caller main");
            assertThat(other.room.sightings()).isEmpty();
        }
    }

    @Test
    void anErrorAmongTheCausesTellsTheCheckToo() {
        try (Rig mine = new Rig(new FakeSubject());
                Rig other = new Rig(new FakeSubject())) {
            Throwable boom = errorOf(mine);

            LOGGER.log(Level.WARNING, "wrapped", new IllegalStateException("outer", boom));

            assertThat(mine.room.sightings()).hasSize(1);
            assertThat(mine.room.sightings().get(0).text())
                    .isEqualTo("wrapped: java.lang.IllegalStateException: outer");
            assertThat(other.room.sightings()).isEmpty();
        }
    }

    @Test
    void anyOtherErrorBelongsToTheOnlyOpenCheckOrToNone() {
        try (Rig mine = new Rig(new FakeSubject())) {
            LOGGER.log(Level.SEVERE, "alone {0}", new IllegalStateException("x"));
            assertThat(mine.room.sightings()).hasSize(1);
            try (Rig other = new Rig(new FakeSubject())) {
                LOGGER.log(Level.SEVERE, "not alone", new IllegalStateException("x"));
                assertThat(other.room.sightings()).isEmpty();
            }
            assertThat(mine.room.sightings()).hasSize(1);
        }
    }

    @Test
    void recordsThatAreNoNewsOfErrorsAreLeftAlone() {
        try (Rig mine = new Rig(new FakeSubject())) {
            LOGGER.log(Level.INFO, "quiet", new IllegalStateException("x"));
            LOGGER.log(Level.SEVERE, "no error at all");

            assertThat(mine.room.sightings()).isEmpty();
        }
    }

    @Test
    void systemLoggersAreHeard() {
        try (Rig mine = new Rig(new FakeSubject())) {
            System.getLogger("system").log(System.Logger.Level.ERROR, "heard", new IllegalStateException("x"));

            assertThat(mine.await(SightingEvent.LOGGED, "system").text())
                    .isEqualTo("heard: java.lang.IllegalStateException: x");
        }
    }

    @Test
    void anErrorThatRaisesWhenAskedForItsCauseDoesNotDisturbTheLogger() {
        Throwable hostile = new IllegalStateException("x") {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Throwable getCause() {
                throw new IllegalArgumentException("no cause today");
            }
        };
        try (Rig mine = new Rig(new FakeSubject())) {
            LOGGER.log(Level.SEVERE, "hostile", hostile);

            assertThat(mine.room.sightings()).hasSize(1);
        }
    }

    @Test
    void theRootLoggerIsLeftAsItWas() {
        int before = Logger.getLogger("").getHandlers().length;
        try (Rig mine = new Rig(new FakeSubject())) {
            assertThat(Logger.getLogger("").getHandlers()).hasSize(before + 1);
            mine.stage.close();
        }
        assertThat(Logger.getLogger("").getHandlers()).hasSize(before);
    }

    private static Throwable errorOf(Rig rig) {
        return OpenStages.at(rig.room.door()).orElseThrow().identities().raisedByCall(ErrorSpec.exception("boom"));
    }
}
