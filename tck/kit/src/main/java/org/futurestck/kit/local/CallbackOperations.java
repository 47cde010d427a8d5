package org.futurestck.kit.local;

import java.util.function.Supplier;
import org.futurestck.binding.Future;
import org.futurestck.kit.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Attaching callbacks, which perform operations in their turn. */
final class CallbackOperations {

    private final StageObjects objects;

    CallbackOperations(StageObjects objects) {
        this.objects = objects;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.AddDoneCallback.class, operation -> addDoneCallback(operation, interpreter));
    }

    private Deed addDoneCallback(Operation.AddDoneCallback operation, Interpreter interpreter) {
        Supplier<Future<@Nullable Object>> future = objects.future(operation.future());
        StagedCallback callback = new StagedCallback(operation.callback(), objects, interpreter);
        return () -> {
            future.get().addDoneCallback(callback);
            return null;
        };
    }
}
