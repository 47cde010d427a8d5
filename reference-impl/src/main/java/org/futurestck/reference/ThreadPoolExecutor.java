package org.futurestck.reference;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Objects;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls in at most {@code maxWorkers} threads, in the order in which they were submitted.
 *
 * <p>A thread is started only when a call finds no idle one. Threads end once the pool is shut down, is broken or has become
 * unreachable, and no call is left; see {@link ExitHandler} for what happens when the program ends first.
 *
 * <p>{@code shutdown} may be called any number of times, by any number of threads. With {@code wait} it returns when the
 * threads have ended, so when every call and every callback has run; it does not give up if it is interrupted. Called with
 * {@code wait} in one of the pool's own threads it shuts down and raises {@link RuntimeError}, because
 * a thread cannot wait for its own end.
 *
 * <p>If the initializer raises anything, it is logged, and the pool is broken: the calls that have not started fail with
 * {@link org.futurestck.binding.BrokenThreadPool}, those that run finish.
 */
public final class ThreadPoolExecutor extends AbstractExecutor {

    private static final String AFTER_SHUTDOWN = "cannot schedule new futures after shutdown";

    private static final Cleaner CLEANER = Cleaner.create();

    /** Knows nothing of this object, so that forgotten pools can be collected while their threads wait for calls. */
    private final WorkerGroup workers;

    /** Creates a pool with every setting at its default. */
    public ThreadPoolExecutor() {
        this(ExecutorSettings.DEFAULTS);
    }

    /**
     * Creates a pool with a number of workers.
     *
     * @param maxWorkers how many calls may run at once
     * @throws IllegalArgumentException if it is zero or less
     */
    public ThreadPoolExecutor(int maxWorkers) {
        this(ExecutorSettings.DEFAULTS.withMaxWorkers(maxWorkers));
    }

    /**
     * Creates a pool. The default for workers is four more than there are processors, but at most 32; threads are called
     * {@code <prefix>_<number>}, with {@code ThreadPoolExecutor-<number>} as the default prefix.
     *
     * @param settings the documented parameters
     * @throws IllegalArgumentException if the number of workers is zero or less
     */
    public ThreadPoolExecutor(ExecutorSettings settings) {
        workers = new WorkerGroup(settings);
        WorkerGroup group = workers;
        CLEANER.register(this, () -> group.close(AFTER_SHUTDOWN));
    }

    @Override
    public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
        Call<T> call = new Call<>(Objects.requireNonNull(fn, "fn"), args);
        try {
            workers.submit(call);
        } finally {
            Reference.reachabilityFence(this); // or the cleaner may shut down a pool that is used for the last time
        }
        return call;
    }

    @Override
    void requireOpen() {
        workers.requireOpen();
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
        workers.close(AFTER_SHUTDOWN);
        if (cancelFutures) {
            workers.cancelAll();
        }
        if (wait) {
            join(workers.threads());
        }
    }

    private static void join(List<Thread> threads) {
        if (threads.contains(Thread.currentThread())) {
            throw new RuntimeError("cannot join current thread");
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
