package org.futurestck.zoo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Thread pools with the wrong threads, or the wrong number of them. */
final class Threading {

    private Threading() {}

    /** Lets those who wait lend a hand, as pools for recursive tasks do. */
    @Exhibit(
            mistake = "result() runs a pending call in the thread that waits for it",
            breaks = "thread.pool-of-threads",
            shows = "in the caller's thread")
    public static final class ResultRunsPendingCalls extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            return new ForwardingExecutor(super.create(settings)) {
                @Override
                @SuppressWarnings("unchecked") // the future hands out what fn returns
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    BareFuture<@Nullable Object> future = (BareFuture<@Nullable Object>) super.submit(fn, args);
                    return (Future<T>) helping(future, fn, args);
                }
            };
        }

        @SuppressWarnings("NullAway") // it does not see that the result of these futures may be null
        private static Future<@Nullable Object> helping(
                BareFuture<@Nullable Object> future, Fn<?> fn, @Nullable Object... args) {
            return new ForwardingFuture(future) {
                @Override
                public @Nullable Object result(@Nullable Duration timeout) throws Exception {
                    if (timeout == null && !done() && !running() && setRunningOrNotifyCancel()) {
                        HandDrivenExecutor.finish(this, () -> fn.call(args));
                    }
                    return super.result(timeout);
                }
            };
        }
    }

    /** Has tables whose size is a power of two. */
    @Exhibit(
            mistake = "the number of workers is rounded up to a power of two",
            breaks = "thread.max-workers-bound",
            shows = "4 calls have started")
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
            shows = "ran in 3 threads")
    public static final class GrowsWithEveryCall extends BrokenSubject {

        @Override
        Executor create(ExecutorSettings settings) {
            Integer wanted = settings.maxWorkers();
            int workers = wanted == null ? 1 : wanted;
            AtomicInteger calls = new AtomicInteger();
            return new ForwardingExecutor(super.create(settings)) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    int before = calls.getAndIncrement();
                    CountDownLatch submitted = new CountDownLatch(1);
                    try {
                        for (int worker = 0; before < workers && worker < before; worker++) {
                            super.submit(
                                    () -> { // keeps an idle worker busy until there is another one
                                        submitted.await();
                                        return "kept busy";
                                    });
                        }
                        return super.submit(fn, args);
                    } finally {
                        submitted.countDown();
                    }
                }
            };
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
