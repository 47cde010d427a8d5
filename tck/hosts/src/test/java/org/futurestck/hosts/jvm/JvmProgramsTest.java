package org.futurestck.hosts.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ExitHandler;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.Program.Ending;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.BackstageRoom;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs of their own, which a host on the JVM starts: the same one for all tests that leave it alive. */
@Timeout(120)
class JvmProgramsTest {

    private static final Operation NEW_EXECUTOR = new Operation.NewExecutor("e", 1);

    private static HostStageSource source;

    private final Backstage backstage = Backstage.open();
    private final BlockingQueue<Sighting> seen = new LinkedBlockingQueue<>();
    private final BackstageRoom room = backstage.enter(seen::add);
    private final Stage stage = source.open(room.door());

    @BeforeAll
    static void startHost() {
        source = HostStageSource.start(
                JvmHostCommand.forSubject(ThreadSubject.class.getName()).command());
    }

    @AfterAll
    static void endHost() {
        source.close();
    }

    @AfterEach
    void close() {
        assertThat(room.faults()).isEmpty();
        room.close();
        stage.close();
        backstage.close();
    }

    private CompletableFuture<Outcome> start(Ending ending, Operation... operations) {
        Program program = new Program("p", List.of(operations), ending, null);
        return stage.start("main", new Operation.RunProgram(program)).orTimeout(60, TimeUnit.SECONDS);
    }

    private static List<Value> ended(CompletableFuture<Outcome> program) {
        Outcome outcome = program.join();
        assertThat(outcome).isInstanceOf(Outcome.Returned.class);
        return ((Value.Items) ((Outcome.Returned) outcome).value()).values();
    }

    private static Operation submit(String call, boolean gated) {
        return new Operation.Submit("e", call, new Call(call, gated, new Action.Return(Value.of(1))));
    }

    /** Waits until that was sighted, in whatever order. */
    private Sighting await(SightingEvent event, String id) throws InterruptedException {
        while (true) {
            Optional<Sighting> found = room.sightings().stream()
                    .filter(sighting ->
                            sighting.event() == event && sighting.id().equals(id))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(seen.poll(60, TimeUnit.SECONDS)).as(event + " " + id).isNotNull();
        }
    }

    @Test
    void theMainThreadPerformsReportsAndReturns() throws InterruptedException {
        List<Value> ended = ended(start(Ending.RETURN, NEW_EXECUTOR, submit("f", false)));

        assertThat(ended).containsExactly(Value.of(0), new Value.Text(""));
        Sighting ending = await(SightingEvent.PROGRAM_ENDING, "p");
        assertThat(ending.thread()).isEqualTo("main");
        assertThat(ending.outcomes()).extracting(Outcome::toString).containsExactly("returned e", "returned f");
    }

    @Test
    void anErrorThatNobodyCatchesIsWritten() {
        List<Value> ended = ended(start(Ending.RAISE));

        assertThat(ended.get(0)).isEqualTo(Value.of(1));
        assertThat(((Value.Text) ended.get(1)).value())
                .startsWith("Exception in thread \"main\"")
                .contains("raised on purpose: the program ends with an error");
    }

    @Test
    void aProgramThatIsTypedIsBeyondTheHost() {
        Program typed = new Program("p", List.of(), Ending.EXIT, null, true);

        assertThatThrownBy(() -> stage.start("main", new Operation.RunProgram(typed))
                        .orTimeout(60, TimeUnit.SECONDS)
                        .join())
                .cause()
                .hasMessageEndingWith(": Java has nothing like interactive program p: ; exit(3).");
    }

    @Test
    void aProgramExits() {
        assertThat(ended(start(Ending.EXIT))).containsExactly(Value.of(3), new Value.Text(""));
    }

