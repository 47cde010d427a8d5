package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.futurestck.binding.Fn;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.TimeoutError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MapTest {

    private static final MapOptions OPTIONS = MapOptions.DEFAULTS;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<Object> log = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        gate.countDown();
        pool.close();
    }

    private static <R> List<R> rest(ResultIterator<R> iterator) throws Exception {
        List<R> found = new ArrayList<>();
        while (iterator.hasNext()) {
            found.add(iterator.next());
        }
        return found;
    }

    /** Waits at the gate for 0, fails for negative numbers, and notes every call. */
    private final Fn<Object> fn = args -> {
        log.add(args[0]);
        if (args[0].equals(0)) {
            Threads.await(gate);
        }
        if ((int) args[0] < 0) {
            throw new IllegalStateException("negative");
        }
        return args[0];
    };

    @Test
    void handsOutResultsInTheOrderOfTheInput() throws Exception {
        try (ThreadPoolExecutor two = new ThreadPoolExecutor(2)) {
            CountDownLatch later = new CountDownLatch(1);
            ResultIterator<Integer> results = two.map(
                    args -> {
                        if (args[0].equals(0)) {
                            Threads.await(later);
                        } else {
                            later.countDown();
                        }
                        return (Integer) args[0];
                    },
                    OPTIONS,
                    IntStream.range(0, 100).boxed().toList());
            assertThat(rest(results)).isEqualTo(IntStream.range(0, 100).boxed().toList());
            assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void endsWithTheShortestIterable() throws Exception {
        Fn<List<Object>> pair = args -> Arrays.asList(args.clone());
        assertThat(rest(pool.map(pair, OPTIONS, List.of(2, 3, 4), List.of("a", "b"))))
                .containsExactly(List.of(2, "a"), List.of(3, "b"));
        assertThat(rest(pool.map(pair, OPTIONS, List.of(), List.of(1)))).isEmpty();
        assertThat(rest(pool.map(pair, OPTIONS))).isEmpty();
    }

    @Test
    void readsTheInputAndMakesTheCallsWithoutBeingAsked() {
        List<Integer> read = new ArrayList<>();
        Iterable<Integer> input = () -> IntStream.range(1, 6).peek(read::add).iterator();
        pool.map(fn, OPTIONS, input);
        assertThat(read).containsExactly(1, 2, 3, 4, 5);
        pool.close();
        assertThat(log).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void countsTheTimeFromTheCallAndThenCancelsTheRest() throws Exception {
        long begin = System.nanoTime();
        ResultIterator<Object> results = pool.map(fn, OPTIONS.withTimeout(Duration.ofMillis(20)), List.of(0, 1, 2));
        assertThatThrownBy(results::next).isInstanceOf(TimeoutError.class);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(20_000_000L);
        assertThat(results.hasNext()).isFalse();
        assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
        gate.countDown();
        pool.close();
        assertThat(log).doesNotContain(1, 2);
    }

    @Test
    void handsOutWhatIsThereEvenIfItIsLate() throws Exception {
        ResultIterator<Object> results = pool.map(fn, OPTIONS.withTimeout(Duration.ZERO), List.of(1, 2));
        pool.close();
        assertThat(rest(results)).containsExactly(1, 2);
    }

    @Test
    void raisesAnExceptionInItsPlaceAndThenCancelsTheRest() throws Exception {
        ResultIterator<Object> results = pool.map(fn, OPTIONS, List.of(1, -2, 0, 3));
        assertThat(results.next()).isEqualTo(1);
        assertThatThrownBy(results::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("negative");
        assertThat(results.hasNext()).isFalse();
        assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
        gate.countDown();
        pool.close();
        assertThat(log).startsWith(1, -2).doesNotContain(3);
    }

    @Test
    void cancelsTheRestWhenItIsClosed() throws Exception {
        ResultIterator<Object> results = pool.map(fn, OPTIONS, List.of(1, 0, 2));
        assertThat(results.next()).isEqualTo(1);
        results.close();
        results.close();
        assertThat(results.hasNext()).isFalse();
        gate.countDown();
        pool.close();
        assertThat(log).doesNotContain(2);
    }

    @Test
    void endsWithAnInterrupt() {
        ResultIterator<Object> results = pool.map(fn, OPTIONS, List.of(0, 1));
        var next = Threads.start(results::next).awaitWaiting();
        Threads.until(() -> log.contains(0));
        next.thread().interrupt();
        assertThatThrownBy(next::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(results.hasNext()).isFalse();
        gate.countDown();
        pool.close();
        assertThat(log).containsExactly(0);
    }

    @Test
    void ignoresTheChunkSize() throws Exception {
        for (int chunksize : new int[] {2, 100, 0, -1}) {
            assertThat(rest(pool.map(fn, OPTIONS.withChunksize(chunksize), List.of(1, 2, 3))))
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void letsThroughWhatAnIterableRaisesAndMakesTheCallsBeforeIt() {
        Iterable<Integer> faulty = () -> new Iterator<>() {
            private int next = 1;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                if (next == 3) {
                    throw new IllegalArgumentException("no third");
                }
                return next++;
            }
        };
        assertThatThrownBy(() -> pool.map(fn, OPTIONS, faulty)).hasMessage("no third");
        pool.close();
        assertThat(log).containsExactly(1, 2);
    }
}
