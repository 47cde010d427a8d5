package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.futurestck.kit.operation.ExecutorKind;
import org.futurestck.kit.operation.Operation;

/** Executors, and what is submitted to them. */
public final class ExecutorSteps {

    /** The name of the executor of a scenario that names none. */
    static final String EXECUTOR = "executor";

    private final World world;
    private final States states;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     * @param states its futures
     */
    public ExecutorSteps(World world, States states) {
        this.world = world;
        this.states = states;
    }

    @Given("an executor with {int} worker(s)")
    public void executor(int workers) {
        create(new Operation.NewExecutor(EXECUTOR, workers));
    }

    @Given("an executor {name} with {int} worker(s)")
    public void executor(String executor, int workers) {
        create(new Operation.NewExecutor(executor, workers));
    }

    /** For scenarios that look at the number. */
    @Given("an executor with the default number of workers")
    public void withDefaultWorkers() {
        world.scene().lacks().demandDefaultWorkers();
        ofAnySize();
    }

    /** For scenarios that do not care how many workers there are. */
    @Given("an executor of any size")
    public void ofAnySize() {
        create(new Operation.NewExecutor(EXECUTOR, null));
    }

    @Given("an executor with {int} worker(s) and the thread name prefix {string}")
    public void withPrefix(int workers, String prefix) {
        create(new Operation.NewExecutor(EXECUTOR, workers, prefix, null, null));
    }

    @Given("an executor with {int} worker(s) and the initializer {name}")
    public void withInitializer(int workers, String initializer) {
        create(new Operation.NewExecutor(EXECUTOR, workers, null, world.initializer(initializer), null));
    }

    @Given("an abstract executor")
    public void abstractExecutor() {
        create(new Operation.NewExecutor(EXECUTOR, null, null, null, ExecutorKind.ABSTRACT));
    }

    @Given("an executor that only implements submit\\(\\)")
    public void inlineExecutor() {
        create(new Operation.NewExecutor(EXECUTOR, null, null, null, ExecutorKind.INLINE));
    }

    @Given("the only worker is busy")
    public void busy() {
        states.occupy(EXECUTOR, "blocker");
    }

    @Given("the only worker of {name} is busy")
    public void busy(String executor) {
        states.occupy(executor, "blockerof" + executor);
    }

    @Given("all workers have their hands full")
    public void full() {
        states.fill(EXECUTOR);
    }

    @When("{names} is/are submitted")
    public void submit(String calls) {
        submit(calls, EXECUTOR);
    }

    @When("{names} is/are submitted to {name}")
    public void submit(String calls, String executor) {
        for (String call : World.names(calls)) {
            states.submit(executor, call, world.call(call));
        }
    }

    private void create(Operation.NewExecutor operation) {
        states.executor(operation);
    }
}
