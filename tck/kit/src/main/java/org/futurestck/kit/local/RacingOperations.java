package org.futurestck.kit.local;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/**
 * Calls and callbacks of a race, which tell a recorder what they do, and do little else. Now and then one lets other threads go first,
 * so that these meet a call that is running or a completion that is under way, even where there is but one processor. Not always: on a
 * busy machine whoever gives way comes back when the others are through.
 */
final class RacingOperations {

    private static final int TURNS = 8;

    private final StageObjects objects;
    private final RaceRecorder recorder;

    RacingOperations(StageObjects objects, RaceRecorder recorder) {
        this.objects = objects;
        this.recorder = recorder;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.Submit.class, this::submit);
        interpreter.on(Operation.AddDoneCallback.class, this::addDoneCallback);
    }

    private Deed submit(Operation.Submit operation) {
        Call call = operation.call();
        if (call.gated()
                || !call.perform().isEmpty()
                || !operation.args().isEmpty()
                || !operation.kwargs().isEmpty()) {
            throw new StageFaultException("A call of a race has no gate, performs nothing and takes no arguments.");
        }
        Supplier<Executor> executor = objects.handles().get(operation.executor(), Executor.class);
        Fn<@Nullable Object> work = work(call);
        return () -> objects.handles().added(operation.as(), executor.get().submit(work));
    }

    @SuppressWarnings("NullAway") // it does not see that the result of this Fn may be null
    private Fn<@Nullable Object> work(Call call) {
        if (call.action() instanceof Action.Return returns) {
            @Nullable Object value = objects.decoder().object(returns.value());
            return args -> {
                make(call);
                return value;
            };
        } else if (call.action() instanceof Action.Raise raises) {
            Throwable error = objects.identities().raisedByCall(raises.error());
            return args -> {
                make(call);
                throw Raising.raise(error);
            };
        }
        throw new StageFaultException("A call of a race returns or raises, and does not " + call.action() + ".");
    }

    private void make(Call call) {
        recorder.begun(call.id());
        giveWay();
        recorder.ended(call.id());
    }

    private Deed addDoneCallback(Operation.AddDoneCallback operation) {
        Callback callback = operation.callback();
        if (callback.gated() || !callback.perform().isEmpty() || callback.raise() != null) {
            throw new StageFaultException("A callback of a race has no gate, performs nothing and raises nothing.");
        }
        Supplier<Future<@Nullable Object>> future = objects.future(operation.future());
        Consumer<Future<@Nullable Object>> call = with -> {
            recorder.called(callback.id());
            giveWay();
        };
        return () -> {
            recorder.added();
            future.get().addDoneCallback(call);
            return null;
        };
    }

    /** Once in some turns to whoever waits for the processor, otherwise only for a moment. */
    private static void giveWay() {
        int turns = ThreadLocalRandom.current().nextInt(TURNS);
        if (turns == 0) {
            Thread.yield();
        }
        for (; turns > 0; turns--) {
            Thread.onSpinWait();
        }
    }
}
