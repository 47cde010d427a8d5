package org.futurestck.kit.steps;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Things of one kind that a scenario describes by name, before it uses them. */
final class Descriptions<T> {

    private final String kind;
    private final Function<String, T> otherwise;
    private final Map<String, T> described = new HashMap<>();
    private final Set<String> handedOut = new HashSet<>();

    /**
     * Nothing is described yet.
     *
     * @param kind what the things are called
     * @param otherwise makes what stands for a name that nobody has described
     */
    Descriptions(String kind, Function<String, T> otherwise) {
        this.kind = kind;
        this.otherwise = otherwise;
    }

    /** Things that have to be described. */
    static <T> Descriptions<T> demanding(String kind) {
        return new Descriptions<>(kind, name -> {
            throw new IllegalStateException("the scenario describes no " + kind + " " + name);
        });
    }

    void define(String name, T thing) {
        if (handedOut.contains(name)) {
            throw new IllegalStateException("the scenario describes " + kind + " " + name + " after it was used");
        }
        described.put(name, thing);
    }

    boolean has(String name) {
        return described.containsKey(name);
    }

    /** What the name stands for, only to look at it. */
    T look(String name) {
        T thing = described.get(name);
        return thing == null ? otherwise.apply(name) : thing;
    }

    /** What the name stands for; from now on it cannot be described otherwise. */
    T use(String name) {
        handedOut.add(name);
        return look(name);
    }
}
