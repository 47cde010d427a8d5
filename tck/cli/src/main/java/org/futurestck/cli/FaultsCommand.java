package org.futurestck.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.futurestck.kit.report.Suggestions;
import org.futurestck.zoo.host.Fault;
import org.futurestck.zoo.host.FaultyHost;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Acts as a host that makes a mistake. */
@Command(
        name = "faults",
        description = {
            "Acts as a host that makes a mistake, or lists the mistakes.",
            "With a NAME it speaks the wire protocol on its standard input and output, over a sound host."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Example: futures-tck certify 'host:futures-tck faults garbage --after 5' --rule future.done"})
final class FaultsCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "The mistake to make (default: to list all, with the verdict that they lead to).")
    private @Nullable String name;

    @Parameters(
            index = "1..*",
            paramLabel = "COMMAND",
            description = "Behind '--', the program of the sound host with its arguments (default: that of "
                    + SubjectOptions.DEFAULT + ").")
    private List<String> command = new ArrayList<>();

    @Option(
            names = "--after",
            paramLabel = "N",
            description = "How many requests to answer properly before (default: 0).")
    private @Nullable Integer after;

    FaultsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (name == null) {
            demandNoneAfter("it goes with the NAME of a fault");
            list();
            return ExitStatus.OK;
        }
        return act(known(name));
    }

    private void list() {
        Columns.print(
                screen,
                Stream.of(Fault.values())
                        .map(fault -> List.of(fault.id(), fault.verdict().id(), fault.mistake()))
                        .toList());
    }

    private static Fault known(String name) {
        List<String> ids = Stream.of(Fault.values()).map(Fault::id).toList();
        return Fault.find(name)
                .orElseThrow(() -> new UsageException("There is no fault '" + name + "'." + Suggestions.ask(name, ids)
                        + " All are listed by 'futures-tck faults'."));
    }

    private int act(Fault fault) throws InterruptedException {
        if (fault.when() != Fault.When.ANSWERS) {
            demandNoneAfter(fault + " shows at the " + (fault.when() == Fault.When.HELLO ? "beginning" : "end"));
        }
        InputStream requests = new FileInputStream(FileDescriptor.in);
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        OutputStream errors = new FileOutputStream(FileDescriptor.err);
        return host(fault).serve(requests, answers, errors);
    }

    private FaultyHost host(Fault fault) {
        List<String> sound = command.isEmpty()
                ? new SubjectChoice.InJava(SubjectOptions.DEFAULT, "", JavaHome.of(null))
                        .command()
                        .arguments()
                : command;
        try {
            return FaultyHost.start(fault, requestsBefore(), sound);
        } catch (IOException e) {
            throw new UntrustedException("The host '" + sound.get(0) + "' cannot be started: " + e.getMessage(), e);
        }
    }

    private int requestsBefore() {
        int requests = after == null ? 0 : after;
        if (requests < 0) {
            throw new UsageException("--after has to be a number from 0 up, not " + requests + ".");
        }
        return requests;
    }

    private void demandNoneAfter(String reason) {
        if (after != null) {
            throw new UsageException("--after makes no sense here: " + reason + ".");
        }
    }
}
