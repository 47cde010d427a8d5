package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Patience;
import org.futurestck.kit.scene.RestLooks;
import org.futurestck.kit.scene.RuleRefuted;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.StallWatch;
import org.futurestck.kit.scene.SteadyMachine;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.Standing.ThreadStanding;
import org.futurestck.kit.stage.SubjectInfo;

/** A scenario whose subject answers and reports as the test says. Objects are created; everything else returns None. */
final class StepRig implements StageSource, Stage {

    private final Backstage backstage = Backstage.open();
    private final StallWatch stallWatch = SteadyMachine.watch();
    private final Map<String, CompletableFuture<Outcome>> answers = new HashMap<>();
    private Door door = new Door(0, "");
    private final Set<Capability> capabilities;
    private final Scene scene;
    private Consumer<Operation> whenStarted = operation -> {};

    /** Every operation with its caller. */
    final List<String> performed = new ArrayList<>();

    final List<Operation> operations = new ArrayList<>();
    final List<String> threads = new ArrayList<>();
    final World world;
    final States states;

    StepRig(Capability... capabilities) {
        this.capabilities = Set.of(capabilities);
        scene = new Scene(this, backstage, new Patience(0.05), new RestLooks(), stallWatch);
        world = new World(scene);
        states = new States(world);
    }

    void answer(String operation, Outcome outcome) {
        answers.put(operation, CompletableFuture.completedFuture(outcome));
    }

    void answer(String operation, Value value) {
        answer(operation, new Outcome.Returned(value));
    }

    /** The operation does not end. */
    void hold(String operation) {
        answers.put(operation, new CompletableFuture<>());
    }

    void whenStarted(Consumer<Operation> what) {
        whenStarted = what;
    }

    /** Something is sighted in a worker; the scene knows of it when this returns. */
    void sighted(SightingEvent event, String id, Outcome... outcomes) {
        sighted(event, id, "1", "7", List.of(), outcomes);
    }

    void sighted(SightingEvent event, String id, String process, String threadId) {
        sighted(event, id, process, threadId, List.of());
    }

    void sighted(
            SightingEvent event,
            String id,
            String process,
            String threadId,
            List<Value> arguments,
            Outcome... outcomes) {
        try (BackstageClient client = BackstageClient.dial(door)) {
            Sighting sighting =
                    new Sighting(event, id, process, "worker", threadId, null, List.of(outcomes), arguments, null);
            assertThat(client.report(sighting, false)).isTrue();
        }
    }

    int observations() {
        return scene.observations();
    }

    /** The step holds, and it has looked at something that could have refuted it. */
    void holds(Runnable step) {
        int before = scene.observations();
        step.run();
        assertThat(scene.observations()).isGreaterThan(before);
    }

    /** What the step says of the subject. */
    static String refuted(ThrowingCallable step) {
        RuleRefuted refuted = catchThrowableOfType(RuleRefuted.class, step);
        assertThat(refuted).isNotNull();
        return "expected " + refuted.expected() + ", but " + refuted.actual();
    }

    static Outcome returned(Value value) {
        return new Outcome.Returned(value);
    }

    @Override
    public CompletableFuture<Outcome> start(String caller, Operation operation) {
        performed.add(caller + ": " + operation);
        operations.add(operation);
        whenStarted.accept(operation);
        CompletableFuture<Outcome> answer = answers.get(operation.toString());
        return answer != null ? answer : CompletableFuture.completedFuture(returned(usual(operation)));
    }

    private static Value usual(Operation operation) {
        if (operation instanceof Operation.NewExecutor executor) {
            return new Value.Handle(executor.as());
        } else if (operation instanceof Operation.Submit submit) {
            return new Value.Handle(submit.as());
        }
        return new Value.None();
    }

    @Override
    public CompletableFuture<List<History>> race(Race race) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<Standing> standing() {
        List<ThreadStanding> standing = threads.stream()
                .map(name -> new ThreadStanding(name, null, true, List.of()))
                .toList();
        return CompletableFuture.completedFuture(new Standing("same", standing));
    }

    @Override
    public SubjectInfo subject() {
        return new SubjectInfo("fake", "1", "fake", "none", null, new Edition("3.13"), capabilities);
    }

    @Override
    public Stage open(Door opened) {
        door = opened;
        return this;
    }

    @Override
    public void close() {}

    /** Ends the scenario. */
    void end() {
        scene.close();
        backstage.close();
        stallWatch.close();
    }
}
