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
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.ExecutorKind;
import org.futurestck.kit.operation.Futures;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.MappedFunction;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executors, map, with-blocks, spellings and what is left of all that, with every interpreter. */
final class PythonHostExecutorsTest extends WithEveryPython {

    PythonHostExecutorsTest(Interpreter python) throws IOException, InterruptedException {
        super(python);
    }

    @Test
    void argumentsReachTheCallInTheirOrder() throws Exception {
        List<Value> args = List.of(Value.of(1), new Value.Text("two"), new Value.Token("t"));
        Map<String, Value> kwargs = Map.of("y", Value.of(true), "x", Value.of(3));
        host.perform(new Operation.Submit("e", "f", call("f", false, new Action.ReturnArguments()), args, kwargs));

        assertThat(result("f").toString()).isEqualTo("returned [1, 'two', object t, ['x', 3], ['y', True]]");
    }

    @Test
    void aCallPerformsBeforeItsActionAndInTheThreadOfTheWorker() throws Exception {
        host.perform(new Operation.NewFuture("b"));
        List<Operation> perform =
                List.of(new Operation.SetResult("b", Value.of(7)), new Operation.Shutdown("e", false, null));
        host.perform(new Operation.Submit("e", "f", new Call("f", true, perform, new Action.TellDaemon())));
        JsonNode started = host.backstage().await("call_started", "f");
        assertThat(host.perform(new Operation.Done("b"))).isEqualTo(returned(false));
        host.backstage().openGate("f");

        assertThat(result("f")).isEqualTo(returned(minor() < 9));
        assertThat(host.perform(new Operation.Done("b"))).isEqualTo(returned(true));
        JsonNode finished = host.backstage().await("call_finished", "f");
        assertThat(finished.path("outcomes"))
                .hasSize(2)
                .allMatch(it -> it.path("outcome").asText().equals("returned"));
        assertThat(finished.path("thread_id").asText())
                .isNotEmpty()
                .isEqualTo(started.path("thread_id").asText());
    }

    @Test
    void aCallThatCannotPerformMakesTheNextStartRefused() throws Exception {
        host.perform(new Operation.NewExecutor("i", null, null, null, ExecutorKind.INLINE));
        List<Operation> perform = List.of(new Operation.Done("unknown"));
        host.perform(new Operation.Submit("i", "f", new Call("f", false, perform, new Action.Power())));

        assertThat(refusal("{'op':'done','future':'f'}")).isEqualTo("call 'f': no object has the handle 'unknown'");
    }

    @Test
    void mapReadsItsInputsAndYieldsWhatTheCallsReturn() throws Exception {
        List<Input> numbers =
                List.of(Input.list(List.of(Value.of(2), Value.of(3))), Input.list(List.of(Value.of(5), Value.of(2))));
        host.perform(new Operation.Map("e", "m", MappedFunction.POWER, numbers, Timeout.of("20"), 2));
        assertThat(next("m")).isEqualTo("returned 32");
        assertThat(next("m")).isEqualTo("returned 9");
        assertThat(next("m")).isEqualTo("returned the end of the iterator");

        List<Value> calls = List.of(new Value.Callable(Operations.callThatReturnsNothing("a")));
        Input reporting = new Input(calls, "x", null);
        host.perform(new Operation.Map("e", "n", MappedFunction.PERFORM, List.of(reporting), Timeout.OMITTED, null));
        host.backstage().await("input_read", "x");
        assertThat(next("n")).isEqualTo("returned None");
        assertThat(host.perform(new Operation.Close("n"))).isEqualTo(nothing());
        assertThat(next("n")).isEqualTo("returned the end of the iterator");
    }

    @Test
    void anInputThatRaisesReportsFirst() throws Exception {
        Input failing = new Input(List.of(), "x", ErrorSpec.exception("boom"));

        Outcome outcome = host.perform(
                new Operation.Map("e", "m", MappedFunction.RETURN_ARGUMENTS, List.of(failing), Timeout.OMITTED, null));

        assertThat(raised(outcome).name()).isEqualTo("boom");
        assertThat(host.backstage().events()).containsExactly("input_read x");
    }

