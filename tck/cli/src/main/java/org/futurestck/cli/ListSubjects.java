package org.futurestck.cli;

import java.util.ArrayList;
import java.util.List;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.subjects.base.LibrarySubject;
import picocli.CommandLine.Command;

/** Lists the subjects. */
@Command(
        name = "subjects",
        description = "Lists the subjects that come with the kit, and how others are named.",
        mixinStandardHelpOptions = true)
final class ListSubjects implements Runnable {

    private final Screen screen;

    ListSubjects(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void run() {
        List<List<String>> rows = new ArrayList<>();
        RegisteredSubjects.all().forEach((name, subject) -> rows.add(List.of(name, about(subject))));
        rows.add(List.of(
                "jvm:CLASS",
                "a class that implements org.futurestck.kit.spi.Subject or NamedSubject, found with --classpath"));
        rows.add(List.of(
                "python:MODULE:FACTORY",
                "what makes executors, or runners of functions, in a Python module, such as"
                        + " python:concurrent.futures:ThreadPoolExecutor"));
        rows.add(List.of("host:COMMAND", "a command of the shell that speaks the wire protocol"));
        Columns.print(screen, rows);
    }

    private static String about(Candidate subject) {
        if (subject instanceof LibrarySubject library) {
            return library.library() + " " + library.version() + ", " + library.way();
        }
        return "comes with the kit: " + subject.getClass().getName();
    }
}
