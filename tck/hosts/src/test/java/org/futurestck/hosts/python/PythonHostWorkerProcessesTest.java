package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.hosts.python.Operations.call;
import static org.futurestck.hosts.python.Operations.raised;
import static org.futurestck.hosts.python.Operations.returned;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls in worker processes and what comes back from them, with every interpreter. */
@ParameterizedClass
@MethodSource("org.futurestck.hosts.python.Pythons#all")
final class PythonHostWorkerProcessesTest {

    private static final SharedHosts HOSTS = new SharedHosts("concurrent.futures:ProcessPoolExecutor");

    private final Interpreter python;
    private final HostDriver host;

    PythonHostWorkerProcessesTest(Interpreter python) throws Exception {
        this.python = python;
        this.host = HOSTS.of(python);
    }

    @BeforeAll
    static void interpretersAreNeeded() {
        Pythons.assumeThereAreSome();
    }

    @BeforeEach
    void openCheck() throws Exception {
        host.open();
        assertThat(host.perform(new Operation.NewExecutor("e", 1))).isEqualTo(returned("e"));
    }

    @AfterEach
    void closeCheck() throws Exception {
        assertThat(host.closeCheck()).isEmpty();
    }

    @AfterAll
    static void endHosts() throws IOException {
        HOSTS.end();
    }

    @Test
    void aCallIsSeenAndHeldInAnotherProcess() throws Exception {
        submit("f", true, new Action.Return(Value.of(7)));

        JsonNode started = host.backstage().await("call_started", "f");
        assertThat(started.path("process").asLong()).isNotEqualTo(host.pid());
        assertThat(host.descendants())
                .extracting(ProcessHandle::pid)
                .contains(started.path("process").asLong());
        host.backstage().openGate("f");
        assertThat(result("f")).isEqualTo(new Outcome.Returned(Value.of(7)));
        assertThat(host.backstage().await("call_finished", "f").path("process")).isEqualTo(started.path("process"));
    }

    @Test
    void theFirstCopyOfAnErrorIsTheErrorFromThenOn() throws Exception {
        submit("f", false, new Action.Raise(new ErrorSpec("boom", ErrorKind.EXCEPTION)));

        assertThat(raised(result("f")).name()).isEqualTo("boom");
        assertThat(raised(result("f")).name()).isEqualTo("boom");
        assertThat(host.perform(new Operation.Exception("f", Timeout.OMITTED)).toString())
                .isEqualTo("returned error boom");

        submit("g", false, new Action.Raise(new ErrorSpec("boom", ErrorKind.EXCEPTION)));
        assertThat(raised(result("g")).name()).isNull();
        assertThat(raised(result("g")).type()).isEqualTo("ApplicationError");
    }

    @ParameterizedTest
    @EnumSource(names = {"BASE_EXCEPTION", "CANCELLED_ERROR", "TIMEOUT_ERROR", "SYSTEM_EXIT"})
    void errorsOfAllSortsComeBack(ErrorKind kind) throws Exception {
        submit("f", false, new Action.Raise(new ErrorSpec("boom", kind)));

        assertThat(raised(result("f")).name()).isEqualTo("boom");
        assertThat(raised(result("f")).message()).isEqualTo("boom");
    }

    @Test
    void theFirstCopyOfATokenIsTheTokenFromThenOnUnlessItWasMadeHere() throws Exception {
        submit("f", false, new Action.Return(new Value.Token("t")));
        assertThat(result("f")).isEqualTo(new Outcome.Returned(new Value.Token("t")));
        assertThat(result("f")).isEqualTo(new Outcome.Returned(new Value.Token("t")));

        Call call = call("g", false, new Action.ReturnArguments());
        host.perform(new Operation.Submit("e", "g", call, List.of(new Value.Token("u")), Map.of()));
        assertThat(result("g")).hasToString("returned [<object u>]");
    }

    @Test
    void bytesAreKnownByLengthAndContent() throws Exception {
        Value many = new Value.Bytes(3_000_000);
        Call call = call("f", false, new Action.ReturnArguments());
        host.perform(new Operation.Submit("e", "f", call, List.of(many, new Value.Bytes(0)), Map.of()));
        submit("g", false, new Action.Return(many));

        assertThat(result("f")).isEqualTo(new Outcome.Returned(new Value.Items(List.of(many, new Value.Bytes(0)))));
        assertThat(result("g")).isEqualTo(new Outcome.Returned(many));
    }

    @Test
    void whatCannotBeSentFailsItsCallAlone() throws Exception {
        assumeTrue(minor() > 6, "the pool of Python 3.6 never ends a call that cannot be sent");
        Action nothing = new Action.Return(new Value.None());
        // One after the other: behind two calls that cannot be sent the pools of Python 3.7 and 3.8 forget the next,
        // now and then.
        host.perform(new Operation.Submit("e", "call", new Call("call", false, List.of(), nothing, true)));
        // Which error that is differs from one Python to the next.
        assertThat(raised(result("call")).kinds()).contains("Exception");
        List<Value> unsendable = List.of(new Value.Unsendable());
        host.perform(new Operation.Submit("e", "argument", call("argument", false, nothing), unsendable, Map.of()));
        assertThat(raised(result("argument")).message()).contains("pickle", "lock");
        submit("value", false, new Action.Return(new Value.Unsendable()));
        assertThat(raised(result("value")).message()).contains("pickle", "lock");
        submit("error", false, new Action.Raise(new ErrorSpec("error", ErrorKind.UNSENDABLE_EXCEPTION)));
        assertThat(raised(result("error")).message()).contains("pickle", "lock");
        submit("next", false, new Action.Return(Value.of(1)));
        assertThat(result("next")).isEqualTo(new Outcome.Returned(Value.of(1)));
    }