    @Test
    void aShutDownExecutorTakesNoCallsAndItsWorkersEnd() throws Exception {
        submit("f");
        result("f");
        assertThat(inspect(Aspect.WORKER_ALIVE, "f")).isEqualTo(returned(true));

        assertThat(host.perform(new Operation.Shutdown("e", false, null))).isEqualTo(nothing());

        assertThat(host.perform(new Operation.Join("f"))).isEqualTo(nothing());
        assertThat(inspect(Aspect.WORKER_ALIVE, "f")).isEqualTo(returned(false));
        assertThat(raised(submit("g")).kinds()).startsWith("RuntimeError");
        Outcome cancelling = host.perform(new Operation.Shutdown("e", null, true));
        assertThat(cancelling instanceof Outcome.Returned).isEqualTo(minor() >= 9);
    }

    @Test
    void aWithBlockBindsTheExecutorAndLetsItsErrorThrough() throws Exception {
        assertThat(host.perform(new Operation.Enter("e"))).isEqualTo(returned("e"));

        Outcome left = host.perform(new Operation.Leave("e", ErrorSpec.exception("boom")));

        assertThat(raised(left).name()).isEqualTo("boom");
        assertThat(raised(submit("g")).kinds()).startsWith("RuntimeError");
        assertThat(host.perform(new Operation.Leave("e", null))).isEqualTo(nothing());
    }

    @Test
    void workersCallTheirInitializerFirst() throws Exception {
        assumeTrue(minor() >= 7, "thread pools have initializers since 3.7");
        Initializer initializer = new Initializer(
                "init", true, List.of(Value.of(1), new Value.Token("t")), ErrorSpec.exception("bad"), 2);
        host.perform(new Operation.NewExecutor("p", 2, "hands", initializer, null));
        host.perform(new Operation.Submit("p", "f", Operations.call("f", true, new Action.Return(Value.of(1)))));
        assertThat(host.backstage()
                        .await("initializer_started", "init")
                        .path("arguments")
                        .toString())
                .isEqualTo("[1,{\"token\":\"t\"}]");
        host.backstage().openGate("init");
        assertThat(host.backstage().await("call_started", "f").path("thread").asText())
                .startsWith("hands");
        assertThat(host.backstage().events())
                .containsExactly("initializer_started init", "initializer_finished init", "call_started f");

        host.perform(new Operation.Submit("p", "g", Operations.callThatReturnsNothing("g")));

        Outcome broken = result("g");
        assertThat(raised(broken).kinds()).startsWith("BrokenThreadPool", "BrokenExecutor", "RuntimeError");
        host.backstage().openGate("f");
        assertThat(result("f")).isEqualTo(new Outcome.Returned(Value.of(1)));
    }

    @Test
    void theBaseClassAndAnInlineExecutorStandIn() throws Exception {
        host.perform(new Operation.NewExecutor("b", null, null, null, ExecutorKind.ABSTRACT));
        assertThat(raised(host.perform(new Operation.Submit("b", "f", Operations.callThatReturnsNothing("f"))))
                        .kinds())
                .startsWith("NotImplementedError");

        host.perform(new Operation.NewExecutor("i", null, null, null, ExecutorKind.INLINE));
        host.perform(new Operation.Submit("i", "g", Operations.callThatReturnsNothing("g")));
        assertThat(host.perform(new Operation.Done("g"))).isEqualTo(returned(true));
        assertThat(host.backstage().await("call_started", "g").path("thread").asText())
                .isEqualTo("caller main");
        assertThat(inspect(Aspect.IS_INSTANCE, "i", "Executor")).isEqualTo(returned(true));
        assertThat(inspect(Aspect.IS_INSTANCE, "i", "ThreadPoolExecutor")).isEqualTo(returned(false));
    }

