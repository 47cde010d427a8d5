package org.futurestck.kit.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.Value;

/** More calls than one cares to name: they are c1, c2 and so on, and wait at their gates. They show how many workers there are. */
public final class ManyCallsSteps {

    private final World world;
    private final ExecutorSteps executors;
    private final CallSteps calls;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     * @param executors its executors
     * @param calls its calls
     */
    public ManyCallsSteps(World world, ExecutorSteps executors, CallSteps calls) {
        this.world = world;
        this.executors = executors;
        this.calls = calls;
    }

    /**
     * A number of workers that depends on the processors.
     *
     * @param text the formula
     * @return the formula
     */
    @ParameterType(WorkerFormula.FORM)
    public WorkerFormula formula(String text) {
        return WorkerFormula.parse(text);
    }

    @When("{int} calls are submitted that wait at their gates")
    public void submit(int count) {
        for (Call call : gated(count)) {
            world.define(call);
            executors.submit(call.id());
        }
    }

    @When("one call more than {formula} is submitted, and each waits at its gate")
    public void submitMore(WorkerFormula formula) {
        submit(workers(formula) + 1);
    }

    @Given("program {name} submits {int} calls that wait at their gates")
    public void submitting(String program, int count) {
        Program before = world.described(program);
        List<Operation> perform = new ArrayList<>(before.perform());
        gated(count).forEach(call -> perform.add(new Operation.Submit(ExecutorSteps.EXECUTOR, call.id(), call)));
        world.define(new Program(program, perform, before.ending(), before.processors(), before.interactive()));
    }

    @Then("exactly {formula} calls have started")
    public void exactly(WorkerFormula formula) {
        calls.exactly(workers(formula));
    }

    private static List<Call> gated(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> OperationText.call("c" + number, true, false))
                .toList();
    }

    private int workers(WorkerFormula formula) {
        Outcome outcome = world.scene()
                .perform(new Operation.Inspect(formula.processors(), List.of()))
                .outcome();
        if (outcome instanceof Outcome.Returned returned && returned.value() instanceof Value.Int processors) {
            return formula.workers(processors.value().intValueExact());
        }
        throw new IllegalStateException("the host was asked for the number of processors, and it " + outcome);
    }
}
