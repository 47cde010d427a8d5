package org.futurestck.reference;

import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which classes the objects of one message may have: values and collections of the JDK, exceptions, classes of one package,
 * and what the user allows. See {@link WorkerSettings} for the promise. To be used once.
 *
 * <p>The defaults are code and names, because compiling a pattern and loading classes delay the first call of a worker.
 */
final class AllowList implements ObjectInputFilter {

    /** The last one is that of chunks and failures. */
    private static final Set<String> PACKAGES =
            Set.of("java.lang", "java.math", "java.time", "java.util", "org.futurestck.reference");

    private static final Set<String> CLASSES = Set.of("java.lang.invoke.SerializedLambda", "java.net.URI");

    private final @Nullable ObjectInputFilter user;
    private final String packageName;
    private @Nullable Class<?> refused;

    /**
     * Creates a list.
     *
     * @param user what the user allows or forbids, before anything else is looked at; null for nothing
     * @param packageName the package of the function that is called
     */
    AllowList(@Nullable ObjectInputFilter user, String packageName) {
        this.user = user;
        this.packageName = packageName;
    }

    /** Compiles a pattern; null for an empty one. */
    static @Nullable ObjectInputFilter compile(String pattern) {
        return pattern.isEmpty() ? null : Config.createFilter(pattern);
    }

    /** Reads the only object of a stream. */
    @Nullable
    Object readFrom(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.setObjectInputFilter(this);
        try {
            return in.readObject();
        } catch (InvalidClassException e) {
            if (refused == null) {
                throw e;
            }
            InvalidClassException explained = new InvalidClassException(
                    refused.getName(),
                    "not allowed between the pool and its workers; allow it with WorkerSettings.withAllowedClasses(\""
                            + refused.getName() + "\")");
            explained.initCause(e);
            throw explained;
        }
    }

    @Override
    public Status checkInput(FilterInfo info) {
        Status wish = user == null ? Status.UNDECIDED : user.checkInput(info);
        Class<?> type = elementType(info.serialClass());
        if (wish == Status.UNDECIDED && type != null) {
            wish = isAllowed(type) ? Status.ALLOWED : Status.REJECTED;
        }
        if (wish == Status.REJECTED) {
            refused = type;
        }
        return wish;
    }

    private static @Nullable Class<?> elementType(@Nullable Class<?> type) {
        Class<?> element = type;
        while (element != null && element.isArray()) {
            element = element.getComponentType();
        }
        return element;
    }

    private boolean isAllowed(Class<?> type) {
        String itsPackage = type.getPackageName();
        return type.isPrimitive()
                || PACKAGES.contains(itsPackage)
                || itsPackage.startsWith("java.util.")
                || itsPackage.startsWith("java.time.")
                || CLASSES.contains(type.getName())
                || itsPackage.equals(packageName)
                || Throwable.class.isAssignableFrom(type);
    }
}
