package org.futurestck.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the worker processes of a pool are started, and what may pass between them and the pool: what {@code mp_context} is to
 * Python. Immutable.
 *
 * <p>Objects are read, in both directions, only if their classes are allowed. Without further ado that are those of {@code
 * java.lang}, {@code java.math}, {@code java.time} and {@code java.util} with their parts, {@link java.net.URI}, exceptions
 * of all kinds, lambdas, arrays of all these, and whatever is in the package of the function that is called.
 *
 * <p>What is read at once may be 2 GiB long, of 100 million objects that are nested 1,000 deep, with arrays of 500 million elements.
 * Values of hundreds of megabytes pass, if the heaps are large enough for them. A filter for the whole JVM ({@code jdk.serialFilter}) is
 * asked as well, on either side for itself.
 *
 * @param jvmOptions options of the worker's JVM, such as {@code -Xmx1g}; those of this program are not passed on. They take
 *     the place of the default, which is the serial garbage collector, because a worker makes one call at a time
 * @param classPath where workers find classes; null for the class path of this program
 * @param directory the working directory; null for the one of this program
 * @param environment environment variables, besides those of this program
 * @param allowedClasses which further classes may be read, or may not, and which limits hold, as a pattern of {@link
 *     java.io.ObjectInputFilter.Config#createFilter}, for example {@code com.acme.model.*;maxdepth=5000}; what it says comes
 *     before the defaults; empty for none
 */
public record WorkerSettings(
        List<String> jvmOptions,
        @Nullable String classPath,
        @Nullable Path directory,
        Map<String, String> environment,
        String allowedClasses) {

    /** Workers that are like this program, as far as that is possible. */
    public static final WorkerSettings DEFAULTS =
            new WorkerSettings(List.of("-XX:+UseSerialGC"), null, null, Map.of(), "");

    /**
     * Copies the collections.
     *
     * @param jvmOptions options
     * @param classPath class path, or null
     * @param directory directory, or null
     * @param environment variables
     * @param allowedClasses pattern, or empty
     * @throws IllegalArgumentException if the pattern is none
     */
    public WorkerSettings {
        jvmOptions = List.copyOf(jvmOptions);
        environment = Map.copyOf(environment);
        AllowList.compile(allowedClasses);
    }

    /**
     * The same settings with other options.
     *
     * @param jvmOptions options of the worker's JVM, instead of the default
     * @return new settings
     */
    public WorkerSettings withJvmOptions(String... jvmOptions) {
        return new WorkerSettings(List.of(jvmOptions), classPath, directory, environment, allowedClasses);
    }

    /**
     * The same settings with another class path.
     *
     * @param classPath the class path, or null for the one of this program
     * @return new settings
     */
    public WorkerSettings withClassPath(@Nullable String classPath) {
        return new WorkerSettings(jvmOptions, classPath, directory, environment, allowedClasses);
    }

    /**
     * The same settings with another working directory.
     *
     * @param directory the directory, or null for the one of this program
     * @return new settings
     */
    public WorkerSettings withDirectory(@Nullable Path directory) {
        return new WorkerSettings(jvmOptions, classPath, directory, environment, allowedClasses);
    }

    /**
     * The same settings with other environment variables.
     *
     * @param environment variables besides those of this program
     * @return new settings
     */
    public WorkerSettings withEnvironment(Map<String, String> environment) {
        return new WorkerSettings(jvmOptions, classPath, directory, environment, allowedClasses);
    }

    /**
     * The same settings with other classes that may be read.
     *
     * @param allowedClasses a pattern, or empty
     * @return new settings
     * @throws IllegalArgumentException if the pattern is none
     */
    public WorkerSettings withAllowedClasses(String allowedClasses) {
        return new WorkerSettings(jvmOptions, classPath, directory, environment, allowedClasses);
    }
}
