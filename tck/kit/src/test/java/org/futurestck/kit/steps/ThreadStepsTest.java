package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.kit.operation.SightingEvent.CALLBACK_STARTED;
import static org.futurestck.kit.operation.SightingEvent.CALL_STARTED;
import static org.futurestck.kit.operation.SightingEvent.INITIALIZER_FINISHED;
import static org.futurestck.kit.operation.SightingEvent.INITIALIZER_STARTED;

import java.util.List;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadStepsTest {

    private final StepRig rig = new StepRig();
    private final ThreadSteps steps = new ThreadSteps(rig.world);
    private final InitializerSteps initializers = new InitializerSteps(rig.world);

    @AfterEach
    void end() {
        rig.end();
    }

    @Test
    void threadsAreToldApartByProcessAndIdentity() {
        rig.sighted(CALL_STARTED, "f", "1", "7");
        rig.sighted(CALL_STARTED, "g", "1", "7");
        rig.sighted(CALL_STARTED, "h", "2", "7");

        rig.holds(() -> steps.oneThread("f and g"));
        rig.holds(() -> steps.differentThreads("f and h"));
        rig.holds(() -> steps.fewThreads("f, g and h", 2));
        assertThat(StepRig.refuted(() -> steps.oneThread("f and h")))
                .isEqualTo("expected the calls run in one thread, but they ran: "
                        + "f in thread 7 (worker) of process 1, h in thread 7 (worker) of process 2");
        assertThat(StepRig.refuted(() -> steps.differentThreads("f and g")))
                .isEqualTo("expected the calls run in different threads, but they ran: "
                        + "f in thread 7 (worker) of process 1, g in thread 7 (worker) of process 1");
        assertThat(StepRig.refuted(() -> steps.fewThreads("f and h", 1)))
                .startsWith("expected the calls run in at most 1 threads, but they ran: f in thread 7");
    }

    private void callerIs(String process, String threadId) {
        rig.whenStarted(operation -> {
            if (operation instanceof Operation.AddDoneCallback added) {
                rig.sighted(CALLBACK_STARTED, added.callback().id(), process, threadId);
            }
        });
    }

    @Test
    void aWorkerIsAnotherThreadOfTheCallersProcess() {
        rig.sighted(CALL_STARTED, "f", "1", "7");
        callerIs("1", "3");

        rig.holds(() -> steps.workerThread("f"));
        assertThat(rig.performed).containsExactly("main: f.exception()", "main: f.add_done_callback(witnessmainoff)");
    }

    @Test
    void theCallerIsNoWorker() {
        rig.sighted(CALL_STARTED, "f", "1", "7");
        callerIs("1", "7");

        assertThat(StepRig.refuted(() -> steps.workerThread("f")))
                .isEqualTo(
                        "expected the call runs in a thread of the caller's process, but not in the caller's thread, "
                                + "but it ran in thread 7 (worker) of process 1, "
                                + "and the caller is thread 7 (worker) of process 1");
    }

    @Test
    void aThreadOfAnotherProcessIsNoneOfTheCallers() {
        rig.sighted(CALL_STARTED, "f", "2", "7");
        callerIs("1", "3");

        assertThat(StepRig.refuted(() -> steps.workerThread("f"))).contains("process 2, and the caller is");
    }

    @Test
    void aThreadThatWaitsIsNoWorker() {
        rig.sighted(CALL_STARTED, "f", "1", "7");
        callerIs("1", "3");
        rig.holds(() -> steps.notInThread("f", "t"));
        assertThat(rig.performed).containsExactly("t: f.exception()", "t: f.add_done_callback(witnesstoff)");

        callerIs("1", "7");
        rig.sighted(CALL_STARTED, "g", "1", "7");
        assertThat(StepRig.refuted(() -> steps.notInThread("g", "t")))
                .isEqualTo("expected the call does not run in thread t, "
                        + "but it ran in thread 7 (worker) of process 1, which is thread t");
    }

    @Test
    void namesOfThreads() {
        rig.sighted(CALL_STARTED, "f");

        rig.holds(() -> steps.threadName("f", "work.*"));
        assertThat(StepRig.refuted(() -> steps.threadName("f", "crew.*")))
                .isEqualTo("expected the name of the thread of f matches crew.*, but it is 'worker'");
    }

    @Test
    void callbacksAreComparedByThreadNotByName() {
        CallbackSteps callbacks = new CallbackSteps(rig.world);
        rig.sighted(CALLBACK_STARTED, "c", "1", "7");
        rig.sighted(CALLBACK_STARTED, "d", "1", "8");
        rig.sighted(CALLBACK_STARTED, "e", "1", "8");

        rig.holds(() -> callbacks.sameThread("d", "e"));
        rig.holds(() -> callbacks.sameProcess("c", "d"));
        assertThat(StepRig.refuted(() -> callbacks.sameThread("c", "d")))
                .isEqualTo("expected both callbacks are called in the same thread, "
                        + "but c was called in thread 7 (worker) of process 1, d in thread 8 (worker) of process 1");
    }

    @Test
    void workersEndOrLive() {
        rig.answer("the worker of f is alive", Value.of(true));
        rig.answer("the worker of g is alive", Value.of(false));
        rig.answer("join the worker of g", new Outcome.Lost("it exited"));

        rig.holds(() -> steps.workerEnds("f"));
        rig.holds(() -> steps.workerIsAlive("f"));
        rig.holds(() -> steps.workerHasEnded("g"));
        assertThat(StepRig.refuted(() -> steps.workerEnds("g")))
                .isEqualTo("expected the worker of g ends, but join the worker of g was lost: it exited");
        assertThat(StepRig.refuted(() -> steps.workerHasEnded("f")))
                .isEqualTo("expected the worker of f has ended, but the question whether it is alive returned True");
        assertThat(StepRig.refuted(() -> steps.workerIsAlive("g")))
                .isEqualTo("expected the worker of g is alive, but the question whether it is alive returned False");
    }

    @Test
    void whoeverReturnsHasToLeaveNoWorkerBehind() {
        Operation shutdown = new Operation.Shutdown("executor", true, null);
        Operation alive = new Operation.Inspect(Aspect.WORKER_ALIVE, List.of("f"));
        rig.world.perform(new Operation.NewExecutor("executor", 1));
        rig.answer(alive.toString(), Value.of(true));
        rig.hold(shutdown.toString());
        rig.world.begin("t", shutdown);
        rig.holds(() -> steps.returnedAfterWorker("t", "f"));

        rig.answer(shutdown.toString(), new Value.None());
        rig.world.begin("u", shutdown);
        assertThat(StepRig.refuted(() -> steps.returnedAfterWorker("u", "f")))
                .isEqualTo("expected the worker of f has ended, but the question whether it is alive returned True");
        rig.answer(alive.toString(), Value.of(false));
        rig.holds(() -> steps.returnedAfterWorker("u", "f"));
    }

    @Test
    void describesInitializers() {
        initializers.withArguments("i", ValueText.plain("[1, 'two']"));
        initializers.waitingAndRaising("j");
        initializers.raisingLater("k");

        assertThat(rig.world.initializer("i"))
                .isEqualTo(new Initializer("i", false, List.of(Value.of(1), new Value.Text("two")), null, 1));
        assertThat(rig.world.initializer("j")).isEqualTo(new Initializer("j", true, List.of(), World.errorOf("j"), 1));
        assertThat(rig.world.initializer("k")).isEqualTo(new Initializer("k", false, List.of(), World.errorOf("k"), 2));
    }

    @Test
    void runsOfInitializersAreCounted() {
        rig.sighted(INITIALIZER_STARTED, "i", "1", "7", List.of(Value.of(1)));
        rig.sighted(INITIALIZER_STARTED, "j");

        rig.holds(() -> initializers.ran("i", 1));
        rig.holds(() -> initializers.received("i", ValueText.plain("[1]")));
        assertThat(StepRig.refuted(() -> initializers.ran("i", 2)))
                .isEqualTo("expected initializer i ran 2 times, but it ran 1 times");
        assertThat(StepRig.refuted(() -> initializers.received("i", ValueText.plain("[2]"))))
                .isEqualTo("expected initializer i receives [2], but it received [[1]]");
    }

    @Test
    void anInitializerRunsBeforeTheCallsOfItsThread() {
        rig.sighted(INITIALIZER_FINISHED, "i", "1", "7");
        rig.sighted(CALL_STARTED, "f", "1", "7");
        rig.sighted(CALL_STARTED, "g", "1", "8");
        rig.sighted(INITIALIZER_FINISHED, "i", "1", "8");

        rig.holds(() -> initializers.ranBefore("i", "f"));
        assertThat(StepRig.refuted(() -> initializers.ranBefore("i", "g")))
                .isEqualTo("expected initializer i runs in the thread of g, before its call, "
                        + "but the call started in thread 8 (worker) of process 1, "
                        + "and the initializer had ended in [thread 7 (worker) of process 1]");
    }
}
