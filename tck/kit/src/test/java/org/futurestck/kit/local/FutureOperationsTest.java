package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@org.junit.jupiter.api.Timeout(120)
final class FutureOperationsTest {

    private static final Value YES = Value.of(true);
    private static final Value NO = Value.of(false);
    private static final Value NONE = new Value.None();
    private static final Timeout NOW = Timeout.of("0");

    private final Rig rig = new Rig(new FakeSubject());

    @AfterEach
    void close() {
        assertThat(rig.room.faults()).isEmpty();
        rig.close();
    }

    @Test
    void aSubmittedCallIsSightedAndItsResultReturned() {
        rig.executor("e", 1);
        rig.submit("e", "f", false, Rig.returning(Value.of(42)));

        assertThat(rig.result("f")).isEqualTo(new Outcome.Returned(Value.of(42)));
        assertThat(rig.room.sightings())
                .extracting(Sighting::event)
                .containsExactly(SightingEvent.CALL_STARTED, SightingEvent.CALL_FINISHED);
        Sighting started = rig.room.sightings().get(0);
        assertThat(started.id()).isEqualTo("f");
        assertThat(started.thread()).isEqualTo("fake worker 0");
        assertThat(started.process())
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void theWorkersAreCountedAndTheDefaultIsLeftToTheSubject() {
        assertThat(rig.value(new Operation.NewExecutor("e", null))).isEqualTo(new Value.Handle("e"));

        SeenError error = rig.error(new Operation.NewExecutor("none", 0));
        assertThat(error.kinds()).containsExactly("ValueError", "Exception", "BaseException");
        assertThat(error.type()).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(error.message()).isEqualTo("max_workers must be greater than 0");
    }

    @Test
    void aRunningCallIsSeenRunningUntilItsGateOpens() {
        rig.executor("e", 1);
        rig.submit("e", "f", true, Rig.returning(NONE));
        rig.await(SightingEvent.CALL_STARTED, "f");

        assertThat(rig.value(new Operation.Running("f"))).isEqualTo(YES);
        assertThat(rig.value(new Operation.Cancel("f"))).isEqualTo(NO);
        assertThat(rig.error(new Operation.Result("f", NOW)).kinds().get(0)).isEqualTo("TimeoutError");
        assertThat(rig.error(new Operation.Exception("f", NOW)).kinds().get(0)).isEqualTo("TimeoutError");
        rig.room.openGate("f");
        assertThat(rig.result("f")).isEqualTo(new Outcome.Returned(NONE));
        assertThat(rig.value(new Operation.Running("f"))).isEqualTo(NO);
        assertThat(rig.value(new Operation.Done("f"))).isEqualTo(YES);
    }

    @Test
    void cancelledFutures() {
        rig.future("f");

        assertThat(rig.value(new Operation.Cancelled("f"))).isEqualTo(NO);
        assertThat(rig.value(new Operation.Cancel("f"))).isEqualTo(YES);
        assertThat(rig.value(new Operation.Cancelled("f"))).isEqualTo(YES);
        assertThat(rig.error(new Operation.Result("f", Timeout.NONE)).kinds())
                .containsExactly("CancelledError", "Exception", "BaseException");
        assertThat(rig.error(new Operation.Exception("f", Timeout.OMITTED)).isA("CancelledError"))
                .isTrue();
        assertThat(rig.value(new Operation.SetRunningOrNotifyCancel("f"))).isEqualTo(NO);
        assertThat(rig.error(new Operation.SetRunningOrNotifyCancel("f")).kinds())
                .containsExactly("RuntimeError", "Exception", "BaseException");
        assertThat(rig.error(new Operation.SetResult("f", NONE)).kinds())
                .containsExactly("InvalidStateError", "Exception", "BaseException");
    }

    @Test
    void bareFuturesAreFinishedByHand() {
        rig.future("f");
        assertThat(rig.value(new Operation.SetRunningOrNotifyCancel("f"))).isEqualTo(YES);
        assertThat(rig.value(new Operation.SetResult("f", new Value.Text("hello"))))
                .isEqualTo(NONE);
        assertThat(rig.value(new Operation.Result("f", Timeout.of("1.5")))).isEqualTo(new Value.Text("hello"));
        assertThat(rig.value(new Operation.Exception("f", Timeout.NONE))).isEqualTo(NONE);

        rig.future("g");
        ErrorSpec boom = ErrorSpec.exception("boom");
        assertThat(rig.value(new Operation.SetException("g", boom))).isEqualTo(NONE);
        Value.Failure failure = (Value.Failure) rig.value(new Operation.Exception("g", Timeout.OMITTED));
        assertThat(failure.error().name()).isEqualTo("boom");
        assertThat(rig.error(new Operation.Result("g", Timeout.OMITTED)).name()).isEqualTo("boom");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FALSY_EXCEPTION", "SYSTEM_EXIT"})
    void theVeryErrorOfACallIsRecognised(ErrorKind kind) {
        Action raise = Rig.raising(new ErrorSpec("boom", kind));
        rig.executor("e", 1);
        rig.submit("e", "f", false, raise);
        rig.submit("e", "g", false, raise);

        SeenError error = rig.error(new Operation.Result("f", Timeout.OMITTED));
        assertThat(error.name()).isEqualTo("boom");
        assertThat(error.kinds())
                .isEqualTo(
                        switch (kind) {
                            case EXCEPTION, UNSENDABLE_EXCEPTION, UNRECEIVABLE_EXCEPTION ->
                                List.of("Exception", "BaseException");
                            case BASE_EXCEPTION -> List.of("BaseException");
                            case CANCELLED_ERROR -> List.of("CancelledError", "Exception", "BaseException");
                            case TIMEOUT_ERROR -> List.of("TimeoutError", "Exception", "BaseException");
                            default -> List.of();
                        });
        assertThat(rig.error(new Operation.Result("g", Timeout.OMITTED))).isEqualTo(error);
    }

    @Test
    void anErrorThatOnlyLooksLikeOneOfTheCheckIsNotTakenForIt() {
        rig.future("f");
        rig.perform(new Operation.SetException("f", new ErrorSpec("late", ErrorKind.TIMEOUT_ERROR)));
        rig.future("g");

        assertThat(rig.error(new Operation.Result("f", NOW)).name()).isEqualTo("late");
        assertThat(rig.error(new Operation.Result("g", NOW)).name()).isNull();
    }

    @Test
    void callersWorkSideBySideAndEachInOrder() {
        rig.future("f");
        var waiting = rig.start("main", new Operation.Result("f", Timeout.OMITTED));
        var behind = rig.start("main", new Operation.Done("f"));

        assertThat(Rig.outcome(rig.start("other", new Operation.SetResult("f", Value.of(1)))))
                .isEqualTo(new Outcome.Returned(NONE));
        assertThat(Rig.outcome(waiting)).isEqualTo(new Outcome.Returned(Value.of(1)));
        assertThat(Rig.outcome(behind)).isEqualTo(new Outcome.Returned(YES));
    }
}
