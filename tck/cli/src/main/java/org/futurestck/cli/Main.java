package org.futurestck.cli;

import java.io.PrintWriter;
import java.util.List;
import org.futurestck.kit.report.SafeText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program {@code futures-tck}. It exits with status 0 if all is well, 1 if a subject does not conform or has become
 * worse, 2 for wrong usage, and 3 if a run cannot be trusted.
 */
@Command(
        name = "futures-tck",
        description =
                "Certifies executors, their futures and what resembles them against a contract: the one that Python documents"
                        + " as concurrent.futures, or that of Tensorlake Futures.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 conforms, 1 does not conform, 2 wrong usage, 3 the run cannot be trusted.",
            "Example: futures-tck certify python:concurrent.futures:ThreadPoolExecutor"
        })
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends this process with its exit status.
     *
     * @param arguments the command with its options
     */
    public static void main(String[] arguments) {
        int status = ExitStatus.UNTRUSTED;
        try {
            Quiet.loggers();
            status = run(Screen.ofSystem(), arguments);
        } catch (Throwable e) {
            // The status of an uncaught error would be 1, which says that a subject does not conform.
            System.err.println("futures-tck: the kit itself failed: " + SafeText.line(e.toString(), Screen.TEXT_WIDTH));
        } finally {
            // Subjects' names came from their code, and libraries have threads: nothing of it keeps the process alive.
            System.exit(status);
        }
    }

    /** Runs a command. */
    static int run(Screen screen, String... arguments) {
        CommandLine commandLine = new CommandLine(new Main())
                .addSubcommand(new CertifyCommand(screen))
                .addSubcommand(new CommandLine(new ListCommand())
                        .addSubcommand(new ListRules(screen))
                        .addSubcommand(new ListChecks(screen))
                        .addSubcommand(new ListSubjects(screen)))
                .addSubcommand(new ExplainCommand(screen))
                .addSubcommand(new ReportCommand(screen))
                .addSubcommand(new DiffCommand(screen))
                .addSubcommand(new MatrixCommand(screen))
                .addSubcommand(new DocsCommand(screen))
                .addSubcommand(new FaultsCommand(screen));
        return commandLine
                .setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(screen.ansi()))
                .setUsageHelpWidth(screen.width())
                .setParameterExceptionHandler((e, args) -> misused(screen, e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(screen, e))
                .execute(arguments);
    }

    private static int misused(Screen screen, CommandLine.ParameterException e) {
        PrintWriter err = screen.err();
        err.println(sentence(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println("Try '" + command + " --help'.");
        return ExitStatus.USAGE;
    }

    private static int failed(Screen screen, Exception e) {
        if (e instanceof UsageException) {
            screen.err().println(sentence(e));
            return ExitStatus.USAGE;
        }
        String sentence =
                e instanceof UntrustedException ? sentence(e) : "futures-tck: the kit itself failed: " + origin(e);
        screen.err().println(sentence);
        return ExitStatus.UNTRUSTED;
    }

    private static String sentence(Exception e) {
        return SafeText.line("futures-tck: " + e.getMessage());
    }

    private static String origin(Exception e) {
        List<StackTraceElement> trace = List.of(e.getStackTrace());
        return SafeText.line(e.toString(), 500) + (trace.isEmpty() ? "" : ", at " + trace.get(0));
    }
}
