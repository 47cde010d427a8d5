package org.futurestck.reference;

import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which classes the objects of one message may have: values and collections of the JDK, exceptions, classes of one package,
 * and what the user allows; and how large they may be. See {@link WorkerSettings} for the promise. To be used once.
 *
 * <p>The defaults are code and names, because compiling a pattern and loading classes delay the first call of a worker.
 */
final class AllowList implements ObjectInputFilter {

    /** The last one is that of chunks and failures. */
    private static final Set<String> PACKAGES =
            Set.of("java.lang", "java.math", "java.time", "java.util", "org.futurestck.reference");

    private static final Set<String> CLASSES = Set.of("java.lang.invoke.SerializedLambda", "java.net.URI");

    private final @Nullable ObjectInputFilter everywhere = Config.getSerialFilter();
    private final ObjectInputFilter user;
    private final String packageName;
    private @Nullable InvalidClassException refusal;

    /**
     * Creates a list.
     *
     * @param user what the user allows or forbids, looked at before the defaults, with all limits
     * @param packageName the package of the function that is called
     */
    AllowList(ObjectInputFilter user, String packageName) {
        this.user = user;
        this.packageName = packageName;
    }

    /** Compiles the pattern of a user; limits that it does not set are the default ones. */
    static ObjectInputFilter compile(String pattern) {
        return pattern.isEmpty() ? new Limits() : Config.createFilter(Limits.PATTERN + pattern);
    }

    /** Reads the only object of a stream. */
    @Nullable
    Object readFrom(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.setObjectInputFilter(this);
        try {
            return in.readObject();
        } catch (InvalidClassException e) {
            if (refusal == null) {
                throw e;
            }
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** A filter for the whole JVM may refuse what this list allows, but allows nothing that this list refuses. */
    @Override
    public Status checkInput(FilterInfo info) {
        Class<?> type = elementType(info.serialClass());
        if (everywhere != null && everywhere.checkInput(info) == Status.REJECTED) {
            return refuse(type, "refused by the filter of this JVM, jdk.serialFilter");
        }
        Status wish = user.checkInput(info);
        String limit = wish == Status.REJECTED ? Limits.exceeded(user, info) : null;
        if (limit != null) {
            return refuse(info.serialClass(), limit);
        }
        if (wish == Status.UNDECIDED && type != null) {
            wish = isAllowed(type) ? Status.ALLOWED : Status.REJECTED;
        }
        if (wish == Status.REJECTED && type != null) {
            return refuse(
                    type,
                    "not allowed between the pool and its workers; allow it with WorkerSettings.withAllowedClasses(\""
                            + type.getName() + "\")");
        }
        return wish;
    }

    private Status refuse(@Nullable Class<?> type, String reason) {
        refusal = type == null ? new InvalidClassException(reason) : new InvalidClassException(type.getName(), reason);
        return Status.REJECTED;
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
