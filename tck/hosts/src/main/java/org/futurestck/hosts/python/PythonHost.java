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

/** The host for executors written in Python: a script that speaks the wire protocol. Safe for use by several threads. */
public final class PythonHost {

    /** Loaded when first needed: the script in a directory of its own, so that it hides no module from the subject. */
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
     * @return the program and its arguments; the script it names exists until this JVM ends
     * @throws UncheckedIOException if the script cannot be written to a temporary directory
     */
    public static List<String> command(String interpreter, String factory, Map<String, String> arguments) {
        List<String> command = new ArrayList<>(List.of(interpreter, Script.PATH.toString(), factory));
        arguments.forEach((key, json) -> command.addAll(List.of("--arg", key + "=" + json)));
        return List.copyOf(command);
    }

    private static Path extract() {
        String name = "futures_host.py";
        try (InputStream script = PythonHost.class.getResourceAsStream("/org/futurestck/hosts/" + name)) {
            Path directory = Files.createTempDirectory("futures-tck-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "delete " + directory));
            Path path = directory.resolve(name);
            Files.copy(Objects.requireNonNull(script, "the script is missing from the jar"), path);
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException("The Python host cannot be written to a temporary directory", e);
        }
    }

    /** Deletes the script and what Python may have compiled beside it. */
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
