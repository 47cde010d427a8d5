package org.futurestck.reference;

import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.jspecify.annotations.Nullable;

/** What threads do to a pool, and what came of it. */
final class PoolActions {

    private PoolActions() {}

    /** Submits a call that counts how often it is made. */
    static final class Submit implements Runnable, Fn<String> {

        private final Executor pool;
        private final AtomicInteger made = new AtomicInteger();

        /** The future of the call; null if it was refused. */
        @Nullable
        Future<String> future;

        Submit(Executor pool) {
            this.pool = pool;
        }

        @Override
        public void run() {
            try {
                future = pool.submit(this);
            } catch (RuntimeError refused) {
                future = null;
            }
        }

        @Override
        public String call(@Nullable Object... args) {
            made.incrementAndGet();
            return "a";
        }

        int made() {
            return made.get();
        }
    }

    /** Shuts down, and waits for the end. */
    static final class Shutdown implements Runnable {

        private final Executor pool;
        private final boolean cancelFutures;

        Shutdown(Executor pool, boolean cancelFutures) {
            this.pool = pool;
            this.cancelFutures = cancelFutures;
        }

        @Override
        public void run() {
            pool.shutdown(true, cancelFutures);
        }
    }
}
