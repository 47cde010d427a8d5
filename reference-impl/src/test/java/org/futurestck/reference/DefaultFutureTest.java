package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The state table, cell by cell. */
@NullUnmarked // passes null on purpose
class DefaultFutureTest {

    private static final Exception RAISED = new Exception("raised before");
    private static final Exception LATER = new Exception("raised later");

    /** The ways into each state, and what is seen there. */
    enum Start {
        PENDING(Observed.PENDING, f -> {}),
        RUNNING(Observed.RUNNING, DefaultFuture::setRunningOrNotifyCancel),
        CANCELLED(Observed.CANCELLED, DefaultFuture::cancel),
        NOTIFIED(Observed.CANCELLED, f -> {
            f.cancel();
            f.setRunningOrNotifyCancel();
        }),
        RETURNED(Observed.returned("before"), f -> f.setResult("before")),
        RETURNED_NULL(Observed.returned(null), f -> {
            f.setRunningOrNotifyCancel();
            f.setResult(null);
        }),
        RAISED(Observed.raised(DefaultFutureTest.RAISED), f -> f.setException(DefaultFutureTest.RAISED));

        private final Observed observed;
        private final Consumer<DefaultFuture<String>> way;

        Start(Observed observed, Consumer<DefaultFuture<String>> way) {
            this.observed = observed;
            this.way = way;
        }

        DefaultFuture<String> future() {
            DefaultFuture<String> future = new DefaultFuture<>();
            way.accept(future);
            return future;
        }
    }

    /** What changes a state. */
    enum Change {
        CANCEL(DefaultFuture::cancel),
        START(DefaultFuture::setRunningOrNotifyCancel),
        SET_RESULT(f -> {
            f.setResult("later");
            return "set";
        }),
        SET_EXCEPTION(f -> {
            f.setException(LATER);
            return "set";
        });

        private final java.util.function.Function<DefaultFuture<String>, Object> change;

        Change(java.util.function.Function<DefaultFuture<String>, Object> change) {
            this.change = change;
        }
    }

    static Stream<Arguments> table() {
        Object wrong = RuntimeError.class;
        Object invalid = InvalidStateError.class;
        Observed later = Observed.returned("later");
        Observed failed = Observed.raised(LATER);
        List<Arguments> cells = new ArrayList<>();
        cells.add(arguments(Start.PENDING, Change.CANCEL, true, Observed.CANCELLED));
        cells.add(arguments(Start.PENDING, Change.START, true, Observed.RUNNING));
        cells.add(arguments(Start.PENDING, Change.SET_RESULT, "set", later));
        cells.add(arguments(Start.PENDING, Change.SET_EXCEPTION, "set", failed));
        cells.add(arguments(Start.RUNNING, Change.CANCEL, false, Observed.RUNNING));
        cells.add(arguments(Start.RUNNING, Change.START, wrong, Observed.RUNNING));
        cells.add(arguments(Start.RUNNING, Change.SET_RESULT, "set", later));
        cells.add(arguments(Start.RUNNING, Change.SET_EXCEPTION, "set", failed));
        for (Start cancelled : List.of(Start.CANCELLED, Start.NOTIFIED)) {
            Object start = cancelled == Start.CANCELLED ? (Object) false : wrong;
            cells.add(arguments(cancelled, Change.CANCEL, true, cancelled.observed));
            cells.add(arguments(cancelled, Change.START, start, cancelled.observed));
            cells.add(arguments(cancelled, Change.SET_RESULT, invalid, cancelled.observed));
            cells.add(arguments(cancelled, Change.SET_EXCEPTION, invalid, cancelled.observed));
        }
        for (Start finished : List.of(Start.RETURNED, Start.RETURNED_NULL, Start.RAISED)) {
            cells.add(arguments(finished, Change.CANCEL, false, finished.observed));
            cells.add(arguments(finished, Change.START, wrong, finished.observed));
            cells.add(arguments(finished, Change.SET_RESULT, invalid, finished.observed));
            cells.add(arguments(finished, Change.SET_EXCEPTION, invalid, finished.observed));
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void followsTheStateTable(Start start, Change change, Object outcome, Observed after) {
        DefaultFuture<String> future = start.future();
        List<Future<?>> told = new ArrayList<>();
        assertThat(Observed.of(future)).isEqualTo(start.observed);
        future.addDoneCallback(told::add);
        assertThat(told).hasSize(start.observed.done() ? 1 : 0);

        if (outcome instanceof Class<?> error) {
            assertThatThrownBy(() -> change.change.apply(future)).isExactlyInstanceOf(error);
        } else {
            assertThat(change.change.apply(future)).isEqualTo(outcome);
        }

        assertThat(Observed.of(future)).isEqualTo(after);
        assertThat(told).hasSize(after.done() ? 1 : 0).allMatch(seen -> seen == future);
    }

    @Test
    void raisesTheVerySameErrorAgainAndAgain() {
        for (Throwable error : List.of(new Exception(), new Error(), new Throwable(), new CancelledError("own"))) {
            DefaultFuture<String> future = new DefaultFuture<>();
            future.setException(error);
            assertThatThrownBy(future::result).isSameAs(error);
            assertThatThrownBy(future::result).isSameAs(error);
            assertThat(future.exception()).isSameAs(error);
            assertThat(future.cancelled()).isFalse();
        }
    }

    @Test
    void refusesToFinishWithoutAnException() {
        DefaultFuture<String> future = new DefaultFuture<>();
        assertThatThrownBy(() -> future.setException(null)).isInstanceOf(NullPointerException.class);
        assertThat(Observed.of(future)).isEqualTo(Observed.PENDING);
    }

    @Test
    void describesItselfWithoutAskingTheResult() {
        Object rude = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException();
            }
        };
        DefaultFuture<Object> future = new DefaultFuture<>();
        assertThat(future).hasToString("<Future pending>");
        future.setRunningOrNotifyCancel();
        assertThat(future).hasToString("<Future running>");
        future.setResult(rude);
        assertThat(future.toString())
                .startsWith("<Future finished, returned " + getClass().getName());
        assertThat(Start.RAISED.future()).hasToString("<Future finished, raised java.lang.Exception>");
        assertThat(Start.CANCELLED.future()).hasToString("<Future cancelled>");
    }
}
