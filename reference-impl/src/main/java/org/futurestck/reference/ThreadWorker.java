package org.futurestck.reference;

import org.futurestck.binding.BrokenExecutor;
import org.futurestck.binding.BrokenThreadPool;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/** A worker that makes its calls in its own thread. */
final class ThreadWorker extends Worker {

    ThreadWorker(WorkerGroup group, String name, ExecutorSettings settings) {
        super(group, name, settings);
    }

    @Override
    <T extends @Nullable Object> T call(Fn<? extends T> fn, @Nullable Object[] args) throws Exception {
        return fn.call(args);
    }

    @Override
    BrokenExecutor broken(String message, Throwable cause) {
        return new BrokenThreadPool(message, cause);
    }

    @Override
    void prepare() {
        if (settings.initializer() != null) {
            initialize(settings.initializer());
        }
    }

    @Override
    void refresh() {
        // threads do not wear out
    }

    @Override
    void abort() {
        // a thread cannot be ended from outside: the call that runs finishes
    }

    @Override
    void release() {
        // nothing is held but the thread
    }
}
