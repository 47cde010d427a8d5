package org.futurestck.zoo;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/** Executors that do not pass on just what they were given. */
@SuppressWarnings("NullAway") // it does not see that the result of these futures may be null
final class Passing {

    private static final int ROOM = 16;
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(4096);

    private Passing() {}

    /** Was tried with calls that need nothing. */
    @Exhibit(
            mistake = "the arguments of a call are dropped",
            breaks = "submit.schedules-call",
            shows = "f.result() returned []")
    public static final class ArgumentsAreDropped extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    return super.submit(fn);
                }
            };
        }
    }

    /** Packs arguments once more for each hand they go through. */
    @Exhibit(
            mistake = "a call gets its arguments as one list",
            breaks = "submit.schedules-call",
            shows = "f.result() returned [[]]")
    public static final class ArgumentsArePacked extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    return super.submit(fn, Arrays.asList(args));
                }
            };
        }
    }

    /** Delivers at least once. */
    @Exhibit(mistake = "each call is made twice", breaks = "submit.schedules-call", shows = "4 have started")
    public static final class CallsAreMadeTwice extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new HandDrivenExecutor(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) {
                    if (future.setRunningOrNotifyCancel()) {
                        finish(future, () -> {
                            call.call();
                            return call.call();
                        });
                    }
                }
            };
        }
    }

    /** Hears of success too late. */
    @Exhibit(
            mistake = "each call is made again behind those that are waiting",
            breaks = "submit.schedules-call",
            shows = "expected exactly 2 calls have started, but")
    public static final class CallsAreMadeAgain extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new HandDrivenExecutor(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) {
                    if (future.setRunningOrNotifyCancel()) {
                        finish(future, call);
                        try {
                            good.submit(ignored -> call.call());
                        } catch (RuntimeError refused) {
                            // The pool is shut down, so this one is made once.
                        }
                    }
                }
            };
        }
    }

    /** Has room for keys, and thought that this was plenty. */
    @Exhibit(
            mistake = "of a number with more than 4096 bits the upper ones are lost",
            breaks = "submit.example-pow",
            shows = "p.result() returned")
    public static final class BigResultsOverflow extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    Object result = super.result(timeout);
                    return result instanceof BigInteger big ? big.mod(LIMIT) : result;
                }
            };
        }
    }

    /** Protects itself from too many calls. */
    @Exhibit(
            mistake = "submit() waits while sixteen calls are not done",
            breaks = "submit.does-not-block",
            shows = "nothing has moved")
    public static final class SubmitWaitsForRoom extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            Semaphore room = new Semaphore(ROOM);
            return new ForwardingExecutor(good) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    room.acquireUninterruptibly();
                    Future<T> future = super.submit(fn, args);
                    future.addDoneCallback(done -> room.release());
                    return future;
                }
            };
        }
    }
}
