package org.futurestck.hosts.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The host for executors written in Python: a package that speaks the wire protocol. Safe for use by several threads. */
public final class PythonHost {

    private static final String PACKAGE = "futures_host";
    private static final String MAIN = "__main__.py";

    /** The files of the package; a jar cannot be asked for them. */
    private static final List<String> FILES = List.of(
            MAIN,
            "__init__.py",
            "actions.py",
            "backstage.py",
            "capabilities.py",
            "channel.py",
            "check.py",
            "courses.py",
            "faults.py",
            "host.py",
            "inspections.py",
            "main_of_program.py",
            "materials.py",
            "meeting.py",
            "names.py",
            "operations.py",
            "processes.py",
            "programs.py",
            "races.py",
            "records.py",
            "requests.py",
            "rounds.py",
            "standing.py",
            "subject.py",
            "tensorlake_sdk.py",
            "texts.py",
            "things.py",
            "vocabulary.py");

    /** Loaded when first needed: the package in a directory of its own, so that it hides no module from the subject. */
    private static final class Script {
        static final Path PATH = extract();
    }

    private PythonHost() {}

    /**
     * The command that starts the host.
     *
     * @param interpreter the program of a CPython, 3.6 or newer
     * @param factory what makes executors, as {@code module:name}
     * @param arguments keyword arguments for it; each value is JSON
     * @return the program and its arguments; the package it names exists until this JVM ends
     * @throws UncheckedIOException if the package cannot be written to a temporary directory
     */
    public static List<String> command(String interpreter, String factory, Map<String, String> arguments) {
        return command(interpreter, factory, arguments, null);
    }

    /**
     * The command that starts the host of a process pool.
     *
     * @param interpreter the program of a CPython, 3.6 or newer
     * @param factory what makes executors, as {@code module:name}
     * @param arguments keyword arguments for it; each value is JSON
     * @param startMethod how the pool is to start its workers: {@code fork}, {@code spawn} or {@code forkserver}; null to leave
     *     that to the pool
     * @return the program and its arguments; the package it names exists until this JVM ends
     * @throws UncheckedIOException if the package cannot be written to a temporary directory
     */
    public static List<String> command(
            String interpreter, String factory, Map<String, String> arguments, @Nullable String startMethod) {
        List<String> command = new ArrayList<>(List.of(interpreter, Script.PATH.toString(), factory));
        arguments.forEach((key, json) -> command.addAll(List.of("--arg", key + "=" + json)));
        if (startMethod != null) {
            command.addAll(List.of("--start-method", startMethod));
        }
        return List.copyOf(command);
    }

    private static Path extract() {
        try {
            Path directory = Files.createTempDirectory("futures-tck-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "delete " + directory));
            Path folder = Files.createDirectory(directory.resolve(PACKAGE));
            for (String name : FILES) {
                copy(name, folder);
            }
            return folder.resolve(MAIN);
        } catch (IOException e) {
            throw new UncheckedIOException("The Python host cannot be written to a temporary directory", e);
        }
    }

    private static void copy(String name, Path folder) throws IOException {
        try (InputStream file = PythonHost.class.getResourceAsStream("/org/futurestck/hosts/" + PACKAGE + "/" + name)) {
            Files.copy(Objects.requireNonNull(file, "the jar lacks " + name), folder.resolve(name));
        }
    }

    /** Deletes the package and what Python has compiled of it. */
    private static void delete(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            // The JVM is about to end and nobody can be told; the directory of temporary files is cleaned by the
            // system.
            return;
        }
    }
}
