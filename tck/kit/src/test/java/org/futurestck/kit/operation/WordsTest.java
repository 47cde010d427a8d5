package org.futurestck.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.futurestck.binding.ReturnWhen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations, values, outcomes and sightings are written as the documents would. */
class WordsTest {

    private static final ErrorSpec ERROR = ErrorSpec.exception("e");

    private static Call call(boolean gated, Action action) {
        return new Call("f", gated, action);
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                arguments(new Operation.NewExecutor("e", null), "e = Executor()"),
                arguments(new Operation.NewExecutor("e", 1), "e = Executor(max_workers=1)"),
                arguments(
                        new Operation.NewExecutor("e", 1, null, null, null, new WorkerProcesses(2, "fork")),
                        "e = Executor(max_workers=1, mp_context=get_context('fork'), max_tasks_per_child=2)"),
                arguments(
                        new Operation.NewExecutor("e", null, null, null, null, new WorkerProcesses(null, "default")),
                        "e = Executor()"),
                arguments(new Operation.NewFuture("f"), "f = Future()"),
                arguments(
                        new Operation.Submit("e", "f", call(false, new Action.Return(Value.of(42)))),
                        "f = e.submit(return 42)"),
                arguments(
                        new Operation.Submit("e", "f", call(true, new Action.Raise(ERROR))),
                        "f = e.submit(wait at gate f, then raise error e)"),
                arguments(submit(new Action.TellInitialized()), "f = e.submit(tell which initializers have run)"),
                arguments(submit(new Action.TellStartMethod()), "f = e.submit(tell the start method of the process)"),
                arguments(submit(new Action.EndProcess()), "f = e.submit(end the process at once)"),
                arguments(
                        new Operation.Submit(
                                "e", "f", new Call("f", false, List.of(), new Action.Return(Value.of(42)), true)),
                        "f = e.submit(return 42 (cannot be sent))"),
                arguments(new Operation.Kill("9203"), "kill process 9203"),
                arguments(new Operation.Cancel("f"), "f.cancel()"),
                arguments(new Operation.Cancelled("f"), "f.cancelled()"),
                arguments(new Operation.Running("f"), "f.running()"),
                arguments(new Operation.Done("f"), "f.done()"),
                arguments(new Operation.Result("f", Timeout.OMITTED), "f.result()"),
                arguments(new Operation.Result("f", Timeout.NONE), "f.result(timeout=None)"),
                arguments(new Operation.Exception("f", Timeout.of("0.0")), "f.exception(timeout=0.0)"),
                arguments(new Operation.AddDoneCallback("f", Callback.reporting("c")), "f.add_done_callback(c)"),
                arguments(
                        new Operation.AddDoneCallback(
                                "f",
                                new Callback(
                                        "c", true, List.of(new Operation.Done("f"), new Operation.Cancel("f")), ERROR)),
                        "f.add_done_callback(c waiting at its gate performing f.done(); f.cancel() raising error e)"),
                arguments(new Operation.SetRunningOrNotifyCancel("f"), "f.set_running_or_notify_cancel()"),
                arguments(new Operation.SetResult("f", new Value.None()), "f.set_result(None)"),
                arguments(
                        new Operation.SetException("f", new ErrorSpec("e", ErrorKind.TIMEOUT_ERROR)),
                        "f.set_exception(error e (a TimeoutError))"),
                arguments(new Operation.Wait(List.of("f", "g"), Timeout.OMITTED, null), "wait([f, g])"),
                arguments(
                        new Operation.Wait(List.of("f"), Timeout.of("0"), ReturnWhen.FIRST_EXCEPTION),
                        "wait([f], timeout=0, return_when=FIRST_EXCEPTION)"),
                arguments(
                        new Operation.AsCompleted("i", List.of(), Timeout.NONE), "i = as_completed([], timeout=None)"),
                arguments(new Operation.Next("i"), "next(i)"),
                arguments(inspect(Aspect.IS_SUBCLASS, "A", "B"), "issubclass(A, B)"),
                arguments(inspect(Aspect.IS_SAME, "A", "B"), "A, B are the same class"),
                arguments(inspect(Aspect.EQUAL, "f", "g"), "f, g are equal and hash alike"),
                arguments(inspect(Aspect.REPR, "f"), "repr(f)"),
                arguments(inspect(Aspect.PICKLE, "f"), "pickle(f)"),
                arguments(inspect(Aspect.SUBSCRIPT, "f"), "type(f)[int]"),
                arguments(inspect(Aspect.ATTRIBUTES, "f"), "f takes attributes and weak references"),
                arguments(inspect(Aspect.PROCESS_ALIVE, "9203"), "process 9203 is alive"),
                arguments(
                        new Operation.RunProgram(new Program(
                                "p", List.of(new Operation.NewFuture("f")), Program.Ending.EXIT, null, true)),
                        "interactive program p: f = Future(); exit(3)"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(new Value.None(), "None"),
                arguments(Value.of(true), "True"),
                arguments(Value.of(false), "False"),
                arguments(Value.of(42), "42"),
                arguments(new Value.Decimal(new BigDecimal("1.50")), "1.50"),
                arguments(new Value.Text("it's"), "'it's'"),
                arguments(new Value.Items(List.of(Value.of(1), new Value.None())), "[1, None]"),
                arguments(new Value.Token("x"), "object x"),
                arguments(new Value.Handle("f"), "f"),
                arguments(new Value.Failure(error("late", null)), "TimeoutError: late"),
                arguments(new Value.DoneAndNotDone(List.of(new Value.Handle("f")), List.of()), "done=[f], not_done=[]"),
                arguments(new Value.Bytes(3), "3 bytes"),
                arguments(new Value.Unsendable(), "an object that cannot be sent"),
                arguments(new Value.Exhausted(), "the end of the iterator"),
                arguments(new Value.Other("a lock"), "a lock"));
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                arguments(new Outcome.Returned(new Value.None()), "returned None"),
                arguments(new Outcome.Raised(error("late", null)), "raised TimeoutError: late"),
                arguments(new Outcome.Raised(error("", null)), "raised TimeoutError"),
                arguments(new Outcome.Raised(error("late", "e")), "raised error e"),
                arguments(new Outcome.Raised(new SeenError(List.of(), "E", "m", null)), "raised E: m"),
                arguments(new Outcome.Blocked("nothing moves"), "did not return (nothing moves)"),
                arguments(new Outcome.Lost("it exited"), "was lost: it exited"));
    }

    static Stream<Arguments> sightings() {
        return Stream.of(
                arguments(sighting(SightingEvent.CALL_STARTED, null, null), "call c started"),
                arguments(sighting(SightingEvent.CALL_FINISHED, null, null), "call c finished"),
                arguments(sighting(SightingEvent.CALLBACK_STARTED, "f", null), "callback c called with f"),
                arguments(
                        sighting(SightingEvent.CALLBACK_STARTED, null, null),
                        "callback c called with an unknown object"),
                arguments(sighting(SightingEvent.CALLBACK_FINISHED, null, null), "callback c finished"),
                arguments(
                        sighting(SightingEvent.CALLBACK_FINISHED, null, null, new Outcome.Returned(Value.of(true))),
                        "callback c finished, [returned True]"),
                arguments(sighting(SightingEvent.LOGGED, null, "it failed"), "logged by c: it failed"));
    }

    @ParameterizedTest
    @MethodSource({"operations", "values", "outcomes", "sightings"})
    void readsLikeTheDocuments(Object object, String words) {
        assertThat(object).hasToString(words);
    }

    private static Operation submit(Action action) {
        return new Operation.Submit("e", "f", call(false, action));
    }

    private static Operation inspect(Aspect aspect, String... of) {
        return new Operation.Inspect(aspect, List.of(of));
    }

    private static SeenError error(String message, String name) {
        return new SeenError(List.of("TimeoutError", "Exception"), "java.lang.T", message, name);
    }

    private static Sighting sighting(SightingEvent event, String future, String text, Outcome... outcomes) {
        return new Sighting(event, "c", "1", "t", "7", future, List.of(outcomes), List.of(), text);
    }
}
