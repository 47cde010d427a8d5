package org.futurestck.subjects.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The libraries whose executors come as subjects. */
public enum Library {
    /** The Java runtime itself. */
    JDK("java.util.concurrent", null, "java/util/concurrent/Executor"),
    /** Guava. */
    GUAVA("Guava", "guava", "com/google/common/util/concurrent/MoreExecutors"),
    /** Netty. */
    NETTY("Netty", "netty-common", "io/netty/util/concurrent/DefaultEventExecutorGroup"),
    /** JBoss Threads. */
    JBOSS_THREADS("JBoss Threads", "jboss-threads", "org/jboss/threads/EnhancedQueueExecutor"),
    /** Spring. */
    SPRING("Spring", "spring-context", "org/springframework/scheduling/concurrent/ThreadPoolTaskExecutor"),
    /** Vert.x. */
    VERTX("Vert.x", "vertx-core", "io/vertx/core/WorkerExecutor"),
    /** The coroutines of Kotlin. */
    KOTLIN("Kotlin coroutines", "kotlinx-coroutines-core-jvm", "kotlinx/coroutines/Deferred"),
    /** The library of Scala. */
    SCALA("Scala", "scala-library", "scala/concurrent/Future");

    private static final String VERSIONS = "/org/futurestck/subjects/versions.properties";

    private final String title;
    private final @Nullable String artifact;
    private final String member;

    /** One class of the library is enough to find its jar. */
    Library(String title, @Nullable String artifact, String member) {
        this.title = title;
        this.artifact = artifact;
        this.member = member + ".class";
    }

    /**
     * The artifact to look for among the libraries that the build has brought.
     *
     * @return what the name of its jar begins with; empty for what the Java runtime has itself
     */
    public Optional<String> artifact() {
        return Optional.ofNullable(artifact);
    }

    /**
     * Tells whether the library can be loaded.
     *
     * @param loader where to look
     * @return whether it is there; that of the Java runtime always is
     */
    public boolean isIn(ClassLoader loader) {
        return artifact == null || loader.getResource(member) != null;
    }

    /**
     * The version on the class path, which the user may have put there; that which the kit was built with if the library is not
     * there, as in the process of the command line; or that of the Java runtime.
     *
     * @return the version, or {@code unknown} if the name of the library's jar does not tell it
     */
    public String version() {
        return version(Library.class.getClassLoader());
    }

    String version(ClassLoader loader) {
        if (artifact == null) {
            return System.getProperty("java.version");
        }
        URL place = loader.getResource(member);
        if (place == null) {
            return versions().getProperty(artifact);
        }
        Matcher jar = Pattern.compile("/" + Pattern.quote(artifact) + "-(\\d[^/]*)\\.jar!/")
                .matcher(place.getPath());
        return jar.find() ? jar.group(1) : "unknown";
    }

    @Override
    public String toString() {
        return title;
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream file = Library.class.getResourceAsStream(VERSIONS)) {
            versions.load(Objects.requireNonNull(file, VERSIONS));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + VERSIONS, e);
        }
        return versions;
    }
}
