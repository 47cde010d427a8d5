package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.NotSerializableException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.TimeoutError;
import org.futurestck.reference.Remote.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks change how inputs travel, and nothing else. */
class ProcessPoolMapTest {

    private static ProcessPoolExecutor pool;

    private Gate gate;

    @BeforeAll
    static void open() {
        pool = new ProcessPoolExecutor(1);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void build(@TempDir Path dir) {
        gate = Gate.in(dir);
    }

    @AfterEach
    void openTheGate() throws Exception {
        gate.open();
        pool.submit(new Remote.Pid()).result(Threads.LONG); // whatever came before has run
    }

    private static MapOptions chunks(int size) {
        return MapOptions.DEFAULTS.withChunksize(size);
    }

    private static <R> List<R> rest(ResultIterator<R> iterator) throws Exception {
        List<R> found = new ArrayList<>();
        while (iterator.hasNext()) {
            found.add(iterator.next());
        }
        return found;
    }

    /** Says its number at the gate; fails for negative ones. */
    private static final class Visit implements Fn<Integer>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer call(Object... args) throws Exception {
            int number = (int) args[0];
            ((Gate) args[1]).tell(Integer.toString(number));
            if (number < 0) {
                throw new IllegalStateException("negative");
            }
            return number;
        }
    }

    private ResultIterator<Integer> visit(MapOptions options, Integer... numbers) {
        return pool.map(
                new Visit(),
                options,
                Arrays.asList(numbers),
                IntStream.range(0, numbers.length).mapToObj(i -> gate).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 1000})
    void handsOutResultsInTheOrderOfTheInput(int size) throws Exception {
        List<Integer> inputs = IntStream.range(0, 100).boxed().toList();
        ResultIterator<Object> results = pool.map(new Remote.Same(), chunks(size), inputs);
        assertThat(rest(results)).isEqualTo(inputs);
        assertThatThrownBy(results::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("every result has been handed out");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void endsWithTheShortestIterable(int size) throws Exception {
        assertThat(rest(pool.map(
                        new Remote.Echo(), chunks(size), Arrays.asList(1, null, 3, 4), List.of("a", "b", "c"))))
                .containsExactly(List.of(1, "a"), Arrays.asList(null, "b"), List.of(3, "c"));
        assertThat(rest(pool.map(new Remote.Echo(), chunks(size), List.of(), List.of(1))))
                .isEmpty();
        assertThat(rest(pool.map(new Remote.Echo(), chunks(size)))).isEmpty();
    }

    @Test
    void sendsAsManyInputsAtATimeAsItIsTold() throws Exception {
        try (ProcessPoolExecutor replacing = new ProcessPoolExecutor(org.futurestck.binding.ExecutorSettings.DEFAULTS
                .withMaxWorkers(1)
                .withMaxTasksPerChild(1))) {
            List<Long> pids = rest(replacing.map(new Remote.Pid(), chunks(2), List.of(1, 2, 3, 4, 5)));
            assertThat(pids.get(0)).isEqualTo(pids.get(1)).isNotEqualTo(pids.get(2));
            assertThat(pids.get(2)).isEqualTo(pids.get(3)).isNotEqualTo(pids.get(4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void raisesAnExceptionInItsPlaceAndThenCancelsTheRest(int size) throws Exception {
        ResultIterator<Integer> results = visit(chunks(size), 1, 2, -3, 4);
        assertThat(results.next()).isEqualTo(1);
        assertThat(results.next()).isEqualTo(2);
        assertThat(results.hasNext()).isTrue();
        assertThatThrownBy(results::next)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("negative");
        assertThat(results.hasNext()).isFalse();
        assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void doesNotCallWhatComesAfterAnExceptionInTheSameChunk() throws Exception {
        assertThatThrownBy(() -> rest(visit(chunks(3), 1, -2, 3))).hasMessage("negative");
        assertThat(gate.isTold("-2")).isTrue();
        assertThat(gate.isTold("3")).isFalse();
    }

    @Test
    void somethingStandsInForAnExceptionWithinAChunkToo() {
        assertThatThrownBy(() -> rest(pool.map(Remote.Deed.RAISE_SOMETHING_UNSERIALISABLE, chunks(2), List.of(1, 2))))
                .isExactlyInstanceOf(StandInException.class);
    }

    @Test
    void failsAChunkWithSomethingThatCannotBeSent() throws Exception {
        ResultIterator<Object> results =
                pool.map(new Remote.Same(), chunks(2), Arrays.asList(1, 2, 3, new Object(), 5));
        assertThat(results.next()).isEqualTo(1);
        assertThat(results.next()).isEqualTo(2);
        assertThatThrownBy(results::next).isExactlyInstanceOf(NotSerializableException.class);
        assertThat(results.hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void countsTheTimeFromTheCallAndThenCancelsTheRest(int size) {
        Future<Long> blocked = pool.submit(new Remote.Blocked(), gate, "blocked");
        long begin = System.nanoTime();
        ResultIterator<Integer> results = visit(chunks(size).withTimeout(Duration.ofMillis(20)), 1, 2, 3);
        assertThatThrownBy(results::next).isInstanceOf(TimeoutError.class);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(20_000_000L);
        assertThat(results.hasNext()).isFalse();
        gate.open();
        assertThat(blocked.exception(Threads.LONG)).isNull();
        assertThat(pool.submit(new Remote.Pid()).exception(Threads.LONG)).isNull();
        assertThat(gate.isTold("1")).isFalse();
    }

    @Test
    void cancelsTheChunksThatHaveNotStartedWhenItIsClosed() throws Exception {
        ResultIterator<Integer> results = visit(chunks(2), 1, 2);
        assertThat(results.next()).isEqualTo(1);
        results.close();
        results.close();
        assertThat(results.hasNext()).isFalse();

        Future<Long> blocked = pool.submit(new Remote.Blocked(), gate, "blocked");
        ResultIterator<Integer> pending = visit(chunks(2), 3, 4, 5);
        pending.close();
        gate.open();
        assertThat(blocked.exception(Threads.LONG)).isNull();
        assertThat(pool.submit(new Remote.Pid()).exception(Threads.LONG)).isNull();
        assertThat(gate.isTold("3") || gate.isTold("5")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesChunksOfNothing(int size) {
        assertThatThrownBy(() -> pool.map(new Remote.Same(), chunks(size), List.of(1)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("chunksize must be greater than 0, and is " + size);
    }
}
