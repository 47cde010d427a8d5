package org.futurestck.kit.steps;

import io.cucumber.java.en.Given;
import java.util.List;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.operation.WorkerProcesses;
import org.futurestck.kit.spi.Capability;
import org.jspecify.annotations.Nullable;

/** Pools of processes with settings of their own, and the calls that only such pools are asked to run. */
public final class ProcessPoolSteps {

    private final World world;
    private final States states;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     * @param states its futures
     */
    public ProcessPoolSteps(World world, States states) {
        this.world = world;
        this.states = states;
    }

    @Given("an executor with {int} worker(s) and the start method {name}")
    public void startingBy(int workers, String method) {
        create(workers, null, new WorkerProcesses(null, method));
    }

    @Given("an executor with {int} worker(s), the start method {name} and the initializer {name}")
    public void startingBy(int workers, String method, String initializer) {
        create(workers, initializer, new WorkerProcesses(null, method));
    }

    /** A start method that was chosen for the whole run may not go together with it, so none is passed. */
    @Given("an executor with {int} worker(s), replaced after {int} call(s)")
    public void replacing(int workers, int calls) {
        boolean choice = world.scene().subject().capabilities().contains(Capability.START_METHODS);
        create(workers, null, new WorkerProcesses(calls, choice ? WorkerProcesses.DEFAULT_START_METHOD : null));
    }

    @Given("a call {name} that cannot be sent")
    public void unsendable(String call) {
        world.define(new Call(call, false, List.of(), new Action.Return(World.valueOf(call)), true));
    }

    @Given("a call {name} that tells which initializers have run")
    public void tellingInitialized(String call) {
        world.define(new Call(call, false, new Action.TellInitialized()));
    }

    @Given("a call {name} that tells its start method")
    public void tellingStartMethod(String call) {
        world.define(new Call(call, false, new Action.TellStartMethod()));
    }

    @Given("a call {name} that ends its process")
    public void ending(String call) {
        world.define(new Call(call, false, new Action.EndProcess()));
    }

    @Given("a call {name} that waits at its gate and then ends its process")
    public void waitingAndEnding(String call) {
        world.define(new Call(call, true, new Action.EndProcess()));
    }

    @Given("a call {name} that waits at its gate and then returns {int} bytes")
    public void waitingAndReturning(String call, int bytes) {
        world.define(new Call(call, true, new Action.Return(new Value.Bytes(bytes))));
    }

    private void create(int workers, @Nullable String initializer, WorkerProcesses processes) {
        states.executor(new Operation.NewExecutor(
                ExecutorSteps.EXECUTOR,
                workers,
                null,
                initializer == null ? null : world.initializer(initializer),
                null,
                processes));
    }
}
