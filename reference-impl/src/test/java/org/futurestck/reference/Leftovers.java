package org.futurestck.reference;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Looks at who still hangs on a future, and what keeps the program from exiting. */
final class Leftovers {

    private Leftovers() {}

    /** The callbacks on a foreign future that still lead somewhere. */
    static List<Object> ofForeign(ForeignFuture<?> future) {
        List<Object> found = new ArrayList<>();
        for (Object callback : future.added()) {
            try {
                Field field = callback.getClass().getDeclaredField("target");
                field.setAccessible(true);
                if (((AtomicReference<?>) field.get(callback)).get() != null) {
                    found.add(callback);
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return found;
    }

    /** Whether the program would wait for the calls of a pool before it exits. */
    static boolean keepsTheProgram(PoolExecutor pool) {
        try {
            Field workers = PoolExecutor.class.getDeclaredField("workers");
            workers.setAccessible(true);
            Field groups = ExitHandler.class.getDeclaredField("GROUPS");
            groups.setAccessible(true);
            synchronized (ExitHandler.class) {
                return ((Set<?>) groups.get(null)).contains(workers.get(pool));
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static List<Dependent> of(DefaultFuture<?> future) {
        try {
            Field field = DefaultFuture.class.getDeclaredField("dependents");
            field.setAccessible(true);
            List<Dependent> found = new ArrayList<>();
            for (Dependents link = (Dependents) field.get(future); link != null; link = link.older()) {
                found.add(link.newest());
            }
            return found;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
