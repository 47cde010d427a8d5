package org.futurestck.subjects.base;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** What runs the calls of an engine. Safe for use by several threads. */
public interface Pool {

    /**
     * Has a call made some time.
     *
     * @param call the call; it raises nothing
     * @throws java.util.concurrent.RejectedExecutionException if the pool refuses the call, as all are refused after {@link #shutdown}
     */
    void execute(Runnable call);

    /** Takes no further calls and makes those that it has taken. */
    void shutdown();

    /** Waits until all calls are over and the workers have ended; to be asked for after {@link #shutdown}. */
    void join();

    /**
     * The pool that a service is.
     *
     * @param service the service, used by nobody else
     * @return the pool
     */
    static Pool of(ExecutorService service) {
        return new Pool() {
            @Override
            public void execute(Runnable call) {
                service.execute(call);
            }

            @Override
            public void shutdown() {
                service.shutdown();
            }

            @Override
            public void join() {
                try {
                    while (!service.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                        Thread.onSpinWait();
                    }
                } catch (InterruptedException e) {
                    throw Raising.raise(e);
                }
            }
        };
    }
}
