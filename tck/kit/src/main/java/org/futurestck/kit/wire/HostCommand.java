package org.futurestck.kit.wire;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/**
 * How to start a host.
 *
 * @param arguments the program and its arguments; not empty
 * @param environment what is added to the environment
 * @param directory where it is started; null for the kit's own working directory
 */
public record HostCommand(
        List<String> arguments,
        Map<String, String> environment,
        @Nullable Path directory) implements HostLauncher {

    /**
     * Checks and copies.
     *
     * @param arguments program and arguments
     * @param environment additions
     * @param directory working directory, or null
     * @throws IllegalArgumentException if there is no program
     */
    public HostCommand {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("a host's command names no program");
        }
    }

    /**
     * A command in the kit's own environment and working directory.
     *
     * @param arguments program and arguments
     * @return the command
     */
    public static HostCommand of(List<String> arguments) {
        return new HostCommand(arguments, Map.of(), null);
    }

    @Override
    public Process launch(String mark) {
        if (directory != null && !Files.isDirectory(directory)) {
            throw new StageFaultException(cannotStart("there is no directory '" + directory + "'"));
        }
        ProcessBuilder builder = new ProcessBuilder(arguments);
        builder.environment().putAll(environment);
        builder.environment().put(ProcessTree.VARIABLE, mark);
        builder.directory(directory == null ? null : new File(directory.toString()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new StageFaultException(cannotStart(reason(e)), e);
        }
    }

    private String cannotStart(String reason) {
        return "cannot start '" + arguments.get(0) + "': " + reason;
    }

    /** The operating system's own words, which the JDK puts behind "error=2, " or between parentheses behind "error: 2 ". */
    private static String reason(IOException e) {
        return String.valueOf(e.getMessage())
                .strip()
                .replaceFirst("^.*error[=:] ?\\d+,? ?", "")
                .replaceFirst("^\\((.*)\\)$", "$1");
    }
}
