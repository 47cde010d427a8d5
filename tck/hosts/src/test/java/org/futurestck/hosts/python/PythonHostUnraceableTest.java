package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.futurestck.hosts.Races;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A host refuses what is no race, and survives one that does not end. */
final class PythonHostUnraceableTest {

    private static final String PYTHONS = "org.futurestck.hosts.python.Pythons#oldestAndNewest";
    private static final String CALLS = "a call of a race has no gate, performs nothing and takes no arguments";
    private static final String CALLBACKS = "a callback of a race has no gate, performs nothing and raises nothing";
    private static final Action NOTHING = new Action.Return(new Value.None());
    private static final Operation DONE = new Operation.Done("f");

    @BeforeAll
    static void interpretersAreNeeded() {
        Pythons.assumeThereAreSome();
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(submit(new Call("g", true, NOTHING)), CALLS),
                Arguments.of(submit(new Call("g", false, List.of(DONE), NOTHING, false)), CALLS),
                Arguments.of(
                        submit(new Call("g", false, new Action.TellDaemon())),
                        "a call of a race returns or raises, and does not 'tell_daemon'"),
                Arguments.of(callback(Races.callback(true)), CALLBACKS),
                Arguments.of(callback(new Callback("c", false, List.of(DONE), null)), CALLBACKS),
                Arguments.of(callback(new Callback("c", false, List.of(), ErrorSpec.exception("x"))), CALLBACKS),
                Arguments.of(new Operation.Drop("f"), "a race has no operation 'drop'"),
                Arguments.of(new Operation.Cancel("g"), "no object has the handle 'g'"));
    }

    private static Operation submit(Call call) {
        return new Operation.Submit("e", "g", call);
    }

    private static Operation callback(Callback callback) {
        return new Operation.AddDoneCallback("f", callback);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsNoPartOfARaceIsRefused(Operation operation, String reason) throws Exception {
        try (HostDriver host = open(Pythons.newest(), "concurrent.futures:ThreadPoolExecutor")) {
            Race inThread = Races.onFuture(List.of(List.of(DONE), List.of(DONE, operation)), 9, 1_000);
            Race inSetup = new Race(List.of(operation), List.of(List.of()), List.of(), 9, 1_000, 7);

            assertThat(host.refusal(inThread)).isEqualTo(reason);
            assertThat(host.refusal(inSetup)).isEqualTo(reason);
            assertThat(Races.rounds(host.race(Races.sequence(9, DONE)))).isEqualTo(9);
            assertThat(host.closeCheck()).isEmpty();
        }
    }

    @Test
    void aCallThatWouldRunInAnotherProcessIsRefused() throws Exception {
        try (HostDriver host = open(Pythons.newest(), "concurrent.futures:ProcessPoolExecutor")) {
            assertThat(host.refusal(Races.submission(3)))
                    .isEqualTo("the calls of a race run in the process of the host");
            assertThat(Races.rounds(host.race(Races.sequence(9, DONE)))).isEqualTo(9);
        }
    }

    @Test
    void historiesThatAreTooLongAreNotTold() throws Exception {
        try (HostDriver host = open(Pythons.newest(), "racy_pools:ThreadPoolExecutor")) {
            Operation complete = new Operation.SetResult("f", new Value.Text("x".repeat(60_000)));
            Operation result = new Operation.Result("f", Timeout.OMITTED);
            Operation different = new Operation.Exception("f", Timeout.OMITTED);

            assertThat(host.refusal(Races.sequence(100, complete, result, different)))
                    .isEqualTo("the answer is longer than 4194304 bytes");
            assertThat(host.race(Races.sequence(50, complete, result, different)))
                    .hasSize(50);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'setup':[],'threads':[],'epilogue':[],'rounds':1,'millis':1,'seed':0}       | 'threads' is not a list of at least one thread
            {'setup':[],'threads':[[{}]],'epilogue':[],'rounds':1,'millis':1,'seed':0}   | unknown operation None
            {'setup':[],'threads':[[]],'epilogue':[],'rounds':0,'millis':1,'seed':0}     | 'rounds' is not a positive integer
            {'setup':[],'threads':[[]],'epilogue':[],'rounds':1,'millis':true,'seed':0}  | 'millis' is not a positive integer
            {'setup':[],'threads':[[]],'epilogue':[],'rounds':1,'millis':1,'seed':1.5}   | 'seed' is not an integer
            {'setup':[],'threads':[[]],'epilogue':[],'rounds':1,'millis':1}              | 'race' lacks 'seed'
            """, quoteCharacter = '"')
    void whatHasNotTheFormOfARaceIsRefused(String race, String reason) throws Exception {
        try (HostDriver host = open(Pythons.newest(), "concurrent.futures:ThreadPoolExecutor")) {
            String line = "{'id':99,'type':'race','race':" + race + "}";

            JsonNode answer = host.askRaw(99, line.replace('\'', '"'));

            assertThat(answer.path("reason").asText()).as("%s", answer).isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void aRaceThatHangsIsSeenAndItsCheckCanBeClosed(Interpreter python) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "only Linux tells what single threads do");
        try (HostDriver host = open(python, "concurrent.futures:ThreadPoolExecutor")) {
            long race = host.startRace(Races.hanging());

            JsonNode standing = host.standing();
            JsonNode next = host.standing();
            while (!next.equals(standing) || !isThere(standing, "racer 2")) {
                assertThat(host.hasAnswered(race)).isFalse();
                standing = next;
                next = host.standing();
            }

            assertThat(thread(standing, "racer 1").path("waiting").asBoolean()).isTrue();
            assertThat(thread(standing, "racer 1").path("frames").toString())
                    .contains(" in result")
                    .doesNotContain("races.py");
            assertThat(thread(standing, "racer 2").path("waiting").asBoolean()).isTrue();
            assertThat(thread(standing, "caller starter").path("caller").asText())
                    .isEqualTo("starter");
            assertThat(host.closeCheck()).containsExactly("starter");
        }
    }

    private static HostDriver open(Interpreter python, String factory) throws Exception {
        HostDriver host = HostDriver.start(python, factory, Modules.directory());
        host.hello();
        host.open();
        return host;
    }

    private static boolean isThere(JsonNode standing, String name) {
        return StreamSupport.stream(standing.path("threads").spliterator(), false)
                .anyMatch(thread -> thread.path("name").asText().equals(name));
    }

    private static JsonNode thread(JsonNode standing, String name) {
        return StreamSupport.stream(standing.path("threads").spliterator(), false)
                .filter(thread -> thread.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no thread '" + name + "' in " + standing));
    }
}
