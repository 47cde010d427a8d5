package org.futurestck.zoo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/** Thread pools with the wrong threads, or the wrong number of them. */
final class Threading {

    private Threading() {}

    /** Lets those who wait lend a hand, as pools for recursive tasks do. */
    @Exhibit(
            mistake = "result() runs a pending call in the thread that waits for it, if all workers are busy",
            breaks = "thread.pool-of-threads",
            shows = "which is thread t",
            alsoFails = {"future.result.cancelled", "shutdown.signals-release"},
            because = "whoever waits for a pending future ends up in its call, and no rule about that comes first")
    public static final class ResultRunsPendingCalls extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            Integer wanted = settings.maxWorkers();
            int workers = wanted == null ? Integer.MAX_VALUE : wanted;
            AtomicInteger running = new AtomicInteger();
            return new ForwardingExecutor(super.create(settings)) {
                @Override
                @SuppressWarnings({"unchecked", "NullAway"}) // the future hands out what fn returns, also null
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    Fn<T> counted = given -> {
                        running.incrementAndGet();
                        try {
                            return fn.call(given);
                        } finally {
                            running.decrementAndGet();
                        }
                    };
                    BareFuture<@Nullable Object> good =
                            (BareFuture<@Nullable Object>) (Future<?>) super.submit(counted, args);
                    return (Future<T>) new ForwardingFuture(good) {
                        @Override
                        public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                            boolean pending = !done() && !running();
                            if (timeout == null && pending && running.get() >= workers && claimed()) {
                                HandDrivenExecutor.finish(this, () -> counted.call(args));
                            }
                            return super.result(timeout);
                        }

                        private boolean claimed() {
                            try {
                                return setRunningOrNotifyCancel();
                            } catch (RuntimeError workerWasQuicker) {
                                return false;
                            }
                        }
                    };
                }
            };
        }
    }

    /** Has tables whose size is a power of two. */
    @Exhibit(
            mistake = "the number of workers is rounded up to a power of two",
            breaks = "thread.max-workers-bound",
            shows = "4 have started")
    public static final class WorkersAreRoundedUp extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            Integer wanted = settings.maxWorkers();
            return super.create(
                    wanted == null || wanted < 3
                            ? settings
                            : settings.withMaxWorkers(Integer.highestOneBit(wanted - 1) << 1));
        }
    }

    /** Counts threads, and does not look what they do. */
    @Exhibit(
            mistake = "each call starts a thread until there are as many as allowed, though one is idle",
            breaks = "thread.reuses-idle",
            shows = "there was no such thread before: g ran in")
    public static final class GrowsWithEveryCall extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            Integer wanted = settings.maxWorkers();
            return new Growing(super.create(settings), wanted == null ? 1 : wanted);
        }
    }

    /** Keeps idle workers busy until a further one has begun with the next call. */
    private static final class Growing extends ForwardingExecutor {

        private final int workers;
        private final AtomicInteger active = new AtomicInteger();
        private int started;

        Growing(Executor good, int workers) {
            super(good);
            this.workers = workers;
        }

        @Override
        public synchronized <T extends @Nullable Object> Future<T> submit(
                Fn<? extends T> fn, @Nullable Object... args) {
            CountDownLatch begun = new CountDownLatch(1);
            keepBusy(started < workers ? started - active.get() : 0, begun);
            started = Math.min(workers, started + 1);
            active.incrementAndGet();
            try {
                Future<T> future = super.submit(
                        given -> {
                            begun.countDown();
                            return fn.call(given);
                        },
                        args);
                future.addDoneCallback(done -> {
                    active.decrementAndGet();
                    begun.countDown();
                });
                return future;
            } catch (RuntimeException e) {
                begun.countDown();
                throw e;
            }
        }

        /** Returns when each idle worker is busy, so that none of them is left for the next call. */
        private void keepBusy(int idle, CountDownLatch begun) {
            CountDownLatch busy = new CountDownLatch(Math.max(idle, 0));
            for (int worker = 0; worker < idle; worker++) {
                super.submit(given -> {
                    busy.countDown();
                    begun.await();
                    return "kept busy";
                });
            }
            try {
                busy.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Has a naming scheme of its own. */
    @Exhibit(
            mistake = "threads are not named after the prefix",
            breaks = "thread.name-prefix",
            shows = "ThreadPoolExecutor-")
    public static final class PrefixIsForgotten extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            return super.create(settings.withThreadNamePrefix(""));
        }
    }

    /** Says first what matters to itself. */
    @Exhibit(
            mistake = "the prefix stands in the middle of the names of threads",
            breaks = "thread.name-prefix",
            shows = "pool-crew")
    public static final class PrefixIsNoPrefix extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            String prefix = settings.threadNamePrefix();
            return super.create(prefix.isEmpty() ? settings : settings.withThreadNamePrefix("pool-" + prefix));
        }
    }
}
