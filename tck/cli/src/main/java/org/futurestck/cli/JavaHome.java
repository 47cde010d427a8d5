package org.futurestck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.futurestck.hosts.jvm.JvmHostCommand;
import org.futurestck.subjects.base.LibrarySubject;
import org.jspecify.annotations.Nullable;

/**
 * The Java that hosts a subject.
 *
 * @param directory where it is
 * @param isOwn whether it runs the kit as well
 */
record JavaHome(Path directory, boolean isOwn) {

    /** Up to Java 8 the number comes second. */
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d+)");

    /** The first Java that can run the kit's host. */
    private static final int OLDEST = 17;

    /**
     * Finds the Java that the user names.
     *
     * @throws UsageException if there is none, or one that is too old
     */
    static JavaHome of(@Nullable String typed) {
        if (typed == null) {
            return new JavaHome(Path.of(System.getProperty("java.home")), true);
        }
        JavaHome home = new JavaHome(directory(typed), false);
        home.demand("the kit's host", OLDEST);
        return home;
    }

    /**
     * Makes sure that this Java has what the subject needs.
     *
     * @throws UsageException if it is too old
     */
    void demand(LibrarySubject subject) {
        demand(subject.name(), subject.javaNeeded());
    }

    private void demand(String who, int needed) {
        OptionalInt version = version();
        if (version.isPresent() && version.getAsInt() < needed) {
            throw new UsageException(who + " needs Java " + needed + " or newer, and " + directory + " is Java "
                    + version.getAsInt() + "; --java names another.");
        }
    }

    private static Path directory(String typed) {
        try {
            Path directory = Path.of(typed).toAbsolutePath();
            if (JvmHostCommand.program(directory).isPresent()) {
                return directory;
            }
        } catch (InvalidPathException e) {
            throw new UsageException("--java " + typed + " is no directory: " + e.getMessage() + ".", e);
        }
        throw new UsageException(
                "--java " + typed + " has no bin/java and no bin/java.exe; it takes the directory of a Java.");
    }

    /** The version that the Java tells in its file of that purpose; where there is none, its host will tell. */
    private OptionalInt version() {
        if (isOwn) {
            return OptionalInt.of(Runtime.version().feature());
        }
        try {
            Matcher told = VERSION.matcher(Files.readString(directory.resolve("release"), StandardCharsets.UTF_8));
            return told.find() ? OptionalInt.of(Integer.parseInt(told.group(1))) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }
}
