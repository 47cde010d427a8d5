package org.futurestck.kit.local;

import java.util.function.Supplier;
import org.futurestck.binding.Executor;
import org.futurestck.binding.MapOptions;
import org.futurestck.kit.operation.Operation;

/** Mapping a function over inputs. */
final class MapOperations {

    private final StageObjects objects;

    MapOperations(StageObjects objects) {
        this.objects = objects;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.Map.class, this::map);
    }

    private Deed map(Operation.Map operation) {
        objects.handles().requireFree(operation.as());
        Supplier<Executor> executor = objects.handles().get(operation.executor(), Executor.class);
        StagedFunction function = StagedFunction.of(operation.function());
        MapOptions options = options(operation);
        Iterable<?>[] inputs = operation.inputs().stream()
                .map(input -> StagedInput.of(input, objects))
                .toArray(Iterable<?>[]::new);
        return () -> objects.handles().added(operation.as(), executor.get().map(function, options, inputs));
    }

    private static MapOptions options(Operation.Map operation) {
        MapOptions options = MapOptions.DEFAULTS.withTimeout(operation.timeout().duration());
        return operation.chunksize() == null ? options : options.withChunksize(operation.chunksize());
    }
}
