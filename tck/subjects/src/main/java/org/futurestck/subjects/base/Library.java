package org.futurestck.subjects.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The libraries whose executors come as subjects. */
public enum Library {
    /** The Java runtime itself. */
    JDK("java.util.concurrent", null),
    /** Guava. */
    GUAVA("Guava", "guava"),
    /** Netty. */
    NETTY("Netty", "netty-common"),
    /** JBoss Threads. */
    JBOSS_THREADS("JBoss Threads", "jboss-threads"),
    /** Spring. */
    SPRING("Spring", "spring-context"),
    /** Vert.x. */
    VERTX("Vert.x", "vertx-core"),
    /** The coroutines of Kotlin. */
    KOTLIN("Kotlin coroutines", "kotlinx-coroutines-core-jvm"),
    /** The library of Scala. */
    SCALA("Scala", "scala-library");

    private static final String VERSIONS = "/org/futurestck/subjects/versions.properties";

    private final String title;
    private final @Nullable String artifact;

    Library(String title, @Nullable String artifact) {
        this.title = title;
        this.artifact = artifact;
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
     * The version that the kit was built with, or of the Java runtime.
     *
     * @return the version
     */
    public String version() {
        return artifact == null
                ? System.getProperty("java.version")
                : versions().getProperty(artifact);
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
