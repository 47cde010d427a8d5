package org.futurestck.kit.local;

import java.util.function.Supplier;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.spi.Subject;

/** Creating executors and submitting calls to them. */
final class ExecutorOperations {

    private final Subject subject;
    private final StageObjects objects;

    ExecutorOperations(Subject subject, StageObjects objects) {
        this.subject = subject;
        this.objects = objects;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.NewExecutor.class, this::newExecutor);
        interpreter.on(Operation.Submit.class, this::submit);
    }

    private Deed newExecutor(Operation.NewExecutor operation) {
        objects.handles().requireFree(operation.as());
        ExecutorSettings settings = ExecutorSettings.DEFAULTS.withMaxWorkers(operation.maxWorkers());
        return () -> objects.handles().added(operation.as(), subject.newExecutor(settings));
    }

    private Deed submit(Operation.Submit operation) {
        objects.handles().requireFree(operation.as());
        Supplier<Executor> executor = objects.handles().get(operation.executor(), Executor.class);
        StagedCall call = StagedCall.of(operation.call(), objects);
        return () -> objects.handles().added(operation.as(), executor.get().submit(call));
    }
}
