package org.futurestck.hosts.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.futurestck.kit.local.ProgramStage;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.KitThread;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.Texts;
import org.futurestck.kit.wire.MalformedLineException;
import org.futurestck.kit.wire.Request;
import org.futurestck.kit.wire.WireCodec;
import org.futurestck.kit.wire.WireLines;

/**
 * A program of a check in a JVM of its own, started by {@link JvmPrograms}.
 *
 * <p>Its main thread does what the program says and ends as it says. Nothing here keeps the JVM alive, and nothing ends it early but
 * the end of its host. Standard output belongs to the host: one sentence there says what could not be done.
 */
public final class JvmProgram {

    private static final int EXIT = 3;
    private static final long LOOK_MILLIS = 100;

    private final OutputStream faults;

    private JvmProgram(OutputStream faults) {
        this.faults = faults;
    }

    /**
     * Runs the program.
     *
     * @param arguments the subject, and the process id of the host
     * @throws Uncaught if the program is to end with an error
     */
    public static void main(String[] arguments) throws Uncaught {
        InputStream in = StandardStreams.takeInput();
        JvmProgram program = new JvmProgram(StandardStreams.takeOutput());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        new KitThread("host watch", () -> haltAfter(Long.parseLong(arguments[1]))).start();
        Program.Ending ending = program.perform(arguments[0], in);
        if (ending == Program.Ending.RAISE) {
            throw new Uncaught();
        } else if (ending == Program.Ending.EXIT) {
            System.exit(EXIT);
        }
    }

    private Program.Ending perform(String subject, InputStream in) {
        try {
            WireLines lines = new WireLines(in);
            Door door = ((Request.Open) request(lines)).backstage();
            Operation operation = ((Request.Start) request(lines)).operation();
            Program program = ((Operation.RunProgram) operation).program();
            new ProgramStage(SubjectLoader.load(subject), door, this::fail).perform(program);
            return program.ending();
        } catch (UnusableSubjectException | StageFaultException | MalformedLineException | IOException e) {
            fail(e);
            throw new IllegalStateException(e);
        }
    }

    private static Request request(WireLines lines) throws IOException, MalformedLineException {
        String line = lines.next();
        if (line == null) {
            throw new IOException("the host said nothing");
        }
        return WireCodec.readRequest(line);
    }

    /** Looks now and then: a JVM that exits waits 0.3 s for a thread that reads, such as one that awaits the end of its input. */
    private static void haltAfter(long host) {
        ProcessHandle process = ProcessHandle.of(host).orElse(null);
        while (process != null && process.isAlive()) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                // The subject has no business with this thread.
            }
        }
        Runtime.getRuntime().halt(EXIT);
    }

    /** Ends the program at once; its host tells the kit why. */
    private void fail(Exception fault) {
        try {
            faults.write(Texts.cut(String.valueOf(fault.getMessage())).getBytes(StandardCharsets.UTF_8));
            faults.flush();
        } catch (IOException e) {
            System.err.println(fault.getMessage());
        }
        Runtime.getRuntime().halt(EXIT);
    }

    /** The error with which a program ends. */
    static final class Uncaught extends Exception {

        private static final long serialVersionUID = 1L;

        Uncaught() {
            super("raised on purpose: the program ends with an error");
        }
    }
}
