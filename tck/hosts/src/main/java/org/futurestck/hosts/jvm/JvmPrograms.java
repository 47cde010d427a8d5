package org.futurestck.hosts.jvm;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.futurestck.kit.local.ProgramRunner;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.wire.Request;
import org.futurestck.kit.wire.WireCodec;

/**
 * Runs the programs of one check: each in a JVM that is started just as the host's own was, with the same subject. Safe for use by
 * several threads.
 */
final class JvmPrograms implements ProgramRunner, AutoCloseable {

    private final String subject;
    private final Door door;

    // Guarded by this.
    private final Set<Process> running = new HashSet<>();
    private boolean closed;

    JvmPrograms(String subject, Door door) {
        this.subject = subject;
        this.door = door;
    }

    @Override
    public Ended run(Program program) throws InterruptedException {
        if (program.interactive()) {
            throw new StageFaultException("Java has nothing like " + program + ".");
        }
        Process process = start(program);
        try (OutputStream input = process.getOutputStream()) {
            StreamHead faults = StreamHead.of(process.getInputStream());
            StreamHead errors = StreamHead.of(process.getErrorStream());
            tell(input, program);
            int status = process.waitFor();
            String fault = faults.text();
            if (!fault.isEmpty()) {
                throw new StageFaultException(fault.strip());
            }
            return new Ended(status, errors.text());
        } catch (IOException e) {
            throw new StageFaultException("The program " + program.id() + " cannot be told what to do: " + e, e);
        } finally {
            destroy(process);
            left(process);
        }
    }

    /** Ends the programs that still run, and lets none begin. */
    @Override
    public synchronized void close() {
        closed = true;
        running.forEach(JvmPrograms::destroy);
    }

    private synchronized Process start(Program program) {
        if (closed) {
            throw new StageFaultException("The check is over.");
        }
        try {
            Process process = new ProcessBuilder(command(program)).start();
            running.add(process);
            return process;
        } catch (IOException e) {
            throw new StageFaultException("The program " + program.id() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private synchronized void left(Process process) {
        running.remove(process);
    }

    private static void destroy(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private List<String> command(Program program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (program.processors() != null) {
            command.add("-XX:ActiveProcessorCount=" + program.processors());
        }
        String host = Long.toString(ProcessHandle.current().pid());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), JvmProgram.class.getName(), subject, host));
        return command;
    }

    private void tell(OutputStream input, Program program) throws IOException {
        String lines = WireCodec.write(new Request.Open(1, door)) + "\n"
                + WireCodec.write(new Request.Start(2, "main", new Operation.RunProgram(program))) + "\n";
        try {
            input.write(lines.getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            // It ended before it could be told; how it ended says more than this.
        }
    }
}
