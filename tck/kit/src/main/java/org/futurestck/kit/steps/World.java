package org.futurestck.kit.steps;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.jspecify.annotations.Nullable;

/** What the steps of one scenario share. */
public final class World {

    /** What the name of a future, a callback or an executor looks like. */
    static final String NAME = "[a-z][a-z0-9]*";

    private final Scene scene = Attempt.current().newScene();
    private final Map<String, Callback> callbacks = new HashMap<>();
    private final Set<String> handedOut = new HashSet<>();
    private @Nullable Seen last;

    Scene scene() {
        return scene;
    }

    /** Performs an operation on the main caller and remembers its outcome as "it". */
    Seen perform(Operation operation) {
        return remember(scene.perform(operation));
    }

    Seen remember(Seen seen) {
        last = seen;
        return seen;
    }

    /** The outcome that "it" speaks of. */
    Seen last() {
        if (last == null) {
            throw new IllegalStateException("the scenario speaks of an outcome, but has performed no operation");
        }
        return last;
    }

    void define(Callback callback) {
        if (handedOut.contains(callback.id())) {
            throw new IllegalStateException("the scenario describes callback " + callback.id() + " after it was used");
        }
        callbacks.put(callback.id(), callback);
    }

    /** The callback of that name: as the scenario has described it, else one that only reports. */
    Callback callback(String id) {
        handedOut.add(id);
        return callbacks.getOrDefault(id, Callback.reporting(id));
    }

    /** What the call of a future returns. */
    static Value valueOf(String future) {
        return new Value.Text("value of " + future);
    }

    /** What the call of a future raises. */
    static ErrorSpec errorOf(String future) {
        return ErrorSpec.exception("of " + future);
    }

    /** The names in a list such as "f, g and h". */
    static List<String> names(String list) {
        return List.of(list.split(",\\s*|\\s+and\\s+"));
    }
}
