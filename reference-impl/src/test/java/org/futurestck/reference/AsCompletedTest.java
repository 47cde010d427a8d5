package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.Future;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.TimeoutError;
import org.futurestck.reference.WaitTest.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code asCompleted}, over futures of this and of another implementation. */
class AsCompletedTest {

    private final Futures functions = new Futures();

    private static <F> List<F> rest(java.util.Iterator<F> iterator) {
        List<F> found = new ArrayList<>();
        iterator.forEachRemaining(found::add);
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void handsOutWhatIsDoneFirstThenTheOthersInTheOrderOfTheirEnd(Origin origin) {
        var fs = origin.futures(6);
        fs.get(4).setResult("before");
        fs.get(1).cancel();
        var iterator = functions.asCompleted(fs, null);
        fs.get(5).setException(new Exception());
        fs.get(0).cancel();
        assertThat(iterator.next()).isSameAs(fs.get(1));
        assertThat(iterator.next()).isSameAs(fs.get(4));
        fs.get(3).setResult("x");
        fs.get(2).setResult("x");
        assertThat(rest(iterator)).containsExactly(fs.get(5), fs.get(0), fs.get(3), fs.get(2));
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTheNextOne(Origin origin) {
        var fs = origin.futures(3);
        var iterator = functions.asCompleted(fs, Threads.LONG);
        var order = new ArrayList<>(fs);
        Collections.shuffle(order, new Random(7));
        for (var expected : order) {
            assertThat(iterator.hasNext()).isTrue();
            var next = Threads.start(iterator::next).awaitWaiting();
            expected.setResult("x");
            assertThat(next.get()).isSameAs(expected);
        }
        assertThat(iterator.hasNext()).isFalse();
    }

    @Test
    void handsOutDuplicatesOnce() {
        var fs = Origin.MIXED.futures(2);
        fs.get(0).setResult("x");
        var iterator = functions.asCompleted(List.of(fs.get(0), fs.get(1), fs.get(0), fs.get(1)), null);
        fs.get(1).setResult("x");
        assertThat(rest(iterator)).containsExactlyElementsOf(fs);
        assertThat(rest(functions.asCompleted(List.<BareFuture<String>>of(), null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void countsTheTimeFromTheCallAndEndsWithIt(Origin origin) {
        var fs = origin.futures(2);
        Duration timeout = Duration.ofMillis(20);
        long begin = System.nanoTime();
        var iterator = functions.asCompleted(fs, timeout);
        Threads.until(() -> System.nanoTime() - begin > timeout.toNanos());
        assertThatThrownBy(iterator::next).isInstanceOf(TimeoutError.class);
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThat(fs).allSatisfy(f -> assertThat(Observed.of(f)).isEqualTo(Observed.PENDING));
    }

    @Test
    void waitsAtLeastAsLongAsTheTimeout() {
        var fs = Origin.OWN.futures(1);
        long begin = System.nanoTime();
        var iterator = functions.asCompleted(fs, Duration.ofMillis(20));
        assertThatThrownBy(iterator::next).isInstanceOf(TimeoutError.class);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(20_000_000L);
    }

    @ParameterizedTest
    @EnumSource
    void handsOutWhatIsDoneEvenIfItIsLate(Origin origin) {
        var fs = origin.futures(3);
        fs.get(0).setResult("x");
        for (Duration over : List.of(Duration.ZERO, Duration.ofHours(-1))) {
            var iterator = functions.asCompleted(fs, over);
            assertThat(iterator.next()).isSameAs(fs.get(0));
            fs.get(1).cancel();
            assertThat(iterator.next()).isSameAs(fs.get(1));
            assertThatThrownBy(iterator::next).isInstanceOf(TimeoutError.class);
        }
    }

    @Test
    void handsOutWhatIsDoneEvenIfTheCompleterHasNotSaidSo() {
        var fs = Origin.OWN.futures(2);
        // A dependent before the iterator's keeps the completer busy.
        var gate = new java.util.concurrent.CountDownLatch(1);
        ((DefaultFuture<?>) fs.get(0)).add((Dependent.Waiter) done -> Threads.await(gate));
        var iterator = functions.asCompleted(fs, Duration.ZERO);
        var completer = Threads.start(() -> {
                    fs.get(0).setResult("x");
                    return true;
                })
                .awaitWaiting();
        assertThat(iterator.next()).isSameAs(fs.get(0));
        gate.countDown();
        completer.get();
        fs.get(1).setResult("x");
        assertThat(rest(iterator)).containsExactly(fs.get(1));
    }

    @Test
    void prefersWhatIsDoneToAnInterrupt() {
        var fs = Origin.MIXED.futures(2);
        var iterator = functions.asCompleted(fs, null);
        fs.get(0).setResult("x");
        Thread.currentThread().interrupt();
        assertThat(iterator.next()).isSameAs(fs.get(0));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void goesOnAfterAnInterrupt() {
        var fs = Origin.MIXED.futures(2);
        var iterator = functions.asCompleted(fs, null);
        var next = Threads.start(iterator::next).awaitWaiting();
        next.thread().interrupt();
        assertThatThrownBy(next::get).hasCauseInstanceOf(InterruptedException.class);
        fs.get(1).setResult("x");
        assertThat(iterator.next()).isSameAs(fs.get(1));
    }

    @Test
    void holdsNothingWhenItIsClosed() {
        List<WeakReference<?>> held = new ArrayList<>();
        var iterator = closed(held);
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).hasMessage("every future has been handed out");
        Threads.until(() -> {
            System.gc();
            return held.stream().allMatch(reference -> reference.get() == null);
        });
        assertThat(iterator.hasNext()).isFalse();
    }

    /** Over three futures: one was done at the call, one got done later, one is not done. */
    private CompletionIterator<DefaultFuture<String>> closed(List<WeakReference<?>> held) {
        var fs = List.of(finished(), new DefaultFuture<String>(), new DefaultFuture<String>());
        var iterator = functions.asCompleted(fs, null);
        fs.get(1).setResult("x");
        iterator.close();
        fs.forEach(future -> held.add(new WeakReference<>(future)));
        return iterator;
    }

    @Test
    void leavesNothingBehindWhenItIsClosedOrLate() {
        var fs = Origin.MIXED.futures(3);
        CompletionIterator<BareFuture<@Nullable String>> closed = functions.asCompleted(fs, null);
        fs.get(0).setResult("x");
        assertThat(Leftovers.of((DefaultFuture<?>) fs.get(2))).hasSize(1);
        closed.close();
        closed.close();
        assertThat(closed.hasNext()).isFalse();
        assertThatThrownBy(closed::next).isInstanceOf(NoSuchElementException.class);
        var late = functions.asCompleted(fs, Duration.ZERO);
        assertThat(late.next()).isSameAs(fs.get(0));
        assertThatThrownBy(late::next).isInstanceOf(TimeoutError.class);
        assertThat(Leftovers.of((DefaultFuture<?>) fs.get(2))).isEmpty();
        assertThat(Leftovers.ofForeign((ForeignFuture<?>) fs.get(1))).isEmpty();
    }

    @Test
    void letsGoOfWhatItHasHandedOut() {
        var live = new DefaultFuture<String>();
        var iterator = functions.asCompleted(List.of(finished(), live), null);
        var seen = new WeakReference<>(iterator.next());
        Threads.until(() -> {
            System.gc();
            return seen.get() == null;
        });
        assertThat(iterator.hasNext()).isTrue();
    }

    @Test
    void leavesNothingBehindIfAForeignFutureRefusesCallbacks() {
        var own = new DefaultFuture<String>();
        var refusing = new ForeignFuture<String>() {
            @Override
            public void addDoneCallback(Consumer<? super Future<String>> fn) {
                throw new UnsupportedOperationException("no callbacks");
            }
        };
        assertThatThrownBy(() -> functions.asCompleted(List.of(own, refusing), null))
                .hasMessage("no callbacks");
        assertThatThrownBy(() -> functions.wait(List.of(own, refusing), null, ReturnWhen.ALL_COMPLETED))
                .hasMessage("no callbacks");
        assertThat(Leftovers.of(own)).isEmpty();
    }

    private static DefaultFuture<String> finished() {
        var future = new DefaultFuture<String>();
        future.setResult("x");
        return future;
    }
}
