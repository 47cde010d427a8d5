package org.futurestck.reference;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Objects;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/** An executor whose calls are made by a group of workers, each with a thread of this program. */
abstract class PoolExecutor extends AbstractExecutor {

    private static final String AFTER_SHUTDOWN = "cannot schedule new futures after shutdown";

    private static final Cleaner CLEANER = Cleaner.create();

    /** Knows nothing of this object, so that forgotten pools can be collected while their threads wait for calls. */
    private final WorkerGroup workers;

    PoolExecutor(WorkerGroup workers) {
        this.workers = workers;
        CLEANER.register(this, () -> workers.close(AFTER_SHUTDOWN));
    }

    @Override
    public final <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
        Call<T> call = new Call<>(Objects.requireNonNull(fn, "fn"), args);
        try {
            workers.submit(call);
        } finally {
            Reference.reachabilityFence(this); // or the cleaner may shut down a pool that is used for the last time
        }
        return call;
    }

    @Override
    protected final void requireOpen() {
        workers.requireOpen();
    }

    @Override
    public final void shutdown(boolean wait, boolean cancelFutures) {
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
