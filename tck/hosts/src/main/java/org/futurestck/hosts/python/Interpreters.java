package org.futurestck.hosts.python;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the Python interpreters of this machine. They are looked for at every call, and each is started once to ask for its
 * version; one that cannot be started, or is too old for the host, is left out. Safe for use by several threads.
 */
public final class Interpreters {

    private static final Pattern NAME = Pattern.compile("python(3(\\.\\d+)?)?(\\.exe)?");
    private static final long PATIENCE_SECONDS = 20;
    private static final String QUESTION =
            "import sys; print(sys.implementation.name, '%d.%d.%d' % sys.version_info[:3], sys.executable, sep='\\n')";

    private Interpreters() {}

    /**
     * The interpreters on the {@code PATH}, and those that {@code pyenv} has installed if it is on the {@code PATH}.
     *
     * @return one interpreter for each version, oldest first; empty if there is none
     */
    public static List<Interpreter> find() {
        Optional<Path> pyenv = pyenvRoot();
        List<Path> programs = new ArrayList<>();
        for (Path directory : searchPath()) {
            // A shim only chooses among the versions that are listed below, and is slow at it.
            if (pyenv.isEmpty() || !directory.startsWith(pyenv.get())) {
                programs.addAll(list(directory, "python*"));
            }
        }
        pyenv.map(root -> list(root.resolve("versions"), "*")).orElse(List.of()).stream()
                .map(version -> version.resolve("bin").resolve("python"))
                .forEach(programs::add);
        TreeMap<String, Interpreter> byVersion = new TreeMap<>(Comparator.comparing(Interpreters::order));
        programs.parallelStream()
                .filter(program ->
                        NAME.matcher(program.getFileName().toString()).matches())
                .map(Interpreters::ask)
                .flatMap(Optional::stream)
                .toList()
                .forEach(interpreter -> byVersion.putIfAbsent(interpreter.version(), interpreter));
        return List.copyOf(byVersion.values());
    }

    /**
     * The interpreter that a user gets who types {@code python3} or, where there is none, {@code python}.
     *
     * @return the interpreter, or empty if there is none
     */
    public static Optional<Interpreter> byDefault() {
        return Stream.of("python3", "python")
                .flatMap(name -> searchPath().stream()
                        .flatMap(directory -> Stream.of(directory.resolve(name), directory.resolve(name + ".exe"))))
                .filter(Files::isExecutable)
                .map(Interpreters::ask)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Path> searchPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<Path> directories = new ArrayList<>();
        for (String entry : path.split(Pattern.quote(File.pathSeparator))) {
            try {
                directories.add(Path.of(entry));
            } catch (InvalidPathException notADirectory) {
                // Nothing can be found there, as every shell would find.
            }
        }
        return directories;
    }

    private static List<Path> list(Path directory, String pattern) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, pattern)) {
                entries.forEach(found::add);
            } catch (IOException unreadable) {
                // A directory that may not be read offers no programs.
                return found;
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static Optional<Path> pyenvRoot() {
        return searchPath().stream()
                .map(directory -> directory.resolve("pyenv"))
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(pyenv -> output(List.of(pyenv.toString(), "root")))
                .map(lines -> Path.of(lines.get(0)));
    }

    private static Optional<Interpreter> ask(Path program) {
        return output(List.of(program.toString(), "-I", "-c", QUESTION))
                .filter(lines -> lines.size() == 3 && lines.get(0).equals("cpython"))
                .map(lines -> new Interpreter(lines.get(2), lines.get(1)))
                .filter(Interpreter::isSupported);
    }

    /** What a program prints; empty if it fails or prints nothing. */
    private static Optional<List<String>> output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            byte[] printed = process.getInputStream().readAllBytes();
            List<String> lines =
                    new String(printed, StandardCharsets.UTF_8).lines().toList();
            return process.exitValue() == 0 && !lines.isEmpty() ? Optional.of(lines) : Optional.empty();
        } catch (IOException cannotBeStarted) {
            // Whatever lies there under that name is no program for this machine.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static long order(String version) {
        long order = 0;
        for (String part : version.split("\\.")) {
            order = order * 1_000 + Long.parseLong(part);
        }
        return order;
    }
}
