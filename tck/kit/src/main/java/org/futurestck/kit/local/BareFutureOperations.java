package org.futurestck.kit.local;

import java.util.function.Supplier;
import org.futurestck.binding.BareFuture;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.spi.Subject;
import org.jspecify.annotations.Nullable;

/** Creating bare futures, and the methods that executors use. */
final class BareFutureOperations {

    private final Subject subject;
    private final StageObjects objects;

    BareFutureOperations(Subject subject, StageObjects objects) {
        this.subject = subject;
        this.objects = objects;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.NewFuture.class, this::newFuture);
        interpreter.on(Operation.SetRunningOrNotifyCancel.class, this::setRunningOrNotifyCancel);
        interpreter.on(Operation.SetResult.class, this::setResult);
        interpreter.on(Operation.SetException.class, this::setException);
    }

    private Deed newFuture(Operation.NewFuture operation) {
        objects.handles().requireFree(operation.as());
        return () -> objects.handles()
                .added(
                        operation.as(),
                        subject.newFuture().orElseThrow(() -> new Refusal("The subject offers no bare futures.")));
    }

    private Deed setRunningOrNotifyCancel(Operation.SetRunningOrNotifyCancel operation) {
        Supplier<BareFuture<@Nullable Object>> future = objects.bareFuture(operation.future());
        return () -> future.get().setRunningOrNotifyCancel();
    }

    @SuppressWarnings("NullAway") // it does not see that the result of this future may be null
    private Deed setResult(Operation.SetResult operation) {
        Supplier<BareFuture<@Nullable Object>> future = objects.bareFuture(operation.future());
        Object result = objects.decoder().object(operation.value());
        return () -> {
            future.get().setResult(result);
            return null;
        };
    }

    private Deed setException(Operation.SetException operation) {
        Supplier<BareFuture<@Nullable Object>> future = objects.bareFuture(operation.future());
        Throwable exception = objects.identities().raisedByCall(operation.error());
        return () -> {
            future.get().setException(exception);
            return null;
        };
    }
}
