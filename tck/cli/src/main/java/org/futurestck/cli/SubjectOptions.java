package org.futurestck.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How the user names a subject. */
final class SubjectOptions {

    /** What is certified if nothing is named. */
    static final String DEFAULT = "reference:threads";

    String subject = DEFAULT;

    /** Whether the user has named a subject. */
    boolean given;

    @Parameters(
            arity = "0..1",
            paramLabel = "SUBJECT",
            description = {
                "What to certify (default: " + DEFAULT + ", or the reference of the --profile):",
                "NAME, a subject that 'list subjects' names;",
                "jvm:CLASS, a class that implements org.futurestck.kit.spi.Subject or NamedSubject;",
                "python:MODULE:FACTORY, what makes executors, or runners of functions, in a Python module;",
                "host:COMMAND, a command of the shell that speaks the wire protocol."
            })
    void name(String named) {
        subject = named;
        given = true;
    }

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Where the class of the subject and what it needs are found, for subjects in Java.")
    @Nullable
    String classpath;

    @Option(
            names = "--java",
            paramLabel = "HOME",
            description = "The directory of the Java that is to host the subject, for subjects in Java"
                    + " (default: the one that runs the kit).")
    @Nullable
    String java;

    @Option(
            names = "--python",
            paramLabel = "INTERPRETER",
            description = "The interpreter, CPython 3.6 or newer, for subjects in Python (default: python3 or python).")
    @Nullable
    String python;

    @Option(
            names = "--arg",
            paramLabel = "KEY=JSON",
            description = "A keyword argument for the factory of a Python subject; may be repeated.")
    List<String> arguments = new ArrayList<>();

    @Option(
            names = "--start-method",
            paramLabel = "METHOD",
            description = "How a process pool in Python is to start its workers: fork, spawn or forkserver"
                    + " (default: as the pool does by itself).")
    @Nullable
    String startMethod;
}