    @Test
    void futuresAreGivenInEveryForm() throws Exception {
        submit("f");
        result("f");
        List<String> one = List.of("f");
        Outcome set = new Outcome.Returned(new Value.DoneAndNotDone(List.of(new Value.Handle("f")), List.of()));

        assertThat(host.perform(new Operation.Wait(one, Futures.MAPPING, Timeout.of("0"), null, null)))
                .isEqualTo(set);
        Outcome once = host.perform(new Operation.Wait(one, Futures.ITERATOR, Timeout.of("0"), null, null));
        assertThat(once instanceof Outcome.Returned).isEqualTo(minor() >= 9);
        assertThat(raised(host.perform(new Operation.Wait(one, Futures.NONE, Timeout.of("0"), null, null)))
                        .kinds())
                .startsWith("TypeError");
        host.perform(new Operation.AsCompleted("i", one, Futures.ITERATOR, Timeout.of("0")));
        assertThat(next("i")).isEqualTo("returned f");

        assertThat(host.perform(new Operation.Wait(one, Futures.LIST, Timeout.of("0"), null, "r")))
                .isEqualTo(returned("r"));
        assertThat(inspect(Aspect.IS_PAIR_OF_SETS, "r")).isEqualTo(returned(true));
        assertThat(inspect(Aspect.IS_PAIR_OF_SETS, "f")).isEqualTo(returned(false));
        assertThat(inspect(Aspect.CONTENT, "r")).isEqualTo(set);
    }

    @Test
    void whatIsDroppedIsForgotten() throws Exception {
        submit("f");
        result("f");

        assertThat(host.perform(new Operation.Drop("f"))).isEqualTo(nothing());

        assertThat(refusal("{'op':'done','future':'f'}")).isEqualTo("no object has the handle 'f'");
        assertThat(refusal("{'op':'inspect','aspect':'alive','of':['e']}"))
                .isEqualTo("no object with the handle 'e' was dropped");
    }

    @Test
    void aDroppedExecutorIsGoneAndItsWorkerEnds() throws Exception {
        submit("f");
        result("f");

        host.perform(new Operation.Drop("e"));

        assertThat(inspect(Aspect.ALIVE, "e")).isEqualTo(returned(false));
        assertThat(host.perform(new Operation.Join("f"))).isEqualTo(nothing());
    }

    @Test
    void namesAreCalledInTheirSpelling() throws Exception {
        Value call = new Value.Callable(Operations.call("f", false, new Action.Power()));
        assertThat(host.perform(invoke("factory", null, List.of(Value.of(2)), Map.of(), "p")))
                .isEqualTo(returned("p"));
        assertThat(host.perform(
                        invoke("p", "submit", List.of(call, Value.of(2)), Map.of("exponent", Value.of(3)), "f")))
                .isEqualTo(returned("f"));
        List<Value> futures = List.of(new Value.Items(List.of(new Value.Handle("f"))));
        assertThat(host.perform(invoke("module", "wait", futures, Map.of("timeout", Value.of(20)), null))
                        .toString())
                .isEqualTo("returned done=[f], not_done=[]");
        assertThat(result("f")).isEqualTo(new Outcome.Returned(Value.of(8)));
        assertThat(raised(host.perform(invoke("p", "shutdown", List.of(), Map.of("now", Value.of(true)), null)))
                        .kinds())
                .startsWith("TypeError");
        assertThat(raised(host.perform(invoke("module", "nosuch", List.of(), Map.of(), null)))
                        .type())
                .isEqualTo("AttributeError");
    }

