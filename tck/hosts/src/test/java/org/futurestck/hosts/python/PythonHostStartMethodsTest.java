package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.hosts.python.Operations.call;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.operation.WorkerProcesses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How process pools start their workers, and what hosts declare and leave behind because of that. */
final class PythonHostStartMethodsTest {

    private static final String PROCESSES = "concurrent.futures:ProcessPoolExecutor";

    private static final String DECLARABLE = "threads, initializer, thread-names, processes, start-methods, max-tasks,"
            + " without-cancel, without-running, without-callbacks, without-map, without-max-workers,"
            + " without-default-workers";

    @BeforeAll
    static void interpretersAreNeeded() {
        Pythons.assumeThereAreSome();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "spawn", "forkserver"})
    void workersAreStartedAsTheUserHasChosenUnlessACheckSaysOtherwise(String method) throws Exception {
        for (Interpreter python : Pythons.oldestAndNewest()) {
            if (python.version().startsWith("3.6.")) {
                continue;
            }
            try (HostDriver host = hosting(python, method)) {
                assertThat(startMethod(host, null)).isEqualTo("'" + method + "'");
                assertThat(startMethod(host, new WorkerProcesses(null, "spawn")))
                        .isEqualTo("'spawn'");
                assertThat(startMethod(host, new WorkerProcesses(null, "default")))
                        .isEqualTo("'fork'");
            }
        }
    }

    @Test
    void outsideOfWorkerProcessesThereIsNoStartMethod() throws Exception {
        try (HostDriver host =
                HostDriver.start(Pythons.newest(), "concurrent.futures:ThreadPoolExecutor", Modules.directory())) {
            host.hello();
            host.open();

            assertThat(startMethod(host, null)).isEqualTo("None");
        }
    }

    @Test
    void workersAreReplacedAfterAsManyCallsAsTheCheckSays() throws Exception {
        try (HostDriver host = hosting(Pythons.newest(), "spawn")) {
            assumeTrue(host.capabilities().contains("max-tasks"), "no Python here replaces its workers");
            startMethod(host, new WorkerProcesses(1, null));
            host.perform(new Operation.Submit("e", "g", call("g", false, new Action.TellStartMethod())));
            host.perform(new Operation.Result("g", Timeout.OMITTED));

            assertThat(host.backstage().await("call_started", "g").path("process"))
                    .isNotEqualTo(host.backstage().await("call_started", "f").path("process"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "spawn", "forkserver"})
    void onlyWorkersThatShareItsMemoryKnowTheCallsOfAnInteractiveProgram(String method) throws Exception {
        try (HostDriver host = hosting(Pythons.newest(), method)) {
            List<Operation> perform = List.of(
                    new Operation.NewExecutor("e", 1),
                    new Operation.Submit("e", "f", call("f", false, new Action.Return(Value.of(5)))),
                    new Operation.Result("f", Timeout.OMITTED));
            host.perform(new Operation.RunProgram(new Program("p", perform, Program.Ending.RETURN, null, false)));
            host.perform(new Operation.RunProgram(new Program("q", perform, Program.Ending.RETURN, null, true)));

            assertThat(outcome(host, "p")).isEqualTo("{\"outcome\":\"returned\",\"value\":5}");
            if (method.equals("fork")) {
                assertThat(outcome(host, "q")).isEqualTo("{\"outcome\":\"returned\",\"value\":5}");
            } else {
                assertThat(outcome(host, "q")).contains("BrokenProcessPool");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "spawn", "forkserver"})
    void noProcessOutlivesItsHost(String method) throws Exception {
        try (HostDriver host = hosting(Pythons.newest(), method)) {
            startMethod(host, null);
            List<ProcessHandle> processes = host.descendants();
            assertThat(processes).isNotEmpty();

            assertThat(host.ask(host.request("bye")).path("type").asText()).isEqualTo("bye");

            assertThat(host.awaitEnd()).isZero();
            for (ProcessHandle process : processes) {
                assertThat(process.onExit().get(20, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "spawn", "forkserver"})
    void aWorkerThatWaitsIsSeenToStandStill(String method) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "only Linux tells what processes do");
        try (HostDriver host = hosting(Pythons.newest(), method)) {
            host.perform(new Operation.NewExecutor("e", 1));
            host.perform(new Operation.Submit("e", "f", call("f", true, new Action.Return(Value.of(1)))));
            String worker =
                    host.backstage().await("call_started", "f").path("process").asText();

            JsonNode standing = host.standing();
            JsonNode next = host.standing();
            while (!next.equals(standing)) {
                standing = next;
                next = host.standing();
            }

            assertThat(StreamSupport.stream(standing.path("threads").spliterator(), false)
                            .filter(thread -> thread.path("name").asText().startsWith("process "))
                            .map(thread -> thread.path("name").asText() + " "
                                    + thread.path("waiting").asText()))
                    .contains("process " + worker + " true");
        }
    }

    @Test
    void whatWorkersPrintHarmsNobody() throws Exception {
        for (Interpreter python : Pythons.oldestAndNewest()) {
            try (HostDriver host = HostDriver.start(python, "hard_pools:LoudProcesses", Modules.directory())) {
                host.hello();
                host.open();
                host.perform(new Operation.NewExecutor("e", 1));
                host.perform(new Operation.Submit("e", "f", call("f", false, new Action.Return(Value.of(5)))));

                assertThat(host.perform(new Operation.Result("f", Timeout.OMITTED)))
                        .isEqualTo(new Outcome.Returned(Value.of(5)));
                assertThat(host.ask(host.request("bye")).path("type").asText()).isEqualTo("bye");
                assertThat(host.awaitEnd()).isZero();
            }
        }
    }

    @Test
    void whatProcessPoolsOfferIsDeclaredForThemAndForWhoeverSaysSo() throws Exception {
        for (Interpreter python : Pythons.all()) {
            int minor = Integer.parseInt(python.version().split("\\.")[1]);
            assertThat(capabilities(python, PROCESSES))
                    .contains("processes")
                    .doesNotContain("threads", "thread-names")
                    .satisfies(offered ->
                            assertThat(offered.contains("initializer")).isEqualTo(minor >= 7))
                    .satisfies(offered ->
                            assertThat(offered.contains("start-methods")).isEqualTo(minor >= 7))
                    .satisfies(
                            offered -> assertThat(offered.contains("max-tasks")).isEqualTo(minor >= 11));
        }
        assertThat(capabilities(Pythons.newest(), "hard_pools:spawning")).doesNotContain("processes", "threads");
        assertThat(capabilities(Pythons.newest(), "hard_pools:forking"))
                .contains("processes", "initializer")
                .doesNotContain("threads", "start-methods", "max-tasks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mistyped | futures_tck_capabilities knows no 'process', only " + DECLARABLE,
                "lacking  | futures_tck_capabilities knows no 'without-submit', only " + DECLARABLE,
                "both     | workers are either threads or processes, and futures_tck_capabilities makes them both",
                "wordless | futures_tck_capabilities is no list and no tuple of words",
            })
    void whatAFactorySaysOfItselfHasToMakeSense(String factory, String sentence) throws Exception {
        assertThat(lastWords("hard_pools:" + factory, null)).isEqualTo(sentence + "\n");
    }

    @Test
    void aStartMethodIsRefusedWhereItCannotBePassed() throws Exception {
        assertThat(lastWords("hard_pools:forking", "spawn"))
                .isEqualTo("on Python " + Pythons.newest().version()
                        + " 'hard_pools:forking' takes no mp_context, so it cannot be given a start method\n");
        assertThat(lastWords(PROCESSES, "teleport")).isEqualTo("this system cannot start processes by 'teleport'\n");
    }

    private static String lastWords(String factory, @Nullable String method) throws Exception {
        Path words = Files.createTempFile(Modules.directory(), "words", ".txt");
        Process host = HostDriver.builder(Pythons.newest(), factory, Modules.directory(), method)
                .redirectError(words.toFile())
                .start();
        assertThat(host.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(host.exitValue()).isEqualTo(3);
        return Files.readString(words, StandardCharsets.UTF_8);
    }

    private static List<String> capabilities(Interpreter python, String factory) throws Exception {
        try (HostDriver host = HostDriver.start(python, factory, Modules.directory())) {
            host.hello();
            return host.capabilities();
        }
    }

    private static HostDriver hosting(Interpreter python, String method) throws Exception {
        HostDriver host = HostDriver.start(python, PROCESSES, Modules.directory(), method);
        host.hello();
        host.open();
        return host;
    }

    /** What a worker of a new executor tells. */
    private static String startMethod(HostDriver host, @Nullable WorkerProcesses processes) throws Exception {
        host.perform(new Operation.NewExecutor("e", 1, null, null, null, processes));
        host.perform(new Operation.Submit("e", "f", call("f", false, new Action.TellStartMethod())));
        Outcome outcome = host.perform(new Operation.Result("f", Timeout.OMITTED));
        assertThat(outcome).isInstanceOf(Outcome.Returned.class);
        return ((Outcome.Returned) outcome).value().toString();
    }

    private static String outcome(HostDriver host, String program) throws Exception {
        return host.backstage()
                .await("program_ending", program)
                .path("outcomes")
                .path(2)
                .toString();
    }
}