    @Test
    void anErrorThatCannotBeReceivedBreaksThePool() throws Exception {
        assumeTrue(minor() > 6, "the pool of Python 3.6 never ends such a call");
        submit("f", false, new Action.Raise(new ErrorSpec("f", ErrorKind.UNRECEIVABLE_EXCEPTION)));

        assertThat(raised(result("f")).isA("BrokenProcessPool")).isTrue();
    }

    @Test
    void aCallCanEndItsProcess() throws Exception {
        submit("f", false, new Action.EndProcess());

        assertThat(raised(result("f")).isA("BrokenProcessPool")).isTrue();
        assertThat(host.backstage().events()).contains("call_finished f");
    }

    @Test
    void aWorkerCanBeKilledFromOutsideAndIsThenNotAlive() throws Exception {
        submit("f", true, new Action.Return(new Value.None()));
        String worker =
                host.backstage().await("call_started", "f").path("process").asText();
        assertThat(alive(worker)).isEqualTo(returned(true));

        assertThat(host.perform(new Operation.Kill(worker))).isEqualTo(new Outcome.Returned(new Value.None()));

        awaitEnd(worker);
        assertThat(raised(result("f")).isA("BrokenProcessPool")).isTrue();
    }

    @Test
    void onlyProcessesOfTheHostsOwnAreKilled() throws Exception {
        assertThat(host.refusal("{'op':'kill','process':'1'}"))
                .isEqualTo("process 1 is none that the host has brought forth");
        assertThat(host.refusal("{'op':'kill','process':'" + host.pid() + "'}"))
                .isEqualTo("process " + host.pid() + " is none that the host has brought forth");
        assertThat(host.refusal("{'op':'kill','process':'all'}")).isEqualTo("'all' is no process");
        assertThat(host.refusal("{'op':'inspect','aspect':'process_alive','of':['-1']}"))
                .isEqualTo("'-1' is no process");
    }

    @Test
    void aWorkerTellsWhichInitializersHaveRunInIt() throws Exception {
        assumeTrue(minor() > 6, "Python 3.6 knows no initializers");
        List<Value> args = List.of(Value.of(1), new Value.Text("two"));
        Initializer initializer = new Initializer("i", false, args, null, 1);
        host.perform(new Operation.NewExecutor("e", 1, null, initializer, null));
        submit("f", false, new Action.TellInitialized());

        assertThat(result("f")).hasToString("returned [[1, 'two']]");
        assertThat(host.backstage().await("initializer_finished", "i").path("process"))
                .isEqualTo(host.backstage().await("call_started", "f").path("process"));
    }

    @Test
    void runsOfAnInitializerAreCountedInEachProcess() throws Exception {
        assumeTrue(minor() > 6, "Python 3.6 knows no initializers");
        Initializer initializer = new Initializer("i", false, List.of(), ErrorSpec.exception("bad"), 2);
        host.perform(new Operation.NewExecutor("e", 2, null, initializer, null));
        submit("f", true, new Action.TellInitialized());
        submit("g", true, new Action.TellInitialized());
        for (String call : List.of("f", "g")) {
            host.backstage().await("call_started", call);
        }
        host.backstage().openGate("f");
        host.backstage().openGate("g");

        assertThat(result("f")).hasToString("returned [[]]");
        assertThat(result("g")).hasToString("returned [[]]");
    }

    @Test
    void noWorkerOutlivesItsCheck() throws Exception {
        submit("f", true, new Action.Return(new Value.None()));
        host.backstage().await("call_started", "f");
        List<ProcessHandle> workers = host.descendants();
        assertThat(workers).isNotEmpty();

        assertThat(host.closeCheck()).isEmpty();

        openCheck();
        for (ProcessHandle worker : workers) {
            awaitEnd(String.valueOf(worker.pid()));
        }
    }

    private void submit(String as, boolean gated, Action action) throws IOException, InterruptedException {
        assertThat(host.perform(new Operation.Submit("e", as, call(as, gated, action))))
                .isEqualTo(returned(as));
    }

    private Outcome result(String future) throws IOException, InterruptedException {
        return host.perform(new Operation.Result(future, Timeout.OMITTED));
    }

    private Outcome alive(String process) throws IOException, InterruptedException {
        return host.perform(new Operation.Inspect(Aspect.PROCESS_ALIVE, List.of(process)));
    }

    /** Looks until the process has ended: who kills one does not wait for it. */
    private void awaitEnd(String process) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Outcome alive = alive(process);
        while (alive.equals(returned(true)) && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(20)) {
            alive = alive(process);
        }
        assertThat(alive).isEqualTo(returned(false));
    }

    private int minor() {
        return Integer.parseInt(python.version().split("\\.")[1]);
    }
}
