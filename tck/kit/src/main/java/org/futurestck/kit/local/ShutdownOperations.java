package org.futurestck.kit.local;

import java.util.function.Supplier;
import org.futurestck.binding.Executor;
import org.futurestck.kit.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Shutting executors down, in so many words or by leaving their with-block. */
final class ShutdownOperations {

    private final StageObjects objects;

    ShutdownOperations(StageObjects objects) {
        this.objects = objects;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.Shutdown.class, this::shutdown);
        interpreter.on(Operation.Enter.class, this::enter);
        interpreter.on(Operation.Leave.class, this::leave);
    }

    private Deed shutdown(Operation.Shutdown operation) {
        Supplier<Executor> executor = executor(operation.executor());
        boolean waits = operation.waits() == null || operation.waits();
        boolean cancels = operation.cancelFutures() != null && operation.cancelFutures();
        boolean plain = operation.waits() == null && operation.cancelFutures() == null;
        return () -> {
            if (plain) {
                executor.get().shutdown();
            } else {
                executor.get().shutdown(waits, cancels);
            }
            return null;
        };
    }

    /** Java calls nothing when it enters a block. */
    private Deed enter(Operation.Enter operation) {
        Supplier<Executor> executor = executor(operation.executor());
        return executor::get;
    }

    private Deed leave(Operation.Leave operation) {
        Supplier<Executor> executor = executor(operation.executor());
        Throwable error =
                operation.error() == null ? null : objects.identities().raisedByCall(operation.error());
        return () -> {
            executor.get().close();
            return ended(error);
        };
    }

    private static @Nullable Object ended(@Nullable Throwable error) throws Throwable {
        if (error != null) {
            throw error;
        }
        return null;
    }

    private Supplier<Executor> executor(String handle) {
        return objects.handles().get(handle, Executor.class);
    }
}
