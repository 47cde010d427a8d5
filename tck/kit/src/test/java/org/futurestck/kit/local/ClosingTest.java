package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Deadline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(120)
final class ClosingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Keeping subject = new Keeping();
    private final Rig rig = new Rig(subject);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void callsAtTheirGatesEndAndNothingIsStuck() {
        rig.executor("e", 1);
        rig.submit("e", "f", true, Rig.returning(Value.of(1)));
        var result = rig.start("main", new Operation.Result("f", Timeout.OMITTED));
        rig.await(SightingEvent.CALL_STARTED, "f");
        awaitHanging("main");

        rig.room.close();
        rig.stage.close();
        rig.stage.close();

        assertThat(rig.stage.stuck(PATIENCE)).isEmpty();
        assertThat(Rig.outcome(result)).isEqualTo(new Outcome.Returned(new Value.None()));
        assertThat(rig.room.sightings()).hasSize(1);
        Deadline.within60Seconds(() -> subject.last().isShutdown());
    }

    @Test
    void callersWhoseOperationDoesNotEndAreStuck() {
        rig.future("f");
        rig.start("fine", new Operation.Done("f"));
        var result = rig.start("hanging", new Operation.Result("f", Timeout.OMITTED));
        var behind = rig.start("hanging", new Operation.Done("f"));
        var cancel = new Operation.Cancel("f");
        awaitHanging("hanging");

        rig.stage.close();

        Deadline.within60Seconds(() -> rig.stage.stuck(Duration.ZERO).equals(List.of("hanging")));
        assertThat(Rig.fault(behind)).isEqualTo("The stage was closed before the operation f.done().");
        assertThat(rig.fault(cancel)).isEqualTo("The stage is closed.");
        assertThat(result).isNotDone();
        subject.lastFuture().cancel();
        assertThat(rig.stage.stuck(PATIENCE)).isEmpty();
    }

    @Test
    void aCallThatComesLateGivesUpSilently() throws Exception {
        StageObjects objects = StageObjects.of(rig.room.door());
        Fn<Object> call = objects.decoder().call(new Call("f", false, Rig.returning(Value.of(1))));
        assertThat(call.call()).isEqualTo(1);

        rig.room.close();

        assertThat(call.call()).isNull();
        assertThat(rig.room.sightings()).hasSize(2);
    }

    private void awaitHanging(String caller) {
        Deadline.within60Seconds(() -> rig.standing().threads().stream()
                .anyMatch(thread -> caller.equals(thread.caller())
                        && thread.waiting()
                        && thread.frames().stream().anyMatch(frame -> frame.contains("FakeFuture"))));
    }

    private static final class Keeping extends FakeSubject {

        private volatile @Nullable FakeExecutor last;
        private volatile @Nullable FakeFuture<Object> lastFuture;

        @Override
        public Executor newExecutor(ExecutorSettings settings) {
            FakeExecutor created = new FakeExecutor(settings);
            last = created;
            return created;
        }

        @Override
        public Optional<BareFuture<Object>> newFuture() {
            FakeFuture<Object> created = new FakeFuture<>();
            lastFuture = created;
            return Optional.of(created);
        }

        FakeExecutor last() {
            return Objects.requireNonNull(last);
        }

        FakeFuture<Object> lastFuture() {
            return Objects.requireNonNull(lastFuture);
        }
    }
}
