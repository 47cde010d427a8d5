package org.futurestck.reference;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls in at most {@code maxWorkers} child JVMs, in the order in which they were submitted.
 *
 * <p>A process is started only when a call finds no idle one. Processes end once the pool is shut down, is broken or has become
 * unreachable, and no call is left, as programs do that exit: their shutdown hooks run, and are waited for. If this program is
 * killed, they are gone at once. {@code shutdown} is that of {@link ThreadPoolExecutor}: with {@code wait} it returns when
 * every callback has run and every process has ended.
 *
 * <p>Functions, arguments and results travel as serialised objects, written when the call is sent to a worker, not when it is
 * submitted, and read only if {@link WorkerSettings} allow their classes. If one cannot be written or read, that is the
 * exception of the call, and the pool lives on. An exception arrives as itself, with its cause and with the stack trace of the
 * worker, or, if it cannot, as a {@link StandInException}.
 *
 * <p>A call is pending, and can be cancelled, until a process is free for it. It may use this class to make a pool of its own,
 * but never reaches this one.
 *
 * <p>If a process ends by itself, be it in a call, idle or when it starts, or if the initializer raises anything, the pool is
 * broken: all calls that have not finished fail with {@link org.futurestck.binding.BrokenProcessPool}, and the other processes
 * are ended.
 */
public final class ProcessPoolExecutor extends PoolExecutor {

    /** More processes cannot be waited for at once on Windows, say the documents. */
    private static final int MOST_ON_WINDOWS = 61;

    private static final AtomicInteger UNNAMED = new AtomicInteger();

    private final WorkerSettings workerSettings;

    /** Creates a pool with every setting at its default. */
    public ProcessPoolExecutor() {
        this(ExecutorSettings.DEFAULTS);
    }

    /**
     * Creates a pool with a number of workers.
     *
     * @param maxWorkers how many calls may run at once
     * @throws IllegalArgumentException if it is zero or less, or more than 61 on Windows
     */
    public ProcessPoolExecutor(int maxWorkers) {
        this(ExecutorSettings.DEFAULTS.withMaxWorkers(maxWorkers));
    }

    /**
     * Creates a pool with the documented parameters.
     *
     * @param settings the documented parameters
     * @throws IllegalArgumentException if the number of workers is zero or less, or more than 61 on Windows, or if workers
     *     shall be replaced after less than one call
     */
    public ProcessPoolExecutor(ExecutorSettings settings) {
        this(settings, WorkerSettings.DEFAULTS);
    }

    /**
     * Creates a pool. The default for workers is the number of processors, but at most 61 on Windows; the threads of this
     * program that attend to them are called {@code <prefix>_<number>}, with {@code ProcessPoolExecutor-<number>} as the
     * default prefix.
     *
     * @param settings the documented parameters
     * @param workerSettings how to start processes, and what may pass between them and the pool
     * @throws IllegalArgumentException if the number of workers is zero or less, or more than 61 on Windows, or if workers
     *     shall be replaced after less than one call
     */
    public ProcessPoolExecutor(ExecutorSettings settings, WorkerSettings workerSettings) {
        super(group(settings, workerSettings));
        this.workerSettings = workerSettings;
    }

    private static WorkerGroup group(ExecutorSettings settings, WorkerSettings workerSettings) {
        Integer limit = settings.maxTasksPerChild();
        if (limit != null && limit <= 0) {
            throw new IllegalArgumentException("max_tasks_per_child must be greater than 0, and is " + limit);
        }
        return new WorkerGroup(
                workers(settings.maxWorkers(), Runtime.getRuntime().availableProcessors(), isWindows()),
                namePrefix(settings),
                (group, name) -> new ProcessWorker(group, name, settings, workerSettings));
    }

    static int workers(@Nullable Integer wanted, int processors, boolean windows) {
        int most = windows ? MOST_ON_WINDOWS : Integer.MAX_VALUE;
        if (wanted != null && wanted > most) {
            throw new IllegalArgumentException("max_workers must be at most " + most + " on Windows, and is " + wanted);
        }
        return wanted == null ? Math.min(processors, most) : wanted;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static String namePrefix(ExecutorSettings settings) {
        String wanted = settings.threadNamePrefix();
        return wanted.isEmpty() ? "ProcessPoolExecutor-" + UNNAMED.getAndIncrement() : wanted;
    }

    /**
     * {@inheritDoc}
     *
     * <p>A lambda can be sent if it is cast to {@code Callable & Serializable}.
     */
    @Override
    public <T extends @Nullable Object> Future<T> submit(Callable<? extends T> fn) {
        return submit(new NoArguments<T>(fn));
    }

    /**
     * {@inheritDoc}
     *
     * <p>{@code chunksize} inputs travel as one call. Results and the first exception are handed out in their places,
     * whatever the chunk size; inputs after the exception are not called if they are in the same chunk. If an input or a
     * result cannot be written or read, none of its chunk is handed out.
     *
     * @throws IllegalArgumentException if the chunk size is less than one
     */
    @Override
    public <R extends @Nullable Object> ResultIterator<R> map(
            Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
        int size = options.chunksize();
        if (size < 1) {
            throw new IllegalArgumentException("chunksize must be greater than 0, and is " + size);
        }
        if (size == 1) {
            return super.map(fn, options, iterables);
        }
        Deadline deadline = Deadline.after(options.timeout());
        requireOpen();
        ResultIterator<ChunkResult<R>> chunks =
                submitAll(new Chunk<R>(fn), new Inputs(iterables).chunks(size), deadline);
        return new ChunkedResults<>(
                chunks,
                failure -> failure.unpack(
                        new AllowList(AllowList.compile(workerSettings.allowedClasses()), Wrapper.packageOf(fn))));
    }
}
