package org.futurestck.kit.local;

import java.util.function.Supplier;
import org.futurestck.binding.Future;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Timeout;
import org.jspecify.annotations.Nullable;

/** What every future can be asked. */
final class FutureOperations {

    private final StageObjects objects;

    FutureOperations(StageObjects objects) {
        this.objects = objects;
    }

    @FunctionalInterface
    private interface Question {
        @Nullable
        Object ask(Future<@Nullable Object> future) throws Throwable;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.Cancel.class, operation -> ask(operation.future(), Future::cancel));
        interpreter.on(Operation.Cancelled.class, operation -> ask(operation.future(), Future::cancelled));
        interpreter.on(Operation.Running.class, operation -> ask(operation.future(), Future::running));
        interpreter.on(Operation.Done.class, operation -> ask(operation.future(), Future::done));
        interpreter.on(Operation.Result.class, operation -> ask(operation.future(), result(operation.timeout())));
        interpreter.on(Operation.Exception.class, operation -> ask(operation.future(), exception(operation.timeout())));
    }

    private Deed ask(String handle, Question question) {
        Supplier<Future<@Nullable Object>> future = objects.future(handle);
        return () -> question.ask(future.get());
    }

    private static Question result(Timeout timeout) {
        return timeout.equals(Timeout.OMITTED) ? Future::result : future -> future.result(timeout.duration());
    }

    private static Question exception(Timeout timeout) {
        return timeout.equals(Timeout.OMITTED) ? Future::exception : future -> future.exception(timeout.duration());
    }
}
