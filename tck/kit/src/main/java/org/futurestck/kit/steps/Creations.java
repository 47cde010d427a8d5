package org.futurestck.kit.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Iterators and results that a scenario wanted to have and did not get. Whoever asks for one later is told why it is not there; the
 * host knows only that it is not.
 */
final class Creations {

    private record Failed(Operation operation, Seen seen) {}

    private final Scene scene;
    private final Map<String, Failed> failed = new HashMap<>();

    Creations(Scene scene) {
        this.scene = scene;
    }

    void note(Operation operation, Seen seen) {
        String handle = created(operation);
        if (handle != null && !(seen.outcome() instanceof Outcome.Returned)) {
            failed.put(handle, new Failed(operation, seen));
        }
    }

    /**
     * Makes sure that an operation has what it is about.
     *
     * @throws org.futurestck.kit.scene.RuleRefuted if that was not created
     */
    void demandFor(Operation operation) {
        for (String handle : used(operation)) {
            Failed creation = failed.get(handle);
            if (creation != null) {
                scene.prepare(
                        false,
                        creation.operation + " returns a new object",
                        creation.operation + " " + creation.seen.outcome(),
                        creation.seen.entry());
            }
        }
    }

    private static @Nullable String created(Operation operation) {
        if (operation instanceof Operation.AsCompleted asCompleted) {
            return asCompleted.as();
        } else if (operation instanceof Operation.Map map) {
            return map.as();
        } else if (operation instanceof Operation.Wait wait) {
            return wait.as();
        } else if (operation instanceof Operation.Invoke invoke) {
            return invoke.as();
        }
        return null;
    }

    private static List<String> used(Operation operation) {
        if (operation instanceof Operation.Next next) {
            return List.of(next.iterator());
        } else if (operation instanceof Operation.Close close) {
            return List.of(close.iterator());
        } else if (operation instanceof Operation.Inspect inspect) {
            return inspect.of();
        } else if (operation instanceof Operation.Get get) {
            return List.of(get.of());
        } else if (operation instanceof Operation.Invoke invoke) {
            return Stream.concat(
                            Stream.of(invoke.target()), invoke.args().stream().flatMap(Creations::handles))
                    .toList();
        }
        return List.of();
    }

    private static Stream<String> handles(Value value) {
        if (value instanceof Value.Items items) {
            return items.values().stream().flatMap(Creations::handles);
        }
        return value instanceof Value.Handle handle ? Stream.of(handle.name()) : Stream.empty();
    }
}
