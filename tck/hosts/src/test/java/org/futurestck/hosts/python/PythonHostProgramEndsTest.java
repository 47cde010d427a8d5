package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that does not end by itself, because a thread of its subject never ends, is seen to wait and does not stay. */
final class PythonHostProgramEndsTest {

    private static final String PYTHONS = "org.futurestck.hosts.python.Pythons#oldestAndNewest";
    private static final long PATIENCE_MILLIS = 20_000;

    @BeforeAll
    static void interpretersAreNeeded() {
        Pythons.assumeThereAreSome();
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void itEndsWithItsCheck(Interpreter python) throws Exception {
        try (HostDriver host = hosting(python)) {
            long program = startProgram(host);

            assertThat(host.closeCheck()).containsExactly("main");

            awaitEnd(program);
            host.open();
            assertThat(host.refusal("{'op':'done','future':'e'}")).isEqualTo("no object has the handle 'e'");
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void itEndsWithAHostThatEnds(Interpreter python) throws Exception {
        try (HostDriver host = hosting(python)) {
            long program = startProgram(host);

            assertThat(host.ask(host.request("bye")).path("type").asText()).isEqualTo("bye");

            awaitEnd(program);
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void itEndsWithAHostThatIsKilled(Interpreter python) throws Exception {
        try (HostDriver host = hosting(python)) {
            long program = startProgram(host);

            host.kill();

            awaitEnd(program);
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void itIsSeenToWait(Interpreter python) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "only Linux tells what other processes do");
        try (HostDriver host = hosting(python)) {
            startProgram(host);
            JsonNode standing = host.standing();
            JsonNode next = host.standing();
            while (!next.equals(standing)) {
                standing = next;
                next = host.standing();
            }

            assertThat(standing.path("threads"))
                    .allMatch(thread -> thread.path("waiting").asBoolean());
        }
    }

    private static HostDriver hosting(Interpreter python) throws Exception {
        HostDriver host = HostDriver.start(python, "hard_pools:Stubborn", Modules.directory());
        host.hello();
        host.open();
        return host;
    }

    /** Starts the program, waits until its main thread has ended, and returns the number of its process. */
    private static long startProgram(HostDriver host) throws Exception {
        List<Operation> perform = List.of(new Operation.NewExecutor("e", 1));
        host.start("main", new Operation.RunProgram(new Program("p", perform, Program.Ending.RETURN, null)));
        return host.backstage().await("program_ending", "p").path("process").asLong();
    }

    private static void awaitEnd(long program) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (runs(program)) {
            assertThat(System.nanoTime()).as("process %d still runs", program).isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** A process that has ended but that nobody has asked for its status has no command any more. */
    private static boolean runs(long program) {
        return ProcessHandle.of(program)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .isPresent();
    }
}
