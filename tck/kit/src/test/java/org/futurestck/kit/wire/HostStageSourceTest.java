package org.futurestck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.junit.jupiter.api.Test;

class HostStageSourceTest {

    private static final Door DOOR = new Door(1, "0");
    private static final Duration LONG = Duration.ofSeconds(60);

    private static HostStageSource serving(String... stepsBefore) {
        List<String> steps = new ArrayList<>(List.of(stepsBefore));
        steps.addAll(List.of("hello", "serve"));
        return HostStageSource.start(FakeHost.command(steps.toArray(String[]::new)), LONG);
    }

    private static CompletableFuture<Outcome> cancel(Stage stage, String future) {
        return stage.start("main", new Operation.Cancel(future)).orTimeout(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    /** The process that a stage runs in. */
    private static long process(Stage stage) {
        Outcome.Returned returned = (Outcome.Returned) cancel(stage, "f").join();
        return ((Value.Int) returned.value()).value().longValueExact();
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void awaitEnd(long process) throws Exception {
        CompletableFuture<ProcessHandle> end =
                ProcessHandle.of(process).map(ProcessHandle::onExit).orElse(CompletableFuture.completedFuture(null));
        end.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private static long processOfOneCheck(HostStageSource source) {
        try (Stage stage = source.open(DOOR)) {
            return process(stage);
        }
    }

    @Test
    void reusesAHostThatACheckLeftClean() {
        try (HostStageSource source = serving()) {
            assertThat(processOfOneCheck(source)).isEqualTo(processOfOneCheck(source));
        }
    }

    @Test
    void runsOneCheckAtATimeOnAHost() {
        try (HostStageSource source = serving();
                Stage one = source.open(DOOR);
                Stage two = source.open(DOOR)) {
            assertThat(process(one)).isNotEqualTo(process(two));
        }
    }

    @Test
    void doesNotReuseAHostWithAnOpenOperation() throws Exception {
        try (HostStageSource source = serving()) {
            Stage stage = source.open(DOOR);
            long first = process(stage);
            CompletableFuture<Outcome> hanging = cancel(stage, "hang");
            stage.close();

            assertThatThrownBy(hanging::join)
                    .cause()
                    .isInstanceOf(StageLostException.class)
                    .hasMessage("the subject's process was ended by the kit after the check "
                            + "while main performed hang.cancel(); it left no words");
            assertThat(processOfOneCheck(source)).isNotEqualTo(first);
            awaitEnd(first);
        }
    }

    @Test
    void doesNotReuseAHostWithAStuckCaller() throws Exception {
        try (HostStageSource source = serving("stuck")) {
            long first = processOfOneCheck(source);

            assertThat(processOfOneCheck(source)).isNotEqualTo(first);
            awaitEnd(first);
        }
    }

    @Test
    void replacesAHostThatWasLostInACheck() {
        try (HostStageSource source = serving()) {
            long first;
            try (Stage stage = source.open(DOOR)) {
                first = process(stage);
                assertThatThrownBy(cancel(stage, "die")::join).hasCauseInstanceOf(StageLostException.class);
            }

            assertThat(processOfOneCheck(source)).isNotEqualTo(first);
        }
    }

    @Test
    void replacesAHostThatEndedBetweenChecks() throws Exception {
        try (HostStageSource source = serving()) {
            long first = processOfOneCheck(source);
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            awaitEnd(first);

            assertThat(processOfOneCheck(source)).isNotEqualTo(first);
        }
    }

    @Test
    void tellsThatAHostCannotOpenAStage() {
        try (HostStageSource source = HostStageSource.start(FakeHost.command(
                "hello", "read", "say:{\"id\":ID,\"type\":\"refused\",\"reason\":\"full\"}", "park"))) {
            assertThatThrownBy(() -> source.open(DOOR))
                    .isInstanceOf(StageFaultException.class)
                    .hasMessage("the host refused, when the kit opened the stage: full");
        }
    }

    @Test
    void tellsThatEveryHostEndsWhenItOpensAStage() {
        try (HostStageSource source = HostStageSource.start(FakeHost.command("hello", "read", "exit:4"))) {
            assertThatThrownBy(() -> source.open(DOOR))
                    .isInstanceOf(StageFaultException.class)
                    .hasMessage("the subject's process ended with exit status 4 while the kit opened the stage; "
                            + "it left no words");
        }
    }

    @Test
    void doesNotWaitForEverForAStage() {
        try (HostStageSource source =
                HostStageSource.start(FakeHost.command("hello", "read", "park"), Duration.ofSeconds(3))) {
            assertThatThrownBy(() -> source.open(DOOR))
                    .isInstanceOf(StageFaultException.class)
                    .hasMessage("the host has not answered within 3 s, when the kit opened the stage");
        }
    }

    @Test
    void tellsThatAHostBrokeTheProtocolAtTheEndOfACheck() {
        try (HostStageSource source = HostStageSource.start(
                FakeHost.command("hello", "read", "say:{\"id\":ID,\"type\":\"opened\"}", "read", "say:oops", "park"))) {
            Stage stage = source.open(DOOR);

            assertThatThrownBy(stage::close)
                    .isInstanceOf(StageFaultException.class)
                    .hasMessage(
                            "the host wrote a line that is not JSON to its standard output, which is for answers alone: 'oops' (while the kit ended the check)");
        }
    }

    @Test
    void leavesNoProcessBehind() {
        HostStageSource source = serving();
        Stage open = source.open(DOOR);
        long busy = process(open);
        long idle = processOfOneCheck(source);

        source.close();
        source.close();
        open.close();

        assertThat(isAlive(busy)).isFalse();
        assertThat(isAlive(idle)).isFalse();
        assertThatThrownBy(() -> source.open(DOOR))
                .isInstanceOf(StageFaultException.class)
                .hasMessage("the stage source is closed");
    }

    @Test
    void endsWhatAHostHasStarted() throws Exception {
        HostStageSource source = serving("child");
        long child = Long.parseLong(source.subject().version());
        assertThat(isAlive(child)).isTrue();

        source.close();

        awaitEnd(child);
    }

    @Test
    void endsWhatALostHostHasStarted() throws Exception {
        try (HostStageSource source = serving("child")) {
            long child = Long.parseLong(source.subject().version());
            try (Stage stage = source.open(DOOR)) {
                assertThatThrownBy(cancel(stage, "die")::join).hasCauseInstanceOf(StageLostException.class);
            }

            awaitEnd(child);
        }
    }

    /** Starts a source and exits without closing it. */
    static final class Careless {
        private Careless() {}

        public static void main(String[] arguments) {
            HostStageSource source = HostStageSource.start(FakeHost.command("child", "hello", "serve"), LONG);
            System.out.println(source.subject().version());
            System.exit(0);
        }
    }

    @Test
    void endsItsHostsWithThisJvm() throws Exception {
        Process careless = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Careless.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        long child = Long.parseLong(new String(careless.getInputStream().readAllBytes()).strip());

        assertThat(careless.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        awaitEnd(child);
    }
}
