package org.futurestck.kit.operation;

import java.util.Arrays;
import java.util.stream.Stream;

/** The closed set of operations. */
public final class Operations {

    private Operations() {}

    /** The type of each operation. */
    public static Class<?>[] types() {
        return types(Operation.class).toArray(Class<?>[]::new);
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isInterface()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Operations::types)
                : Stream.of(type);
    }
}
