package org.futurestck.kit.local;

import java.util.function.Supplier;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.WorkerProcesses;
import org.futurestck.kit.spi.Subject;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

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
        if (operation.kind() != null) {
            throw new StageFaultException("The JVM host cannot create " + operation.kind() + ".");
        }
        ExecutorSettings settings = settings(operation);
        return () -> objects.handles().added(operation.as(), subject.newExecutor(settings));
    }

    private ExecutorSettings settings(Operation.NewExecutor operation) {
        ExecutorSettings settings = ExecutorSettings.DEFAULTS.withMaxWorkers(operation.maxWorkers());
        if (operation.threadNamePrefix() != null) {
            settings = settings.withThreadNamePrefix(operation.threadNamePrefix());
        }
        if (operation.processes() != null) {
            settings = settings.withMaxTasksPerChild(maxTasksPerChild(operation.processes()));
        }
        Initializer initializer = operation.initializer();
        return initializer == null
                ? settings
                : settings.withInitializer(
                        StagedInitializer.of(initializer, objects),
                        objects.decoder().list(initializer.args()).toArray());
    }

    private static @Nullable Integer maxTasksPerChild(WorkerProcesses processes) {
        if (processes.startMethod() != null) {
            throw new StageFaultException("Java has no start methods, such as '" + processes.startMethod() + "'.");
        }
        return processes.maxTasksPerChild();
    }

    private Deed submit(Operation.Submit operation) {
        objects.handles().requireFree(operation.as());
        if (!operation.kwargs().isEmpty()) {
            throw new StageFaultException("Java has no keyword arguments, as in " + operation + ".");
        }
        Supplier<Executor> executor = objects.handles().get(operation.executor(), Executor.class);
        Fn<@Nullable Object> call = objects.decoder().call(operation.call());
        @Nullable Object[] args = objects.decoder().list(operation.args()).toArray();
        return () -> objects.handles().added(operation.as(), executor.get().submit(call, args));
    }
}
