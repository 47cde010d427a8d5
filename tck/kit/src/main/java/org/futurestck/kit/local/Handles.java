package org.futurestck.kit.local;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a subject under the names that the check gave them. Only identity counts: an object's own {@code equals} is
 * never asked. Safe for use by several threads.
 */
final class Handles {

    private final Map<String, @Nullable Object> objects = new HashMap<>();
    private final Map<Object, String> names = new IdentityHashMap<>();

    synchronized void requireFree(String name) {
        if (objects.containsKey(name)) {
            throw new StageFaultException("The handle '" + name + "' is in use.");
        }
    }

    /** Names an object; one that has a name already keeps being reported under the first one. */
    synchronized @Nullable Object added(String name, @Nullable Object object) {
        if (objects.containsKey(name)) {
            throw new Refusal("The handle '" + name + "' is in use.");
        }
        objects.put(name, object);
        if (object != null) {
            names.putIfAbsent(object, name);
        }
        return object;
    }

    /**
     * Looks an object up.
     *
     * @return gives the object; where the subject gave null in its place, raises what Java raises for null
     * @throws StageFaultException if there is no such handle, or it stands for another kind of object
     */
    synchronized <T> Supplier<T> get(String name, Class<T> type) {
        if (!objects.containsKey(name)) {
            throw new StageFaultException("There is no handle '" + name + "'.");
        }
        Object object = objects.get(name);
        if (object == null) {
            return () -> {
                throw new NullPointerException("the subject gave null for " + name);
            };
        } else if (!type.isInstance(object)) {
            throw new StageFaultException("The handle '" + name + "' is no " + type.getSimpleName() + ".");
        }
        T found = type.cast(object);
        return () -> found;
    }

    synchronized @Nullable String nameOf(Object object) {
        return names.get(object);
    }

    synchronized <T> List<T> all(Class<T> type) {
        return names.keySet().stream().filter(type::isInstance).map(type::cast).toList();
    }

    synchronized void clear() {
        objects.clear();
        names.clear();
    }
}
