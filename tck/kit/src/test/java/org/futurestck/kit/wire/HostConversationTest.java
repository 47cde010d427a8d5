package org.futurestck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageLostException;
import org.futurestck.kit.stage.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostConversationTest {

    private static final Door DOOR = new Door(1, "0");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final ProtocolTap tap = new ProtocolTap();
    private final HostStageSource source = HostStageSource.start(FakeHost.command("hello", "serve"), LONG, tap);

    @AfterEach
    void close() {
        source.close();
    }

    private static CompletableFuture<Outcome> cancel(Stage stage, String future) {
        return stage.start("main", new Operation.Cancel(future)).orTimeout(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private static Throwable failure(CompletableFuture<?> future) {
        try {
            throw new AssertionError("returned " + future.join());
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    @Test
    void answersEveryRequest() {
        try (Stage stage = source.open(DOOR)) {
            List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                outcomes.add(cancel(stage, "f"));
            }

            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.join())
                    .isInstanceOfSatisfying(Outcome.Returned.class, returned -> assertThat(returned.value())
                            .isInstanceOf(Value.Int.class)));
            assertThat(stage.standing().join()).isEqualTo(new Standing("1", List.of()));
        }
        source.close();
        tap.assertValid();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            die       | the subject's process ended with exit status 3 while main performed die.cancel(); its last words: out of luck
            """)
    void tellsHowTheSubjectWasLost(String future, String message) {
        try (Stage stage = source.open(DOOR)) {
            CompletableFuture<Outcome> hanging = cancel(stage, "hang");

            assertThat(failure(cancel(stage, future)))
                    .isInstanceOf(StageLostException.class)
                    .hasMessage(message);
            assertThat(failure(hanging))
                    .isInstanceOf(StageLostException.class)
                    .hasMessage(message.replace(future + ".cancel", "hang.cancel"));
            assertThat(failure(stage.standing()))
                    .isInstanceOf(StageLostException.class)
                    .hasMessageContaining(" before the kit asked where the threads stand; ");
        }
        tap.assertValid();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            garbage    | the host wrote a line that is not JSON to its standard output, which is for answers alone: 'Hello,\\tworld!'
            nobody     | the host answered request 77, which was never sent: '{"id":77,"type":"opened"}'
            close-out  | the host closed its standard output and lived on; it wrote nothing to standard error
            long-line  | the host wrote a line of more than 4194304 bytes: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'...
            other-type | the host gave an answer of another type than it was asked for: '{"id":3,"type":"opened"}'
            extra      | the host wrote a line that is no answer (its field 'outcome' has no type): '{"id":3,"type":"outcome","outcome":{},"extra":1}'
            """)
    void tellsHowTheHostBrokeTheProtocol(String future, String message) {
        Stage stage = source.open(DOOR);

        assertThat(failure(cancel(stage, future)))
                .isInstanceOf(StageFaultException.class)
                .hasMessage(message + " (while main performed " + future + ".cancel())");
        assertThat(failure(cancel(stage, "f")))
                .isInstanceOf(StageFaultException.class)
                .hasMessage(message + " (before main performed f.cancel())");
        assertThatThrownBy(stage::close)
                .isInstanceOf(StageFaultException.class)
                .hasMessage(message + " (before the kit ended the check)");
        tap.assertRequestsValid();
    }

    @Test
    void noticesAnAnswerThatIsGivenTwice() {
        Stage stage = source.open(DOOR);
        cancel(stage, "twice").join();

        assertThat(failure(cancel(stage, "hang")))
                .isInstanceOf(StageFaultException.class)
                .hasMessageStartingWith("the host answered request 3, which was answered already: '{\"id\":3,");
        assertThatThrownBy(stage::close)
                .isInstanceOf(StageFaultException.class)
                .hasMessageEndingWith(" (before the kit ended the check)");
    }

    @Test
    void goesOnAfterARefusal() {
        try (Stage stage = source.open(DOOR)) {
            assertThat(failure(cancel(stage, "refuse")))
                    .isInstanceOf(StageFaultException.class)
                    .hasMessage("the host refused, when main performed refuse.cancel(): not today");
            assertThat(cancel(stage, "f").join()).isInstanceOf(Outcome.Returned.class);
        }
        tap.assertValid();
    }

    @Test
    void drainsStandardError() {
        try (Stage stage = source.open(DOOR)) {
            cancel(stage, "flood").join();

            assertThat(failure(cancel(stage, "die")).getMessage()).endsWith("\n  the end\n  out of luck");
        }
    }

    @Test
    void doesNotWaitForAHostThatReadsNothing() {
        HostStageSource deaf = HostStageSource.start(
                FakeHost.command("hello", "read", "say:{\"id\":ID,\"type\":\"opened\"}", "park"), LONG);
        Stage stage = deaf.open(DOOR);
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            outcomes.add(cancel(stage, "future-with-quite-a-long-name"));
        }
        assertThat(outcomes).noneMatch(CompletableFuture::isDone);

        deaf.close();

        assertThat(outcomes).allSatisfy(outcome -> assertThat(failure(outcome))
                .isInstanceOf(StageLostException.class)
                .hasMessageStartingWith("the subject's process was ended by the kit while main performed "));
        assertThatThrownBy(() -> deaf.open(DOOR)).hasMessage("the stage source is closed");
    }

    @Test
    void noticesThatAHostClosedItsStandardInput() {
        HostStageSource deaf = HostStageSource.start(
                FakeHost.command("hello", "read", "say:{\"id\":ID,\"type\":\"opened\"}", "close-in", "park"), LONG);
        try (deaf) {
            Stage stage = deaf.open(DOOR);
            CompletableFuture<Outcome> first = cancel(stage, "f");
            while (!first.isDone()) { // what was sent before the stream closed is lost in the pipe
                cancel(stage, "g");
            }

            assertThat(failure(first))
                    .isInstanceOf(StageFaultException.class)
                    .hasMessageStartingWith("the host closed its standard input and lived on; ");
        }
    }

    @Test
    void asksNothingMoreAfterTheCheck() {
        Stage stage = source.open(DOOR);
        stage.close();
        stage.close();

        assertThat(failure(cancel(stage, "f")))
                .isInstanceOf(StageFaultException.class)
                .hasMessage("the check was over before main performed f.cancel()");
        assertThat(failure(stage.standing())).isInstanceOf(StageFaultException.class);
    }
}
