package org.futurestck.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.futurestck.hosts.jvm.JvmHostCommand;
import org.futurestck.hosts.python.Interpreter;
import org.futurestck.hosts.python.Interpreters;
import org.futurestck.hosts.python.PythonHost;
import org.futurestck.kit.report.Suggestions;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.subjects.base.LibrarySubject;
import org.jspecify.annotations.Nullable;

/** A subject that the user has chosen, known to be well named. */
sealed interface SubjectChoice {

    /** What Python's multiprocessing calls the ways of starting a process. */
    List<String> START_METHODS = List.of("fork", "spawn", "forkserver");

    /** How to start the host that holds it; asking may start programs, such as an interpreter to learn its path. */
    HostCommand command();

    /**
     * Reads what the user typed.
     *
     * @throws UsageException if it names no subject
     */
    static SubjectChoice of(SubjectOptions options) {
        String subject = options.subject;
        String kind = subject.contains(":") ? subject.substring(0, subject.indexOf(':')) : "";
        String rest = subject.substring(subject.indexOf(':') + 1);
        SubjectChoice choice =
                switch (kind) {
                    case "jvm" -> inJava(subject, rest, options);
                    case "python" ->
                        new InPython(
                                factory(rest),
                                options.python,
                                JsonArguments.of(options.arguments),
                                startMethod(options.startMethod));
                    case "host" -> new ByCommand(shellCommand(rest));
                    default ->
                        new InJava(
                                registered(subject, classPath(options.classpath)),
                                classPath(options.classpath),
                                JavaHome.of(options.java));
                };
        demandFitting(choice, options);
        return choice;
    }

    /** A subject in a JVM, by the name of its class or the name it is registered with. */
    record InJava(String name, String classPath, JavaHome home) implements SubjectChoice {
        @Override
        public HostCommand command() {
            return JvmHostCommand.forSubject(name)
                    .withJavaHome(home.directory())
                    .withClassPath(classPath)
                    // An archive fits no other Java than the one that made it.
                    .withVmOptions(home.isOwn() ? ClassArchive.options() : List.of())
                    .command();
        }
    }

    /** A subject in a Python interpreter. */
    record InPython(
            String factory,
            @Nullable String interpreter,
            Map<String, String> arguments,
            @Nullable String startMethod) implements SubjectChoice {
        @Override
        public HostCommand command() {
            String program = interpreter;
            if (program == null) {
                program = Interpreters.byDefault()
                        .map(Interpreter::command)
                        .orElseThrow(() -> new UntrustedException(
                                "There is no CPython 3.6 or newer on the PATH; name one with --python.", null));
            }
            return HostCommand.of(PythonHost.command(program, factory, arguments, startMethod));
        }
    }

    /** A subject behind a command of the shell. */
    record ByCommand(String line) implements SubjectChoice {
        @Override
        public HostCommand command() {
            boolean windows =
                    System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
            return HostCommand.of(windows ? List.of("cmd", "/c", line) : List.of("sh", "-c", line));
        }
    }

    /** A class of the user's, or a subject of a library that comes with the kit. */
    private static SubjectChoice inJava(String subject, String rest, SubjectOptions options) {
        JavaHome home = JavaHome.of(options.java);
        if (RegisteredSubjects.all().get(subject) instanceof LibrarySubject library) {
            home.demand(library);
            return new InJava(subject, LibraryJars.classPath(library, classPath(options.classpath)), home);
        }
        String path = classPath(options.classpath);
        return new InJava(found(javaName(rest), path), path, home);
    }

    /** A class that is there; or whatever it is, if subjects of the user's are registered, whose names only the host may ask for. */
    private static String found(String name, String path) {
        if (!ClassPath.has(name, path) && !ClassPath.registers(path)) {
            throw new UsageException("There is no subject 'jvm:" + name
                    + "' among those that 'list subjects' names, and"
                    + " no class '" + name + "' on the class path; --classpath says where yours is."
                    + Suggestions.ask("jvm:" + name, RegisteredSubjects.all().keySet()));
        }
        return name;
    }

    private static String javaName(String name) {
        if (!Pattern.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*", name)) {
            throw new UsageException("'" + name
                    + "' is neither the name of a class nor a subject that 'list subjects' names; write"
                    + " jvm:org.example.MySubject."
                    + Suggestions.ask("jvm:" + name, RegisteredSubjects.all().keySet()));
        }
        return name;
    }

    private static String factory(String name) {
        String identifier = "[\\p{L}_][\\p{L}\\p{N}_]*";
        String dotted = identifier + "(\\." + identifier + ")*";
        if (!Pattern.matches(dotted + ":" + dotted, name)) {
            throw new UsageException("'" + name + "' is not of the form MODULE:FACTORY; write"
                    + " python:concurrent.futures:ThreadPoolExecutor, for one.");
        }
        return name;
    }

    private static @Nullable String startMethod(@Nullable String method) {
        if (method != null && !START_METHODS.contains(method)) {
            throw new UsageException("There is no start method '" + method + "'; --start-method takes one of "
                    + String.join(", ", START_METHODS) + ".");
        }
        return method;
    }

    private static String shellCommand(String command) {
        if (command.isBlank()) {
            throw new UsageException("host: needs a command, as in host:'./my-host --quiet'.");
        }
        return command;
    }

    /** Of what is registered on a class path of the user's, only the host may run the code that knows the names. */
    private static String registered(String name, String path) {
        Set<String> known = RegisteredSubjects.all().keySet();
        if (!known.contains(name) && !ClassPath.registers(path)) {
            throw new UsageException(
                    "There is no subject '" + name + "'." + Suggestions.ask(name, known)
                            + " Subjects are those that 'list subjects' names, jvm:CLASS, python:MODULE:FACTORY and host:COMMAND.");
        }
        return name;
    }

    private static String classPath(@Nullable String path) {
        if (path == null) {
            return "";
        }
        for (String entry : path.split(Pattern.quote(File.pathSeparator))) {
            boolean jars = entry.endsWith("*");
            if (!entry.isEmpty() && !Files.exists(Path.of(jars ? entry.substring(0, entry.length() - 1) : entry))) {
                throw new UsageException("The class path names '" + entry + "', which does not exist.");
            }
        }
        return path;
    }

    private static void demandFitting(SubjectChoice choice, SubjectOptions options) {
        if (options.classpath != null && !(choice instanceof InJava)) {
            throw new UsageException("--classpath is for subjects in Java, and " + options.subject + " is none.");
        }
        if (options.java != null && !(choice instanceof InJava)) {
            throw new UsageException("--java is for subjects in Java, and " + options.subject + " is none.");
        }
        if (options.python != null && !(choice instanceof InPython)) {
            throw new UsageException("--python is for subjects in Python, and " + options.subject + " is none.");
        }
        if (options.startMethod != null && !(choice instanceof InPython)) {
            throw new UsageException("--start-method is for subjects in Python, and " + options.subject + " is none.");
        }
        if (!options.arguments.isEmpty() && !(choice instanceof InPython)) {
            throw new UsageException("--arg is for subjects in Python, and " + options.subject + " is none.");
        }
    }
}