    @Test
    void callsThatAreLeftRunBeforeTheProgramEnds() throws InterruptedException {
        CompletableFuture<Outcome> program = start(Ending.RETURN, NEW_EXECUTOR, submit("f", true), submit("g", false));
        await(SightingEvent.CALL_STARTED, "f");
        await(SightingEvent.PROGRAM_ENDING, "p");
        assertThat(program).isNotDone();

        room.openGate("f");

        assertThat(ended(program)).containsExactly(Value.of(0), new Value.Text(""));
        await(SightingEvent.CALL_FINISHED, "g");
    }

    @Test
    void anExitHandlerPerformsWhenTheProgramExits() throws InterruptedException {
        ExitHandler handler = new ExitHandler("h", List.of(submit("late", false)));

        assertThat(ended(start(Ending.EXIT, NEW_EXECUTOR, new Operation.AtExit(handler))))
                .containsExactly(Value.of(3), new Value.Text(""));

        assertThat(room.sightings())
                .extracting(Sighting::event)
                .startsWith(SightingEvent.PROGRAM_ENDING, SightingEvent.HANDLER_STARTED)
                .contains(SightingEvent.HANDLER_FINISHED);
        assertThat(await(SightingEvent.HANDLER_FINISHED, "h").outcomes()).hasSize(1);
    }

    @Test
    void aProgramSeesTheProcessorsThatItIsTold() throws InterruptedException {
        Operation count = new Operation.Inspect(Aspect.CPU_COUNT, List.of());

        stage.start("main", new Operation.RunProgram(new Program("p", List.of(count), Ending.RETURN, 7)))
                .join();

        assertThat(await(SightingEvent.PROGRAM_ENDING, "p").outcomes())
                .containsExactly(new Outcome.Returned(Value.of(7)));
    }

    @Test
    void anOperationThatAProgramCannotPerformIsAFault() {
        assertThatThrownBy(
                        () -> start(Ending.RETURN, new Operation.Done("nobody")).join())
                .cause()
                .isInstanceOf(StageFaultException.class)
                .hasMessageContaining("There is no handle 'nobody'.");
        ExitHandler handler = new ExitHandler("h", List.of(new Operation.Done("somebody")));
        assertThatThrownBy(() ->
                        start(Ending.RETURN, new Operation.AtExit(handler)).join())
                .cause()
                .isInstanceOf(StageFaultException.class)
                .hasMessageContaining("There is no handle 'somebody'.");
    }

    @Test
    void theStandingShowsThatAProgramWorks() {
        CompletableFuture<Outcome> program = start(Ending.RETURN);
        String before = "";
        boolean shown = false;
        while (!program.isDone()) {
            String activity = stage.standing().join().activity();
            shown |= activity.contains("child processes") && !activity.equals(before);
            before = activity;
        }

        assertThat(shown).isTrue();
    }

    @Test
    void closingTheCheckEndsItsPrograms() throws InterruptedException {
        start(Ending.RETURN, NEW_EXECUTOR, submit("f", true));
        Sighting started = await(SightingEvent.CALL_STARTED, "f");
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(started.process()));
        assertThat(process).isPresent();

        stage.close();

        assertThat(process.orElseThrow().onExit()).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void aProgramEndsWithItsHost() throws InterruptedException {
        start(Ending.RETURN, NEW_EXECUTOR, submit("f", true));
        Sighting started = await(SightingEvent.CALL_STARTED, "f");
        ProcessHandle process =
                ProcessHandle.of(Long.parseLong(started.process())).orElseThrow();

        process.parent().orElseThrow().destroyForcibly();

        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void aCallOfAProgramThatCannotDoItsPartIsAFault() {
        Call call = new Call("f", false, List.of(new Operation.Done("nobody")), new Action.Return(Value.of(1)));

        assertThatThrownBy(() -> start(Ending.RETURN, NEW_EXECUTOR, new Operation.Submit("e", "f", call))
                        .join())
                .cause()
                .isInstanceOf(StageFaultException.class)
                .hasMessageContaining("There is no handle 'nobody'.");
    }
}
