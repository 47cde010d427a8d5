package org.futurestck.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.futurestck.binding.ReturnWhen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperationJsonTest {

    private static final Call PLAIN = new Call("f", false, new Action.Return(new Value.None()));
    private static final Call GATED =
            new Call("f", true, new Action.Raise(new ErrorSpec("e", ErrorKind.BASE_EXCEPTION)));
    private static final Callback FULL = new Callback(
            "c", true, List.of(new Operation.Done("f"), new Operation.Cancel("f")), ErrorSpec.exception("e"));

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments(
                        new Operation.NewExecutor("e", null),
                        "{'op':'new_executor','as':'e','max_workers':null,"
                                + "'thread_name_prefix':null,'initializer':null,'kind':null}"),
                arguments(
                        new Operation.NewExecutor("e", 2),
                        "{'op':'new_executor','as':'e','max_workers':2,"
                                + "'thread_name_prefix':null,'initializer':null,'kind':null}"),
                arguments(
                        new Operation.NewExecutor(
                                "e",
                                1,
                                "p",
                                new Initializer("i", true, List.of(Value.of(1)), ErrorSpec.exception("e"), 2),
                                ExecutorKind.INLINE),
                        "{'op':'new_executor','as':'e','max_workers':1,'thread_name_prefix':'p','initializer':"
                                + "{'id':'i','gated':true,'args':[1],'raise':{'name':'e','kind':'Exception'},"
                                + "'raise_from':2},'kind':'inline'}"),
                arguments(
                        new Operation.NewExecutor("e", 1, null, null, null, new WorkerProcesses(2, "fork")),
                        "{'op':'new_executor','as':'e','max_workers':1,'thread_name_prefix':null,'initializer':null,"
                                + "'kind':null,'processes':{'max_tasks_per_child':2,'start_method':'fork'}}"),
                arguments(new Operation.NewFuture("f"), "{'op':'new_future','as':'f'}"),
                arguments(
                        new Operation.Submit("e", "f", PLAIN),
                        "{'op':'submit','executor':'e','as':'f','call':"
                                + "{'id':'f','gated':false,'perform':[],'action':{'do':'return','value':null},'unsendable':false},'args':[],'kwargs':{}}"),
                arguments(
                        new Operation.Submit("e", "f", GATED),
                        "{'op':'submit','executor':'e','as':'f','call':{'id':'f','gated':true,'perform':[],'action':"
                                + "{'do':'raise','error':{'name':'e','kind':'BaseException'}},'unsendable':false},'args':[],'kwargs':{}}"),
                arguments(
                        new Operation.Submit("e", "f", new Call("f", true, List.of(), new Action.EndProcess(), true)),
                        "{'op':'submit','executor':'e','as':'f','call':{'id':'f','gated':true,'perform':[],"
                                + "'action':{'do':'end_process'},'unsendable':true},'args':[],'kwargs':{}}"),
                arguments(new Operation.Kill("9203"), "{'op':'kill','process':'9203'}"),
                arguments(new Operation.Get("f", "id"), "{'op':'get','of':'f','name':'id'}"),
                arguments(new Operation.Cancel("f"), "{'op':'cancel','future':'f'}"),
                arguments(new Operation.Cancelled("f"), "{'op':'cancelled','future':'f'}"),
                arguments(new Operation.Running("f"), "{'op':'running','future':'f'}"),
                arguments(new Operation.Done("f"), "{'op':'done','future':'f'}"),
                arguments(
                        new Operation.Result("f", Timeout.OMITTED), "{'op':'result','future':'f','timeout':'omitted'}"),
                arguments(
                        new Operation.Exception("f", Timeout.NONE), "{'op':'exception','future':'f','timeout':'None'}"),
                arguments(
                        new Operation.AddDoneCallback("f", Callback.reporting("c")),
                        "{'op':'add_done_callback','future':'f','callback':{'id':'c','gated':false,'perform':[]}}"),
                arguments(
                        new Operation.AddDoneCallback("f", FULL),
                        "{'op':'add_done_callback','future':'f','callback':{'id':'c','gated':true,'perform':"
                                + "[{'op':'done','future':'f'},{'op':'cancel','future':'f'}],"
                                + "'raise':{'name':'e','kind':'Exception'}}}"),
                arguments(
                        new Operation.SetRunningOrNotifyCancel("f"),
                        "{'op':'set_running_or_notify_cancel','future':'f'}"),
                arguments(
                        new Operation.SetResult("f", new Value.None()),
                        "{'op':'set_result','future':'f','value':null}"),
                arguments(
                        new Operation.SetException("f", new ErrorSpec("e", ErrorKind.FALSY_EXCEPTION)),
                        "{'op':'set_exception','future':'f','error':{'name':'e','kind':'FalsyException'}}"),
                arguments(
                        new Operation.Wait(List.of("f", "g"), Timeout.of("1.0"), ReturnWhen.FIRST_COMPLETED),
                        "{'op':'wait','futures':['f','g'],'input':'list','timeout':'1.0',"
                                + "'return_when':'FIRST_COMPLETED','as':null}"),
                arguments(
                        new Operation.Wait(List.of(), Timeout.OMITTED, null),
                        "{'op':'wait','futures':[],'input':'list','timeout':'omitted','return_when':null,'as':null}"),
                arguments(
                        new Operation.AsCompleted("i", List.of("f"), Timeout.of("-1")),
                        "{'op':'as_completed','as':'i','futures':['f'],'input':'list','timeout':'-1'}"),
                arguments(
                        new Operation.AsCompleted("i", List.of(), Futures.NONE, Timeout.OMITTED),
                        "{'op':'as_completed','as':'i','futures':[],'input':'none','timeout':'omitted'}"),
                arguments(new Operation.Next("i"), "{'op':'next','iterator':'i'}"),
                arguments(
                        new Operation.Submit(
                                "e",
                                "f",
                                new Call("f", false, List.of(new Operation.Done("g")), new Action.ReturnArguments()),
                                List.of(Value.of(1)),
                                Map.of("y", Value.of(2), "x", Value.of(3))),
                        "{'op':'submit','executor':'e','as':'f','call':{'id':'f','gated':false,'perform':"
                                + "[{'op':'done','future':'g'}],'action':{'do':'return_arguments'},'unsendable':false},"
                                + "'args':[1],'kwargs':{'x':3,'y':2}}"),
                arguments(
                        new Operation.Map(
                                "e",
                                "m",
                                MappedFunction.POWER,
                                List.of(
                                        Input.list(List.of(Value.of(2))),
                                        new Input(List.of(), "x", ErrorSpec.exception("x"))),
                                Timeout.of("1"),
                                3),
                        "{'op':'map','executor':'e','as':'m','function':'power','inputs':"
                                + "[{'items':[2],'report':null,'raise':null},"
                                + "{'items':[],'report':'x','raise':{'name':'x','kind':'Exception'}}],"
                                + "'timeout':'1','chunksize':3}"),
                arguments(
                        new Operation.Shutdown("e", null, true),
                        "{'op':'shutdown','executor':'e','wait':null,'cancel_futures':true}"),
                arguments(new Operation.Enter("e"), "{'op':'enter','executor':'e'}"),
                arguments(new Operation.Leave("e", null), "{'op':'leave','executor':'e','error':null}"),
                arguments(new Operation.Close("i"), "{'op':'close','iterator':'i'}"),
                arguments(new Operation.Drop("f"), "{'op':'drop','of':'f'}"),
                arguments(new Operation.Join("f"), "{'op':'join','call':'f'}"),
                arguments(
                        new Operation.Invoke("e", "submit", List.of(Value.of(1)), Map.of("k", Value.of(2)), "f"),
                        "{'op':'invoke','target':'e','method':'submit','args':[1],'kwargs':{'k':2},'as':'f'}"),
                arguments(
                        new Operation.RunProgram(
                                new Program("p", List.of(new Operation.NewFuture("f")), Program.Ending.EXIT, 4)),
                        "{'op':'run_program','program':{'id':'p','perform':[{'op':'new_future','as':'f'}],"
                                + "'ending':'exit','processors':4,'interactive':false}}"),
                arguments(
                        new Operation.RunProgram(new Program("p", List.of(), Program.Ending.RETURN, null, true)),
                        "{'op':'run_program','program':{'id':'p','perform':[],"
                                + "'ending':'return','processors':null,'interactive':true}}"),
                arguments(
                        new Operation.AtExit(new ExitHandler("h", List.of(new Operation.Done("f")))),
                        "{'op':'at_exit','handler':{'id':'h','perform':[{'op':'done','future':'f'}]}}"),
                arguments(
                        new Operation.Inspect(Aspect.IS_SUBCLASS, List.of("CancelledError", "Exception")),
                        "{'op':'inspect','aspect':'is_subclass','of':['CancelledError','Exception']}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isWrittenAsTheProtocolSays(Operation operation, String json) {
        Json.holds(operation, Operation.class, json.replace('\'', '"'));
    }

    @Test
    void everyOperationIsAmongTheForms() {
        assertThat(forms().<Object>map(form -> form.get()[0].getClass()).distinct())
                .containsExactlyInAnyOrder((Object[]) Operations.types());
    }

    @ParameterizedTest
    @CsvSource({
        "IS_SUBCLASS, is_subclass",
        "IS_SAME, is_same",
        "EQUAL, equal",
        "REPR, repr",
        "PICKLE, pickle",
        "SUBSCRIPT, subscript",
        "ATTRIBUTES, attributes",
        "IS_INSTANCE, is_instance",
        "HAS_NAME, has_name",
        "IS_EXPORTED, is_exported",
        "IS_PAIR_OF_SETS, is_pair_of_sets",
        "CONTENT, content",
        "ALIVE, alive",
        "WORKER_ALIVE, worker_alive",
        "PROCESS_ALIVE, process_alive",
        "CPU_COUNT, cpu_count",
        "PROCESS_CPU_COUNT, process_cpu_count"
    })
    void aspectsHaveProtocolNames(Aspect aspect, String name) {
        Json.holds(aspect, Aspect.class, '"' + name + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "EXCEPTION, Exception",
        "BASE_EXCEPTION, BaseException",
        "CANCELLED_ERROR, CancelledError",
        "TIMEOUT_ERROR, TimeoutError",
        "FALSY_EXCEPTION, FalsyException"
    })
    void kindsOfErrorsHaveProtocolNames(ErrorKind kind, String name) {
        Json.holds(kind, ErrorKind.class, '"' + name + '"');
    }

    @Test
    void copiesWhatItIsGiven() {
        List<String> names = Arrays.asList("f", "g");
        Operation.Wait wait = new Operation.Wait(names, Timeout.NONE, null);

        names.set(0, "changed");

        assertThat(wait.futures()).containsExactly("f", "g");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"future\":\"f\"}                             | missing type id property 'op'",
                "{\"op\":\"explode\",\"future\":\"f\"}          | Could not resolve type id 'explode'",
                "{\"op\":\"result\",\"future\":\"f\",\"timeout\":\"soon\"} | not a timeout: 'soon'",
                "{\"op\":\"cancel\",\"future\":\"f\",\"x\":1}   | Unrecognized field \"x\"",
            })
    void refusesWhatIsNoOperation(String json, String sentence) {
        assertThat(Json.refusal(json, Operation.class)).contains(sentence);
    }
}
