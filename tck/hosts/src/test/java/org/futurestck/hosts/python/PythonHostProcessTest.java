package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a host begins and ends, and what happens to it in between. */
final class PythonHostProcessTest {

    private static final String THREADS = "concurrent.futures:ThreadPoolExecutor";
    private static final String PYTHONS = "org.futurestck.hosts.python.Pythons#oldestAndNewest";

    @BeforeAll
    static void interpretersAreNeeded() {
        Pythons.assumeThereAreSome();
    }

    @ParameterizedTest
    @MethodSource("org.futurestck.hosts.python.Pythons#all")
    void itSaysHelloAndBye(Interpreter python) throws Exception {
        try (HostDriver host = HostDriver.start(python, THREADS, Modules.directory())) {
            JsonNode hello = host.hello();

            assertThat(hello.path("name").asText()).isEqualTo(THREADS);
            assertThat(hello.path("version").asText()).isEqualTo(python.version());
            assertThat(python.version()).startsWith(hello.path("edition").asText() + ".");
            assertThat(hello.path("platform").asText()).startsWith("CPython " + python.version() + " on ");
            assertThat(hello.path("capabilities").toString())
                    .isEqualTo("[\"bare-futures\",\"module-functions\",\"logging\",\"python\",\"threads\","
                            + (python.version().startsWith("3.6.") ? "" : "\"initializer\",")
                            + "\"thread-names\",\"programs\",\"races\",\"steered-races\"]");
            assertThat(host.ask(host.request("bye")).path("type").asText()).isEqualTo("bye");
            assertThat(host.awaitEnd()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Loud,       true",
        "Odd,        false",
        "spawning,   false",
        "Narrow,     false",
        "declared,   true",
    })
    void whatThreadPoolsOfferIsDeclaredForThemAndForWhoeverSaysSo(String factory, boolean offers) throws Exception {
        try (HostDriver host = HostDriver.start(Pythons.newest(), "hard_pools:" + factory, Modules.directory())) {
            List<String> capabilities = List.of(host.hello()
                    .path("capabilities")
                    .toString()
                    .replaceAll("[\\[\\]\"]", "")
                    .split(","));

            assertThat(capabilities.contains("thread-names")).isEqualTo(offers);
            assertThat(capabilities.contains("initializer")).isEqualTo(factory.equals("Loud"));
            assertThat(capabilities.contains("threads")).isEqualTo(offers || factory.equals("Narrow"));
            assertThat(capabilities).contains("programs");
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void theEndOfItsInputEndsItWhateverStillRuns(Interpreter python) throws Exception {
        try (HostDriver host = hosting(python, "Hanging")) {
            host.start("main", new Operation.Submit("e", "f", Operations.callThatReturnsNothing("f")));
            host.endInput();

            assertThat(host.awaitEnd()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void whatTheSubjectPrintsHarmsNobody(Interpreter python) throws Exception {
        try (HostDriver host = hosting(python, "Loud")) {
            Operation submit = new Operation.Submit("e", "f", Operations.callThatReturnsNothing("f"));

            assertThat(host.perform(submit)).isEqualTo(Operations.returned("f"));
            assertThat(host.perform(new Operation.Result("f", Timeout.OMITTED)))
                    .isEqualTo(new Outcome.Returned(new Value.None()));
            assertThat(host.ask(host.request("bye")).path("type").asText()).isEqualTo("bye");
            assertThat(host.awaitEnd()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void aSubjectThatExitsEndsIt(Interpreter python) throws Exception {
        try (HostDriver host = hosting(python, "Exiting")) {
            host.start("main", new Operation.Submit("e", "f", Operations.callThatReturnsNothing("f")));

            assertThat(host.awaitEndAfterAnswers()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nosuch:Pool             | cannot import 'nosuch': No module named 'nosuch'",
                "concurrent.nosuch:Pool  | cannot import 'concurrent.nosuch': No module named 'concurrent.nosuch'",
                "failing:Pool            | cannot import 'failing': ZeroDivisionError: division by zero",
                "hard_pools:Nosuch       | cannot find 'Nosuch' in 'hard_pools': there is no attribute 'Nosuch'",
                "hard_pools:Odd.Inner    | cannot find 'Odd.Inner' in 'hard_pools': there is no attribute 'Inner'",
                "hard_pools:not_callable | 'hard_pools:not_callable' cannot be called, so it makes no executors",
                "ThreadPoolExecutor      | 'ThreadPoolExecutor' is not of the form module:name",
            })
    void withoutASubjectItSaysWhyAndAnswersNothing(String factory, String sentence) throws Exception {
        Path words = Files.createTempFile(Modules.directory(), "words", ".txt");
        Process host = HostDriver.builder(Pythons.newest(), factory, Modules.directory())
                .redirectError(words.toFile())
                .start();

        assertThat(host.waitFor(20, TimeUnit.SECONDS)).isTrue();

        assertThat(host.exitValue()).isEqualTo(3);
        assertThat(host.getInputStream().readAllBytes()).isEmpty();
        assertThat(Files.readString(words, StandardCharsets.UTF_8).replace("loading\n", ""))
                .isEqualTo(sentence + "\n");
    }

    @Test
    void modulesAreFoundOnThePythonPathAndStandardOnesAreNotHidden() throws Exception {
        Path elsewhere = Files.createDirectories(Modules.directory().resolve("elsewhere"));
        for (String module : new String[] {"json", "queue", "threading", "futures_host"}) {
            Files.writeString(elsewhere.resolve(module + ".py"), "raise ImportError('the wrong one')");
        }
        ProcessBuilder builder = HostDriver.builder(Pythons.newest(), "hard_pools:Odd", elsewhere);
        builder.environment().put("PYTHONPATH", Modules.directory().toString());
        Process host = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        host.getOutputStream().write("{\"id\":1,\"type\":\"hello\",\"protocol\":2}\n".getBytes(StandardCharsets.UTF_8));
        host.getOutputStream().close();

        assertThat(new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("{\"id\":1,\"type\":\"hello\"")
                .contains("\"name\":\"hard_pools:Odd\",\"version\":\"unknown\"");
        assertThat(host.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void callsRunInWorkerProcessesToo() throws Exception {
        try (HostDriver host = hosting(Pythons.newest(), "spawning")) {
            host.perform(new Operation.Submit("e", "f", Operations.callThatReturnsNothing("f")));

            assertThat(host.perform(new Operation.Result("f", Timeout.OMITTED)))
                    .isEqualTo(new Outcome.Returned(new Value.None()));
            assertThat(host.backstage()
                            .await("call_started", "f")
                            .path("thread")
                            .asText())
                    .isEqualTo("MainThread");
        }
    }

    @Test
    void theKitsMistakesAreRefused() throws Exception {
        try (HostDriver host = HostDriver.start(Pythons.newest(), THREADS, Modules.directory())) {
            assertThat(refusal(host, 1, "'type':'standing'")).isEqualTo("the first request has to be 'hello'");
            assertThat(refusal(host, 2, "'type':'hello','protocol':1")).isEqualTo("this host speaks protocol 2, not 1");
            assertThat(refusal(host, 3, "'type':'dance'")).isEqualTo("unknown request 'dance'");
            assertThat(host.askRaw(4, "{\"id\":4,\"type\":\"hello\",\"protocol\":2}")
                            .path("type")
                            .asText())
                    .isEqualTo("hello");
            assertThat(refusal(host, 5, "'type':'close'")).isEqualTo("no check is open");
            assertThat(refusal(host, 6, "'type':'open','backstage':{'port':'1','token':'ab'}"))
                    .isEqualTo("'port' is not a port");
            assertThat(refusal(host, 7, "'type':'standing','extra':1"))
                    .isEqualTo("request 'standing' has an unknown field 'extra'");
            host.write("no request at all");
            assertThat(host.awaitEnd()).isEqualTo(2);
        }
    }

    private static String refusal(HostDriver host, long id, String fields) throws Exception {
        JsonNode answer = host.askRaw(id, ("{'id':" + id + "," + fields + "}").replace('\'', '"'));
        assertThat(answer.path("type").asText()).as("%s", answer).isEqualTo("refused");
        return answer.path("reason").asText();
    }

    /** A host of one of the hard pools, with an open check and an executor "e". */
    private static HostDriver hosting(Interpreter python, String factory) throws Exception {
        HostDriver host = HostDriver.start(python, "hard_pools:" + factory, Modules.directory());
        host.hello();
        host.open();
        assertThat(host.perform(new Operation.NewExecutor("e", 1))).isEqualTo(Operations.returned("e"));
        return host;
    }
}
