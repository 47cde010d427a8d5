package org.futurestck.reference;

import java.util.Objects;
import org.futurestck.binding.BrokenExecutor;
import org.futurestck.binding.BrokenProcessPool;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/**
 * A worker whose calls are made in a process of its own.
 *
 * <p>Its thread sends a call, waits for what comes of it, and only then looks for the next one. So a call is pending, and can
 * be cancelled, until it is really sent; a result that takes long to read delays nobody else; and callbacks run here.
 */
final class ProcessWorker extends Worker {

    private final WorkerSettings workerSettings;
    private volatile @Nullable WorkerProcess process;
    private volatile boolean aborted;

    /** How many calls the present process has been sent, the initializer not among them. */
    private int made;

    ProcessWorker(WorkerGroup group, String name, ExecutorSettings settings, WorkerSettings workerSettings) {
        super(group, name, settings);
        this.workerSettings = workerSettings;
    }

    @Override
    void prepare() {
        try {
            WorkerProcess started = new WorkerProcess(workerSettings, thread().getName(), this::breakDown);
            process = started;
            if (aborted) {
                started.kill(); // whoever aborted may have come too early to see it
            }
            connect(started);
        } catch (Throwable t) { // whatever keeps a process from starting must not leave its calls waiting
            group.breakDown(
                    () -> broken("a worker process could not be started, and the pool can make no further calls", t));
        }
    }

    private void connect(WorkerProcess started) {
        try {
            started.connect();
        } catch (ConnectionLost e) {
            String obituary = started.obituary();
            group.breakDown(() -> broken(obituary, e));
            return;
        }
        if (settings.initializer() != null) {
            initialize(new Initializer(settings.initializer()));
        }
        made = 0;
    }

    @Override
    <T extends @Nullable Object> T call(Fn<? extends T> fn, @Nullable Object[] args) throws Throwable {
        WorkerProcess asked = Objects.requireNonNull(process, "prepared first");
        made++;
        try {
            return asked.call(fn, args);
        } catch (ConnectionLost e) {
            throw breakDown(asked.obituary());
        }
    }

    private BrokenExecutor breakDown(String reason) {
        return group.breakDown(() -> new BrokenProcessPool(reason));
    }

    @Override
    BrokenExecutor broken(String message, Throwable cause) {
        return new BrokenProcessPool(message, cause);
    }

    /** Replaces a process that has made all the calls it may make; the next one starts when there is a call for it. */
    @Override
    void refresh() {
        Integer limit = settings.maxTasksPerChild();
        if (limit != null && made >= limit) {
            release();
            if (group.awaitCalls(this) && !aborted) {
                prepare();
            }
        }
    }

    @Override
    void abort() {
        aborted = true;
        WorkerProcess running = process;
        if (running != null) {
            running.kill();
        }
    }

    @Override
    void release() {
        WorkerProcess ended = process;
        if (ended != null) {
            ended.end();
            process = null;
        }
    }
}
