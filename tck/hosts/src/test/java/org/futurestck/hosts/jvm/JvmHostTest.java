package org.futurestck.hosts.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.spi.Subject;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.BackstageRoom;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.wire.HostStageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmHostTest {

    private static final Door NOWHERE = new Door(1, "0");

    private static HostStageSource host(Class<?> subject) {
        return HostStageSource.start(
                JvmHostCommand.forSubject(subject.getName()).command());
    }

    private static Outcome perform(Stage stage, Operation operation) {
        return stage.start("main", operation).orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Outcome returned(Value value) {
        return new Outcome.Returned(value);
    }

    @Test
    void introducesTheSubjectOfAClass() {
        try (HostStageSource source = host(ThreadSubject.class)) {
            assertThat(source.subject().name()).isEqualTo("threads under test");
            assertThat(source.subject().version()).isEqualTo("1");
            assertThat(source.subject().host()).isEqualTo("jvm");
            assertThat(source.subject().platform()).contains(System.getProperty("java.version"));
            assertThat(source.subject().edition()).isEqualTo(new Edition("3.9"));
            assertThat(source.subject().capabilities())
                    .isEqualTo(Set.of(Capability.MODULE_FUNCTIONS, Capability.PROGRAMS, Capability.RACES));
        }
    }

    @Test
    void findsARegisteredSubjectByItsName(@TempDir Path directory) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(Subject.class.getName()), ThreadSubject.class.getName() + "\n");

        try (HostStageSource source = HostStageSource.start(JvmHostCommand.forSubject("threads under test")
                .withClassPath(directory.toString())
                .command())) {
            assertThat(source.subject().name()).isEqualTo("threads under test");
        }
        assertThatThrownBy(() -> HostStageSource.start(JvmHostCommand.forSubject("threads")
                        .withClassPath(directory.toString())
                        .command()))
                .hasMessage(
                        "the host ended with exit status 3 before it said hello; it wrote: there is no class 'threads' on "
                                + "the class path and no registered subject of that name. Did you mean threads under test?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no.such.Subject                               | there is no class 'no.such.Subject' on the class path and no registered subject of that name.
            java.lang.String                              | class java.lang.String implements neither org.futurestck.kit.spi.Subject nor org.futurestck.kit.spi.NamedSubject
            org.futurestck.hosts.jvm.OddSubjects$Closed   | class org.futurestck.hosts.jvm.OddSubjects$Closed has no public constructor without parameters
            org.futurestck.hosts.jvm.OddSubjects$Abstract | class org.futurestck.hosts.jvm.OddSubjects$Abstract is abstract
            org.futurestck.hosts.jvm.hidden.HiddenSubject | class org.futurestck.hosts.jvm.hidden.HiddenSubject is not public
            org.futurestck.hosts.jvm.OddSubjects$Throwing | the constructor of org.futurestck.hosts.jvm.OddSubjects$Throwing threw java.lang.IllegalStateException: no licence found
            org.futurestck.hosts.jvm.OddSubjects$Broken   | class org.futurestck.hosts.jvm.OddSubjects$Broken cannot be initialised: java.lang.NumberFormatException: For input string: "many"
            org.futurestck.hosts.jvm.OddSubjects$Nameless | The subject cannot be described; it raised java.lang.IllegalStateException: I have no name.
            """)
    void saysWhyItCannotHostASubject(String subject, String sentence) {
        assertThatThrownBy(() ->
                        HostStageSource.start(JvmHostCommand.forSubject(subject).command()))
                .isInstanceOf(StageFaultException.class)
                .hasMessage("the host ended with exit status 3 before it said hello; it wrote: " + sentence);
    }

    @Test
    void performsOperationsAndReportsBackstage() {
        try (HostStageSource source = host(ThreadSubject.class);
                Backstage backstage = Backstage.open();
                BackstageRoom room = backstage.enter(sighting -> {});
                Stage stage = source.open(room.door())) {
            Call gated = new Call("f", true, new Action.Return(Value.of(42)));
            Call failing = new Call("g", false, new Action.Raise(ErrorSpec.exception("x")));

            assertThat(perform(stage, new Operation.NewExecutor("e", 1))).isEqualTo(returned(new Value.Handle("e")));
            assertThat(perform(stage, new Operation.Submit("e", "f", gated)))
                    .isEqualTo(returned(new Value.Handle("f")));
            perform(stage, new Operation.Submit("e", "g", failing));
            assertThat(perform(stage, new Operation.Done("f"))).isEqualTo(returned(Value.of(false)));

            CompletableFuture<Outcome> result = stage.start("other", new Operation.Result("f", Timeout.OMITTED));
            assertThat(perform(stage, new Operation.Result("f", Timeout.of("0"))))
                    .isInstanceOfSatisfying(Outcome.Raised.class, raised -> assertThat(
                                    raised.error().isA("TimeoutError"))
                            .isTrue());
            room.openGate("f");

            assertThat(result.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(returned(Value.of(42)));
            assertThat(perform(stage, new Operation.Result("g", Timeout.NONE)))
                    .isInstanceOfSatisfying(
                            Outcome.Raised.class,
                            raised -> assertThat(raised.error().name()).isEqualTo("x"));
            assertThat(room.sightings())
                    .extracting(Sighting::event)
                    .containsExactly(
                            SightingEvent.CALL_STARTED,
                            SightingEvent.CALL_FINISHED,
                            SightingEvent.CALL_STARTED,
                            SightingEvent.CALL_FINISHED);
        }
    }

    @Test
    void servesCheckAfterCheck() {
        try (HostStageSource source = host(ThreadSubject.class)) {
            String first = process(source);

            assertThat(process(source)).isEqualTo(first);
        }
    }

    /** The process in which a worker of the next check runs. */
    private static String process(HostStageSource source) {
        try (Backstage backstage = Backstage.open();
                BackstageRoom room = backstage.enter(sighting -> {});
                Stage stage = source.open(room.door())) {
            perform(stage, new Operation.NewExecutor("e", 1));
            perform(stage, new Operation.Submit("e", "f", new Call("f", false, new Action.Return(Value.of(1)))));
            perform(stage, new Operation.Result("f", Timeout.NONE));
            return room.sightings().get(0).process();
        }
    }

    @Test
    void endsTheProcessesThatASubjectLeavesBehind() {
        ProcessHandle second;
        try (HostStageSource source = host(OddSubjects.Littering.class)) {
            ProcessHandle first = litter(source, Set.of());
            assertThat(first.isAlive()).isTrue();

            second = litter(source, Set.of(first));

            first.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(second.isAlive()).isTrue();
        }
        second.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** The process that is left behind by a check. */
    private static ProcessHandle litter(HostStageSource source, Set<ProcessHandle> before) {
        try (Stage stage = source.open(NOWHERE)) {
            perform(stage, new Operation.NewExecutor("e", 1));
            return ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().commandLine().orElse("").endsWith("sleep 598"))
                    .filter(process -> !before.contains(process))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void keepsItsStreamsFromTheSubject() {
        try (HostStageSource source = host(OddSubjects.Noisy.class);
                Stage stage = source.open(NOWHERE)) {
            assertThat(perform(stage, new Operation.NewExecutor("e", 1))).isEqualTo(returned(new Value.Handle("e")));
            assertThat(perform(stage, new Operation.NewExecutor("f", 1))).isEqualTo(returned(new Value.Handle("f")));
        }
    }

    @Test
    void survivesASubjectThatExits() {
        try (HostStageSource source = host(OddSubjects.Leaving.class);
                Stage stage = source.open(NOWHERE)) {
            assertThatThrownBy(() -> perform(stage, new Operation.NewExecutor("e", 1)))
                    .cause()
                    .isInstanceOf(StageLostException.class)
                    .hasMessage("the subject's process ended with exit status 7 while main performed "
                            + "e = Executor(max_workers=1); its last words: leaving now");
        }
    }

    @Test
    void tellsWhereASubjectHangsAndEndsNevertheless() {
        try (HostStageSource source = host(OddSubjects.Hanging.class)) {
            Stage stage = source.open(NOWHERE);
            CompletableFuture<Outcome> hanging = stage.start("main", new Operation.NewExecutor("e", 1));

            Standing.ThreadStanding caller = waitingCaller(stage);
            assertThat(caller.frames()).anyMatch(frame -> frame.contains("OddSubjects.hang"));
            stage.close();

            assertThatThrownBy(hanging::join).hasCauseInstanceOf(StageLostException.class);
        }
    }

    private static Standing.ThreadStanding waitingCaller(Stage stage) {
        while (true) {
            List<Standing.ThreadStanding> threads =
                    stage.standing().orTimeout(60, TimeUnit.SECONDS).join().threads();
            for (Standing.ThreadStanding thread : threads) {
                if ("main".equals(thread.caller())
                        && thread.waiting()
                        && thread.frames().size() > 3) {
                    return thread;
                }
            }
        }
    }
}
