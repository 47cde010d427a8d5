package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.elsewhere.MakePoint;
import org.futurestck.elsewhere.Point;
import org.futurestck.reference.Remote.Deed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What travels to a worker and back, and what happens if it cannot. None of it harms the pool. */
class ProcessPoolCallsTest {

    private static ProcessPoolExecutor pool;

    @BeforeAll
    static void open() {
        pool = new ProcessPoolExecutor(
                ExecutorSettings.DEFAULTS.withMaxWorkers(2), WorkerSettings.DEFAULTS.withJvmOptions("-Xmx400m"));
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @AfterEach
    void assertThatThePoolLives() throws Exception {
        assertThat(pool.submit(new Remote.Same(), "alive").result(Threads.LONG)).isEqualTo("alive");
    }

    private static Throwable raisedBy(Fn<?> fn, Object... args) {
        return pool.submit(fn, args).exception(Threads.LONG);
    }

    @Test
    void callsAreMadeInOtherProcessesOfWhichThereAreNoMoreThanAllowed() throws Exception {
        Set<Long> pids = new HashSet<>();
        List<Future<Long>> futures = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            futures.add(pool.submit(new Remote.Pid()));
        }
        for (Future<Long> future : futures) {
            pids.add(future.result(Threads.LONG));
        }
        assertThat(pids)
                .hasSizeBetween(1, 2)
                .doesNotContain(ProcessHandle.current().pid());
    }

    @Test
    void argumentsAndResultsTravel() throws Exception {
        assertThat(pool.submit(new Remote.Echo(), 1, "two", null, List.of(3.0)).result(Threads.LONG))
                .isEqualTo(Arrays.asList(1, "two", null, List.of(3.0)));
        assertThat(pool.submit(new Remote.Echo()).result(Threads.LONG)).isEmpty();
        assertThat(pool.submit(new Remote.Same(), (Object) null).result(Threads.LONG))
                .isNull();
    }

    @Test
    void lambdasTravelIfTheyAreSerialisable() throws Exception {
        int captured = 40;
        Fn<Integer> fn = (Fn<Integer> & Serializable) args -> captured + (int) args[0];
        assertThat(pool.submit(fn, 2).result(Threads.LONG)).isEqualTo(42);
        Callable<Integer> callable = (Callable<Integer> & Serializable) () -> captured;
        assertThat(pool.submit(callable).result(Threads.LONG)).isEqualTo(40);
        assertThat(pool.submit(() -> captured).exception(Threads.LONG)).isInstanceOf(NotSerializableException.class);
    }

    @Test
    void valuesOfManyMegabytesTravel() throws Exception {
        byte[] large = new byte[64 << 20];
        large[large.length - 1] = 7;
        assertThat((byte[]) pool.submit(new Remote.Same(), large).result(Threads.LONG))
                .isEqualTo(large);
    }

