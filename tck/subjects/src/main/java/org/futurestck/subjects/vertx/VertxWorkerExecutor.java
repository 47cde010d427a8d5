package org.futurestck.subjects.vertx;

import java.util.concurrent.Callable;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeExecutor;
import org.futurestck.subjects.base.NativeSubject;
import org.jspecify.annotations.Nullable;

/** A worker executor of Vert.x with its own futures. */
public final class VertxWorkerExecutor extends NativeSubject {

    /** Creates the subject. */
    public VertxWorkerExecutor() {
        super(
                "vertx-worker-executor",
                Library.VERTX,
                Capability.THREAD_NAMES,
                Capability.WITHOUT_CANCEL,
                Capability.WITHOUT_RUNNING);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new Blocking(new Workshop(settings));
    }

    private static final class Blocking extends NativeExecutor {

        private final Workshop workshop;

        Blocking(Workshop workshop) {
            this.workshop = workshop;
        }

        @Override
        protected <T extends @Nullable Object> Future<T> start(Callable<T> call) {
            return new BoundFuture<>(workshop.start(call));
        }

        /** To cancel what waits there is nothing. */
        @Override
        public void shutdown(boolean wait, boolean cancelFutures) {
            workshop.shutdown();
            if (wait) {
                workshop.join();
            }
        }
    }
}
