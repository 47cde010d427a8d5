package org.futurestck.kit.local;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.futurestck.binding.Future;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Attaching callbacks, which perform operations in their turn. */
final class CallbackOperations {

    private final StageObjects objects;

    /** A callback that is added again is the same object, or no subject could tell. */
    private final Map<Callback, StagedCallback> callbacks = new ConcurrentHashMap<>();

    CallbackOperations(StageObjects objects) {
        this.objects = objects;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.AddDoneCallback.class, operation -> addDoneCallback(operation, interpreter));
    }

    private Deed addDoneCallback(Operation.AddDoneCallback operation, Interpreter interpreter) {
        Supplier<Future<@Nullable Object>> future = objects.future(operation.future());
        StagedCallback callback = callbacks.computeIfAbsent(
                operation.callback(), asked -> new StagedCallback(asked, objects, interpreter));
        return () -> {
            future.get().addDoneCallback(callback);
            return null;
        };
    }
}
