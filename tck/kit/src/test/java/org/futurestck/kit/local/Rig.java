package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.BackstageRoom;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.Standing;

/** A local stage with its backstage, and short words for what tests do there. */
final class Rig implements AutoCloseable {

    static {
        // The records of the log are for the kit; the console of the build has no use for them.
        Logger root = Logger.getLogger("");
        List.of(root.getHandlers()).forEach(root::removeHandler);
    }

    final Backstage backstage = Backstage.open();
    final BlockingQueue<Sighting> seen = new LinkedBlockingQueue<>();
    final BackstageRoom room = backstage.enter(seen::add);
    final LocalStage stage;

    Rig(Candidate subject) {
        stage = new LocalStage(subject, room.door());
    }

    CompletableFuture<Outcome> start(String caller, Operation operation) {
        return stage.start(caller, operation);
    }

    Outcome perform(Operation operation) {
        return outcome(start("main", operation));
    }

    Value value(Operation operation) {
        Outcome outcome = perform(operation);
        assertThat(outcome).as(operation.toString()).isInstanceOf(Outcome.Returned.class);
        return ((Outcome.Returned) outcome).value();
    }

    SeenError error(Operation operation) {
        Outcome outcome = perform(operation);
        assertThat(outcome).as(operation.toString()).isInstanceOf(Outcome.Raised.class);
        return ((Outcome.Raised) outcome).error();
    }

    /** The sentence of the fault that an operation ends with. */
    String fault(Operation operation) {
        return fault(start("main", operation));
    }

    static String fault(CompletableFuture<?> answer) {
        try {
            throw new AssertionError("no fault but " + answer.get(60, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            assertThat(cause).isInstanceOf(StageFaultException.class);
            return String.valueOf(cause.getMessage());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static Outcome outcome(CompletableFuture<Outcome> started) {
        try {
            return started.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    Standing standing() {
        return stage.standing().join();
    }

    /** Takes sightings until that one came. */
    Sighting await(SightingEvent event, String id) {
        try {
            while (true) {
                Sighting next = seen.poll(60, TimeUnit.SECONDS);
                assertThat(next).as(event + " " + id).isNotNull();
                if (next.event() == event && next.id().equals(id)) {
                    return next;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void executor(String as, int workers) {
        assertThat(value(new Operation.NewExecutor(as, workers))).isEqualTo(new Value.Handle(as));
    }

    void future(String as) {
        assertThat(value(new Operation.NewFuture(as))).isEqualTo(new Value.Handle(as));
    }

    void submit(String executor, String as, boolean gated, Action action) {
        assertThat(value(new Operation.Submit(executor, as, new Call(as, gated, action))))
                .isEqualTo(new Value.Handle(as));
    }

    Outcome result(String future) {
        return perform(new Operation.Result(future, Timeout.OMITTED));
    }

    static Action returning(Value value) {
        return new Action.Return(value);
    }

    static Action raising(ErrorSpec error) {
        return new Action.Raise(error);
    }

    static Operation callback(String future, Callback callback) {
        return new Operation.AddDoneCallback(future, callback);
    }

    static Operation performing(String future, String id, Operation... operations) {
        return callback(future, new Callback(id, false, List.of(operations), null));
    }

    @Override
    public void close() {
        room.close();
        stage.close();
        backstage.close();
    }
}
