package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.ExitHandler;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.Program.Ending;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Programs of their own, with every interpreter. */
final class PythonHostProgramsTest extends WithEveryPython {

    PythonHostProgramsTest(Interpreter python) throws IOException, InterruptedException {
        super(python);
    }

    @Test
    void aProgramPerformsWithHandlesOfItsOwnAndAwaitsItsCalls() throws Exception {
        long running = start(Ending.RETURN, null, executor(), submit("f", true), new Operation.Done("f"));
        JsonNode ending = host.backstage().await("program_ending", "p");
        assertThat(ending.path("outcomes").toString())
                .isEqualTo("[{\"outcome\":\"returned\",\"value\":{\"handle\":\"e\"}},"
                        + "{\"outcome\":\"returned\",\"value\":{\"handle\":\"f\"}},"
                        + "{\"outcome\":\"returned\",\"value\":false}]");
        assertThat(ending.path("thread").asText()).isEqualTo("MainThread");
        host.backstage().await("call_started", "f");

        host.backstage().openGate("f");

        assertThat(host.outcome(running)).hasToString("returned [0, '']");
        assertThat(host.backstage().events()).contains("call_finished f");
        assertThat(host.refusal("{'op':'done','future':'f'}")).isEqualTo("no object has the handle 'f'");
    }

    @Test
    void anErrorThatNobodyCatchesEndsAProgram() throws Exception {
        assertThat(run(Ending.RAISE, null, executor(), submit("f", false)))
                .startsWith("returned [1, 'Traceback")
                .contains("UncaughtError: nobody catches this");
        assertThat(host.backstage().events()).contains("call_finished f");
    }

    @Test
    void aProgramExitsWithItsStatus() throws Exception {
        assertThat(run(Ending.EXIT, null)).isEqualTo("returned [3, '']");
    }

    @Test
    void exitHandlersPerformInTheProgramsMainThread() throws Exception {
        Operation handler = new Operation.AtExit(new ExitHandler("h", List.of(new Operation.Done("f"))));

        assertThat(run(Ending.RETURN, null, handler, executor(), submit("f", false), result()))
                .isEqualTo("returned [0, '']");

        JsonNode finished = host.backstage().await("handler_finished", "h");
        assertThat(finished.path("outcomes").path(0).path("value").asBoolean()).isTrue();
        assertThat(finished.path("thread").asText()).isEqualTo("MainThread");
        assertThat(host.backstage().events())
                .containsSubsequence("program_ending p", "handler_started h", "handler_finished h");
    }

    @Test
    void aProgramSeesAsManyProcessorsAsItIsTold() throws Exception {
        run(Ending.RETURN, 61, inspect(Aspect.CPU_COUNT), inspect(Aspect.PROCESS_CPU_COUNT));

        JsonNode outcomes = host.backstage().await("program_ending", "p").path("outcomes");
        assertThat(outcomes.path(0).path("value").asInt()).isEqualTo(61);
        assertThat(outcomes.path(1).path("value").asInt()).isEqualTo(61);
    }

    @Test
    void whatAProgramCannotPerformIsRefused() throws Exception {
        assertThat(host.refusal(program("{'op':'done','future':'e'}")))
                .isEqualTo("program 'p': no object has the handle 'e'");
        assertThat(host.refusal(program(
                        "{'op':'run_program','program':{'id':'q','perform':[],'ending':'exit','interactive':false}}")))
                .isEqualTo("program 'p': programs run no programs");
        assertThat(host.refusal(program("{'op':'fly'}"))).isEqualTo("unknown operation 'fly'");
        assertThat(host.refusal(program("").replace("return", "crash")))
                .isEqualTo("'ending' is not one of return, raise, exit");
        assertThat(host.refusal(program("").replace("'id'", "'processors':0,'id'")))
                .isEqualTo("'processors' is not a positive integer");
    }

    private static String program(String operation) {
        return "{'op':'run_program','program':{'id':'p','ending':'return','interactive':false,'perform':[" + operation
                + "]}}";
    }

    private String run(Ending ending, @Nullable Integer processors, Operation... operations) throws Exception {
        return host.outcome(start(ending, processors, operations)).toString();
    }

    private long start(Ending ending, @Nullable Integer processors, Operation... operations) throws IOException {
        return host.start("main", new Operation.RunProgram(new Program("p", List.of(operations), ending, processors)));
    }

    private static Operation executor() {
        return new Operation.NewExecutor("e", 1);
    }

    private static Operation submit(String as, boolean gated) {
        return new Operation.Submit("e", as, Operations.call(as, gated, new Action.Return(new Value.None())));
    }

    private static Operation result() {
        return new Operation.Result("f", Timeout.OMITTED);
    }

    private static Operation inspect(Aspect aspect) {
        return new Operation.Inspect(aspect, List.of());
    }
}
