package org.futurestck.reference;

import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.RuntimeError;

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
public final class ThreadPoolExecutor extends PoolExecutor {

    private static final AtomicInteger UNNAMED = new AtomicInteger();

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
        super(new WorkerGroup(
                maxWorkers(settings), namePrefix(settings), (group, name) -> new ThreadWorker(group, name, settings)));
    }

    private static int maxWorkers(ExecutorSettings settings) {
        Integer wanted = settings.maxWorkers();
        return wanted == null ? defaultWorkers(Runtime.getRuntime().availableProcessors()) : wanted;
    }

    static int defaultWorkers(int processors) {
        return Math.min(32, processors + 4);
    }

    private static String namePrefix(ExecutorSettings settings) {
        String wanted = settings.threadNamePrefix();
        return wanted.isEmpty() ? "ThreadPoolExecutor-" + UNNAMED.getAndIncrement() : wanted;
    }
}
