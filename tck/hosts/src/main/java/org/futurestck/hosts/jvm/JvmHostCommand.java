package org.futurestck.hosts.jvm;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.kit.wire.HostCommand;

/**
 * How to start a {@link JvmHost}. Immutable.
 *
 * @param subject the name of the subject's class, or of a registered subject
 * @param javaHome where the Java runtime is
 * @param classPath where the subject is, in addition to the kit's own class path; may be empty
 * @param vmOptions further options of the virtual machine
 */
public record JvmHostCommand(String subject, Path javaHome, String classPath, List<String> vmOptions) {

    /** A host lives for seconds: start quickly, and keep what the virtual machine itself prints out of the protocol. */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-XX:+DisplayVMOutputToStderr");

    /**
     * Copies the options.
     *
     * @param subject subject
     * @param javaHome Java runtime
     * @param classPath class path
     * @param vmOptions options
     */
    public JvmHostCommand {
        vmOptions = List.copyOf(vmOptions);
    }

    /**
     * A host on the Java runtime that runs the kit, with the kit's own class path.
     *
     * @param subject the name of the subject's class, or of a registered subject
     * @return the command
     */
    public static JvmHostCommand forSubject(String subject) {
        return new JvmHostCommand(subject, Path.of(System.getProperty("java.home")), "", List.of());
    }

    /**
     * The same with another Java runtime.
     *
     * @param home its directory
     * @return a new command
     */
    public JvmHostCommand withJavaHome(Path home) {
        return new JvmHostCommand(subject, home, classPath, vmOptions);
    }

    /**
     * The same with a class path for the subject.
     *
     * @param path entries joined by the system's separator
     * @return a new command
     */
    public JvmHostCommand withClassPath(String path) {
        return new JvmHostCommand(subject, javaHome, path, vmOptions);
    }

    /**
     * The same with further options of the virtual machine.
     *
     * @param options such as {@code -Xmx1g}
     * @return a new command
     */
    public JvmHostCommand withVmOptions(List<String> options) {
        return new JvmHostCommand(subject, javaHome, classPath, options);
    }

    /**
     * Finds the program of a Java runtime, which Windows calls {@code java.exe}.
     *
     * @param home its directory
     * @return the program, or empty if there is none that may be run
     */
    public static Optional<Path> program(Path home) {
        return Stream.of("java", "java.exe")
                .map(home.resolve("bin")::resolve)
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst();
    }

    /**
     * The command line. Relative entries of class paths are taken from the present working directory.
     *
     * @return what starts the host
     */
    public HostCommand command() {
        List<String> arguments = new ArrayList<>();
        Path named = javaHome.resolve("bin").resolve("java");
        arguments.add(program(javaHome).orElse(named).toString());
        arguments.addAll(QUICK_START);
        arguments.addAll(vmOptions);
        arguments.add("-cp");
        arguments.add(absolute(System.getProperty("java.class.path") + File.pathSeparator + classPath));
        arguments.add(JvmHost.class.getName());
        arguments.add(subject);
        return HostCommand.of(arguments);
    }

    private static String absolute(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> new File(entry).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