    @Test
    void anExceptionArrivesWithItsMessageItsCauseAndTheStackOfTheWorker() {
        Throwable raised = raisedBy(new Raise());
        assertThat(raised)
                .isExactlyInstanceOf(java.io.IOException.class)
                .hasMessage("raised")
                .hasCauseExactlyInstanceOf(ArithmeticException.class);
        assertThat(raised.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Raise.class.getName()))
                .anyMatch(frame -> frame.getClassName().equals(WorkerMain.class.getName()));
    }

    private static final class Raise implements Fn<Object>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object call(Object... args) throws Exception {
            throw new java.io.IOException("raised", new ArithmeticException("cause"));
        }
    }

    @Test
    void errorsAreExceptionsOfTheCall() {
        assertThat(raisedBy(Deed.OVERFLOW)).isExactlyInstanceOf(StackOverflowError.class);
        assertThat(raisedBy(Deed.EXHAUST_MEMORY)).isExactlyInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void whatCannotBeWrittenIsTheExceptionOfItsCall() {
        assertThat(raisedBy(args -> 1))
                .isExactlyInstanceOf(NotSerializableException.class)
                .hasMessageContaining(ProcessPoolCallsTest.class.getSimpleName());
        assertThat(raisedBy(new Remote.Same(), new Object()))
                .isExactlyInstanceOf(NotSerializableException.class)
                .hasMessage("java.lang.Object");
        assertThat(raisedBy(new Remote.Same(), new byte[1 << 20], new Object()))
                .isExactlyInstanceOf(NotSerializableException.class);
        assertThat(raisedBy(Deed.RETURN_SOMETHING_UNSERIALISABLE))
                .isExactlyInstanceOf(NotSerializableException.class)
                .hasMessage("java.lang.Object");
    }

    @Test
    void whatCannotBeReadIsTheExceptionOfItsCall() {
        assertThat(raisedBy(new Remote.Same(), new Remote.Unreadable("an argument")))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("cannot be read");
        assertThat(raisedBy(Deed.RETURN_SOMETHING_UNREADABLE))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("cannot be read");
    }

    @Test
    void aResultThatIsSlowToReadDelaysNobodyElse() throws Exception {
        Future<Object> slow = pool.submit(Deed.RETURN_SOMETHING_SLOW_TO_READ);
        Threads.await(Remote.SlowResult.READING);
        for (int i = 0; i < 3; i++) {
            assertThat(pool.submit(new Remote.Same(), i).result(Threads.LONG)).isEqualTo(i);
        }
        assertThat(slow.running()).isTrue();
        Remote.SlowResult.MAY_BE_READ.countDown();
        assertThat(slow.result(Threads.LONG)).isInstanceOf(Remote.SlowResult.class);
    }

    @Test
    void somethingStandsInForAnExceptionThatCannotBeWritten() {
        Throwable raised = raisedBy(Deed.RAISE_SOMETHING_UNSERIALISABLE);
        assertThat(raised)
                .isExactlyInstanceOf(StandInException.class)
                .hasMessage(Remote.UnserialisableException.class.getName() + ": held (this exception stands in for it: "
                        + "java.io.NotSerializableException: java.lang.Object)")
                .cause()
                .hasMessageStartingWith("java.lang.IllegalStateException: its cause (");
        assertThat(raised.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Deed.class.getName()));
    }

    @Test
    void somethingStandsInForAnExceptionThatCannotBeRead() {
        assertThat(raisedBy(Deed.RAISE_SOMETHING_UNREADABLE))
                .isExactlyInstanceOf(StandInException.class)
                .hasMessage(
                        Remote.UnreadableException.class.getName() + ": only a worker knows (this exception stands in "
                                + "for it: java.lang.IllegalStateException: cannot be read)");
    }

    @Test
    void classesFromElsewhereAreRefusedInBothDirections() throws Exception {
        String advice = "org.futurestck.elsewhere.Point; not allowed between the pool and its workers; allow it with "
                + "WorkerSettings.withAllowedClasses(\"org.futurestck.elsewhere.Point\")";
        assertThat(raisedBy(new Remote.Same(), new Point(1, 2)))
                .isExactlyInstanceOf(InvalidClassException.class)
                .hasMessage(advice);
        assertThat(raisedBy(new PointMaker()))
                .isExactlyInstanceOf(InvalidClassException.class)
                .hasMessage(advice);
        assertThat(pool.submit(new MakePoint(), 1, 2).result(Threads.LONG))
                .as("the package of the function")
                .isEqualTo(new Point(1, 2));
    }

    private static final class PointMaker implements Fn<Object>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object call(Object... args) {
            return new Point(1, 2);
        }
    }

    @Test
    void theUserDecidesFirstWhichClassesAreAllowed() throws Exception {
        WorkerSettings settings =
                WorkerSettings.DEFAULTS.withAllowedClasses("org.futurestck.elsewhere.*;!java.util.Date");
        try (ProcessPoolExecutor other =
                new ProcessPoolExecutor(ExecutorSettings.DEFAULTS.withMaxWorkers(1), settings)) {
            assertThat(other.submit(new Remote.Same(), new Point(1, 2)).result(Threads.LONG))
                    .isEqualTo(new Point(1, 2));
            assertThat(other.submit(new Remote.Same(), new java.util.Date(0)).exception(Threads.LONG))
                    .isInstanceOf(InvalidClassException.class)
                    .hasMessageStartingWith("java.util.Date; not allowed");
        }
    }

    @Test
    void theFilterOfTheWholeJvmIsRespected() throws Exception {
        WorkerSettings settings = WorkerSettings.DEFAULTS
                .withAllowedClasses("java.util.*")
                .withJvmOptions("-Djdk.serialFilter=!java.util.Date");
        try (ProcessPoolExecutor other =
                new ProcessPoolExecutor(ExecutorSettings.DEFAULTS.withMaxWorkers(1), settings)) {
            assertThat(other.submit(new Remote.Same(), new java.util.Date(0)).exception(Threads.LONG))
                    .isExactlyInstanceOf(InvalidClassException.class)
                    .hasMessage("java.util.Date; refused by the filter of this JVM, jdk.serialFilter");
            assertThat(other.submit(new Remote.Same(), new Point(1, 2)).exception(Threads.LONG))
                    .hasMessageStartingWith("org.futurestck.elsewhere.Point; not allowed");
            assertThat(other.submit(new Remote.Same(), "text").result(Threads.LONG))
                    .isEqualTo("text");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Deed.class,
            names = {"LEAVE_A_THREAD", "INTERRUPT_ITSELF"})
    void whatACallLeavesBehindDoesNotDisturbTheNextOnes(Deed deed) throws Exception {
        for (int i = 0; i < 4; i++) {
            pool.submit(deed).result(Threads.LONG);
            assertThat(pool.submit(Deed.TELL_INTERRUPT).result(Threads.LONG)).isEqualTo(false);
        }
    }

    @Test
    void standardInputIsEmpty() throws Exception {
        assertThat(pool.submit(Deed.READ_INPUT).result(Threads.LONG)).isEqualTo(-1);
    }
}