    @Test
    void theModuleIsInspected() throws Exception {
        assertThat(inspect(Aspect.HAS_NAME, "wait")).isEqualTo(returned(true));
        assertThat(inspect(Aspect.HAS_NAME, "len")).isEqualTo(returned(false));
        assertThat(inspect(Aspect.IS_EXPORTED, "nosuch")).isEqualTo(returned(false));
        assertThat(inspect(Aspect.IS_EXPORTED, "as_completed")).isEqualTo(returned(minor() >= 7));
    }

    @ParameterizedTest
    @EnumSource(names = {"CPU_COUNT", "PROCESS_CPU_COUNT"})
    void everyPythonCountsProcessors(Aspect processors) throws Exception {
        assertThat(inspect(processors))
                .isInstanceOfSatisfying(Outcome.Returned.class, returned -> assertThat(returned.value())
                        .isInstanceOfSatisfying(Value.Int.class, count -> assertThat(count.value())
                                .isPositive()));
    }

    @Test
    void theKitsMistakesAreRefused() throws Exception {
        assertThat(refusal("{'op':'submit','executor':'e','as':'f','call':{'id':'f','gated':false,'perform':[],"
                        + "'action':{'do':'power'},'unsendable':false}}"))
                .isEqualTo("operation 'submit' lacks 'args'");
        assertThat(refusal("{'op':'new_executor','as':'x','kind':'quick'}"))
                .isEqualTo("'kind' is not one of None, abstract, inline");
        assertThat(refusal("{'op':'new_executor','as':'x','initializer':{'id':'i','gated':false,'args':[],"
                        + "'raise_from':0}}"))
                .isEqualTo("'raise_from' is not a positive integer");
        assertThat(refusal("{'op':'map','executor':'e','as':'m','function':'sum','inputs':[],'timeout':'0'}"))
                .isEqualTo("'function' is not one of perform, return_arguments, power");
        assertThat(refusal("{'op':'map','executor':'e','as':'m','function':'power','inputs':[{}],'timeout':'0'}"))
                .isEqualTo("an input lacks 'items'");
        assertThat(refusal("{'op':'shutdown','executor':'e','wait':1}")).isEqualTo("'wait' is not a boolean");
        assertThat(refusal("{'op':'join','call':'nosuch'}"))
                .isEqualTo("no call 'nosuch' has started in the process of the host");
        assertThat(refusal("{'op':'inspect','aspect':'cpu_count','of':['e']}"))
                .isEqualTo("'cpu_count' looks at 0, not at 1");
        assertThat(refusal("{'op':'invoke','target':'e','args':[],'kwargs':{}}"))
                .isEqualTo("'invoke' needs a method of 'e'");
        assertThat(refusal("{'op':'invoke','target':'e','method':'_adjust','args':[],'kwargs':{}}"))
                .isEqualTo("'method' is not the name of a method");
        assertThat(refusal("{'op':'at_exit','handler':{'id':'h','perform':[]}}"))
                .isEqualTo("only programs register exit handlers");
    }

    private Outcome submit(String as) throws IOException, InterruptedException {
        return host.perform(new Operation.Submit("e", as, Operations.callThatReturnsNothing(as)));
    }

    private Outcome result(String future) throws IOException, InterruptedException {
        return host.perform(new Operation.Result(future, Timeout.OMITTED));
    }

    private String next(String iterator) throws IOException, InterruptedException {
        return host.perform(new Operation.Next(iterator)).toString();
    }

    private Outcome inspect(Aspect aspect, String... of) throws IOException, InterruptedException {
        return host.perform(new Operation.Inspect(aspect, List.of(of)));
    }

    private static Operation invoke(
            String target, @Nullable String method, List<Value> args, Map<String, Value> kwargs, @Nullable String as) {
        return new Operation.Invoke(target, method, args, kwargs, as);
    }

    private String refusal(String operation) throws IOException, InterruptedException {
        return host.refusal(operation);
    }

    private static Outcome nothing() {
        return new Outcome.Returned(new Value.None());
    }

    private int minor() {
        return Integer.parseInt(python.version().split("\\.")[1]);
    }
}
