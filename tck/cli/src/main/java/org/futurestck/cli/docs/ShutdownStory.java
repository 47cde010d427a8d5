package org.futurestck.cli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.futurestck.kit.model.ContractModel;
import org.futurestck.kit.model.FutureModel.State;
import org.futurestck.kit.model.Move;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the model of the contract makes of a shutdown: an executor has one worker, which runs a call while another one is pending, and
 * somebody calls {@code shutdown}. Time is counted in steps from the moment when the pending call was submitted.
 *
 * @param waits the argument {@code wait}
 * @param cancels the argument {@code cancel_futures}
 * @param returned when the shutdown returned
 * @param runningEnded when the running call ended
 * @param pendingBegan when the pending call began; null if it never did
 * @param pendingDone when its future was done
 * @param submitting what a further {@code submit} comes to, in words
 */
record ShutdownStory(
        boolean waits,
        boolean cancels,
        int returned,
        int runningEnded,
        @Nullable Integer pendingBegan,
        int pendingDone,
        String submitting) {

    /** When the shutdown is called. */
    static final int CALLED = 2;

    static List<ShutdownStory> ofModel() {
        List<ShutdownStory> stories = new ArrayList<>();
        for (boolean waits : new boolean[] {true, false}) {
            for (boolean cancels : new boolean[] {false, true}) {
                stories.add(new Play(waits, cancels).story());
            }
        }
        return stories;
    }

    String call() {
        return "shutdown(wait=" + new Value.Bool(waits) + ", cancel_futures=" + new Value.Bool(cancels) + ")";
    }

    boolean returnsAtOnce() {
        return returned == CALLED;
    }

    String returnWords() {
        if (returnsAtOnce()) {
            return "at once";
        }
        return returned == runningEnded ? "when the running call has ended" : "when all calls are done";
    }

    String pendingWords() {
        return pendingBegan == null ? "is cancelled" : "is executed";
    }

    /** A moment at which all stories are over, so that drawings have one scale. */
    int last() {
        return CALLED + 2 * Play.LENGTH;
    }

    /** For one story. */
    private static final class Play {

        private static final String RUNNING = "f";
        private static final String PENDING = "g";

        /** How many steps a call takes. */
        private static final int LENGTH = 3;

        private final Operation.Shutdown shutdown;
        private final boolean waits;
        private final boolean cancels;
        private ContractModel model = ContractModel.NEW;

        Play(boolean waits, boolean cancels) {
            this.waits = waits;
            this.cancels = cancels;
            this.shutdown = new Operation.Shutdown("e", waits, cancels);
        }

        ShutdownStory story() {
            perform(new Operation.NewExecutor("e", 1));
            perform(submit(RUNNING));
            perform(submit(PENDING));
            begin(RUNNING);
            perform(shutdown);
            int now = CALLED;
            Integer returned = mayReturn() ? now : null;
            Integer pendingDone = null;
            if (model.open(Move.Kind.CANCELS).contains(PENDING)) {
                model = model.after(Move.Kind.CANCELS, PENDING).after(Move.Kind.DROPS, PENDING);
                pendingDone = now;
            }
            now += LENGTH;
            end(RUNNING);
            int runningEnded = now;
            returned = returned == null && mayReturn() ? Integer.valueOf(now) : returned;
            Integer pendingBegan = null;
            if (model.open(Move.Kind.TAKES).contains(PENDING)) {
                begin(PENDING);
                pendingBegan = now;
                now += LENGTH;
                end(PENDING);
                pendingDone = now;
                returned = returned == null && mayReturn() ? Integer.valueOf(now) : returned;
            }
            if (returned == null
                    || pendingDone == null
                    || !model.in(State.RUNNING).isEmpty()) {
                throw new IllegalStateException("the model comes to no end after " + shutdown);
            }
            String submitting = model.step(submit("h"), 0).orElseThrow().expected();
            return new ShutdownStory(waits, cancels, returned, runningEnded, pendingBegan, pendingDone, submitting);
        }

        private static Operation submit(String future) {
            return new Operation.Submit("e", future, new Call(future, false, new Action.Return(new Value.None())));
        }

        private void perform(Operation operation) {
            model = model.step(operation, 0).orElseThrow().next();
        }

        private boolean mayReturn() {
            return model.step(shutdown, 1).isPresent();
        }

        private void begin(String call) {
            model = model.after(Move.Kind.TAKES, call);
            notice(SightingEvent.CALL_STARTED, call);
        }

        private void end(String call) {
            notice(SightingEvent.CALL_FINISHED, call);
            model = model.after(Move.Kind.FINISHES, call);
        }

        private void notice(SightingEvent event, String call) {
            Optional<ContractModel> next = model.notice(event, call);
            model = next.orElseThrow(() -> new IllegalStateException("the model has no room for " + event));
        }
    }
}
