package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.futurestck.binding.ReturnWhen.ALL_COMPLETED;
import static org.futurestck.binding.ReturnWhen.FIRST_COMPLETED;
import static org.futurestck.binding.ReturnWhen.FIRST_EXCEPTION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code wait}, over futures of this and of another implementation. */
class WaitTest {

    /** Whose futures; mixed alternates. */
    enum Origin {
        OWN(DefaultFuture::new),
        FOREIGN(ForeignFuture::new),
        MIXED(null);

        private final @Nullable Supplier<BareFuture<@Nullable String>> source;

        Origin(@Nullable Supplier<BareFuture<@Nullable String>> source) {
            this.source = source;
        }

        List<BareFuture<@Nullable String>> futures(int count) {
            List<BareFuture<@Nullable String>> made = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Origin origin = source == null ? values()[i % 2] : this;
                made.add(origin.source == null ? new DefaultFuture<>() : origin.source.get());
            }
            return made;
        }
    }

    private final Futures functions = new Futures();

    private static <F> DoneAndNotDone<BareFuture<F>> split(List<BareFuture<F>> all, Set<Integer> done) {
        Set<BareFuture<F>> first = new LinkedHashSet<>();
        Set<BareFuture<F>> second = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            (done.contains(i) ? first : second).add(all.get(i));
        }
        return new DoneAndNotDone<>(first, second);
    }

    private Threads.Started<DoneAndNotDone<BareFuture<@Nullable String>>> waiting(
            List<BareFuture<@Nullable String>> futures, ReturnWhen returnWhen) {
        return Threads.start(() -> functions.<BareFuture<@Nullable String>>wait(futures, null, returnWhen))
                .awaitWaiting();
    }

    @ParameterizedTest
    @EnumSource
    void allCompletedWaitsForEveryFuture(Origin origin) {
        var fs = origin.futures(4);
        fs.get(3).setException(new Exception());
        var waiter = waiting(fs, ALL_COMPLETED);
        fs.get(1).setException(new Exception());
        fs.get(0).cancel();
        assertThat(functions.wait(fs, Duration.ZERO, ALL_COMPLETED)).isEqualTo(split(fs, Set.of(0, 1, 3)));
        assertThat(waiter.end()).isNotDone();
        fs.get(2).setResult("x");
        assertThat(waiter.get()).isEqualTo(split(fs, Set.of(0, 1, 2, 3)));
    }

    @ParameterizedTest
    @EnumSource
    void firstCompletedIsMetByAnyEnd(Origin origin) {
        List<java.util.function.Consumer<BareFuture<@Nullable String>>> ends =
                List.of(f -> f.setResult("x"), f -> f.setException(new Exception()), BareFuture::cancel);
        for (var end : ends) {
            var fs = origin.futures(3);
            var waiter = waiting(fs, FIRST_COMPLETED);
            end.accept(fs.get(1));
            assertThat(waiter.get()).isEqualTo(split(fs, Set.of(1)));
            assertThat(functions.wait(fs, null, FIRST_COMPLETED)).isEqualTo(split(fs, Set.of(1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void firstExceptionIsMetByAnExceptionOnly(Origin origin) {
        var fs = origin.futures(4);
        fs.get(0).cancel();
        var waiter = waiting(fs, FIRST_EXCEPTION);
        fs.get(1).setResult("x");
        fs.get(2).cancel();
        assertThat(waiter.end()).isNotDone();
        assertThat(functions.wait(fs, Duration.ZERO, FIRST_EXCEPTION).notDone()).containsExactly(fs.get(3));
        fs.get(3).setException(new Exception());
        assertThat(waiter.get()).isEqualTo(split(fs, Set.of(0, 1, 2, 3)));
    }

    @ParameterizedTest
    @EnumSource
    void ofFuturesThatEndOnlyOneThatRaisedIsAnException(Origin origin) {
        var fs = origin.futures(3);
        fs.get(0).setResult("x");
        fs.get(1).cancel();
        fs.get(2).setException(new Exception());
        assertThat(fs)
                .map(future -> WaitCondition.isMetBy(FIRST_EXCEPTION, future))
                .containsExactly(false, false, true);
    }

    @ParameterizedTest
    @EnumSource
    void firstExceptionReturnsAtAnExceptionNewOrOld(Origin origin) {
        var fs = origin.futures(3);
        var waiter = waiting(fs, FIRST_EXCEPTION);
        fs.get(0).setResult("x");
        fs.get(2).setException(new Error());
        assertThat(waiter.get()).isEqualTo(split(fs, Set.of(0, 2)));
        assertThat(functions.wait(fs, null, FIRST_EXCEPTION)).isEqualTo(split(fs, Set.of(0, 2)));
    }

    @ParameterizedTest
    @EnumSource
    void firstExceptionWithoutOneWaitsForAll(Origin origin) {
        var fs = origin.futures(2);
        var waiter = waiting(fs, FIRST_EXCEPTION);
        fs.get(0).setResult("x");
        fs.get(1).cancel();
        assertThat(waiter.get()).isEqualTo(split(fs, Set.of(0, 1)));
    }

    @ParameterizedTest
    @EnumSource(ReturnWhen.class)
    void returnsAtOnceIfThereIsNothingToWaitFor(ReturnWhen returnWhen) {
        var fs = Origin.MIXED.futures(4);
        fs.get(0).setResult("x");
        fs.get(1).setException(new Exception());
        fs.get(2).cancel();
        fs.get(3).cancel();
        fs.get(3).setRunningOrNotifyCancel();
        assertThat(functions.wait(fs, null, returnWhen)).isEqualTo(split(fs, Set.of(0, 1, 2, 3)));
        assertThat(functions.wait(List.<BareFuture<String>>of(), null, returnWhen))
                .isEqualTo(new DoneAndNotDone<>(Set.of(), Set.of()));
    }

    @Test
    void timeoutsThatAreOverOrPassEndTheWaitWithoutAnError() {
        var fs = Origin.MIXED.futures(2);
        fs.get(0).setRunningOrNotifyCancel();
        for (Duration timeout : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofMillis(20))) {
            long begin = System.nanoTime();
            assertThat(functions.wait(fs, timeout, ALL_COMPLETED)).isEqualTo(split(fs, Set.of()));
            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(timeout.toNanos());
        }
    }

    @Test
    void duplicatesCountOnceAndAnyIterableWill() {
        var f = new DefaultFuture<String>();
        assertThat(functions.wait(List.of(f, f), Duration.ZERO, ALL_COMPLETED).notDone())
                .containsExactly(f);
        f.setResult("x");
        assertThat(functions.wait(List.of(f, f), null, ALL_COMPLETED).done()).containsExactly(f);
        Map<DefaultFuture<String>, String> inputs = new LinkedHashMap<>(Map.of(f, "input"));
        assertThat(functions.wait(inputs.keySet(), null, ALL_COMPLETED).done()).containsExactly(f);
        Iterable<DefaultFuture<String>> once = List.of(f, f).stream()::iterator;
        assertThat(functions.wait(once, null, ALL_COMPLETED).done()).containsExactly(f);
    }

    @Test
    void theAnswerIsASnapshotInTheOrderOfTheInput() {
        var fs = Origin.OWN.futures(3);
        fs.get(2).setResult("x");
        fs.get(0).setResult("x");
        var seen = functions.wait(fs, Duration.ZERO, ALL_COMPLETED);
        fs.get(1).setResult("x");
        assertThat(seen.done()).containsExactly(fs.get(0), fs.get(2));
        assertThat(seen.notDone()).containsExactly(fs.get(1));
    }

    @Test
    void leavesNothingBehindWhenItWasInVain() {
        var fs = Origin.MIXED.futures(4);
        functions.wait(fs, Duration.ofMillis(1), ALL_COMPLETED);
        var waiter = waiting(fs, ALL_COMPLETED);
        waiter.thread().interrupt();
        assertThatThrownBy(waiter::get).hasCauseInstanceOf(InterruptedException.class);
        var first = waiting(fs, FIRST_COMPLETED);
        fs.get(0).setResult("x");
        first.get();
        assertThat(Leftovers.of((DefaultFuture<?>) fs.get(2))).isEmpty();
        assertThat(Leftovers.ofForeign((ForeignFuture<?>) fs.get(1))).isEmpty();
        assertThat(Leftovers.ofForeign((ForeignFuture<?>) fs.get(3))).isEmpty();
    }

    @Test
    void refusesNothingnessAtOnce() {
        List<@Nullable DefaultFuture<String>> withNull = new ArrayList<>();
        withNull.add(null);
        assertThatThrownBy(() -> functions.wait(withNull, null, ALL_COMPLETED))
                .isInstanceOf(NullPointerException.class);
    }
}
