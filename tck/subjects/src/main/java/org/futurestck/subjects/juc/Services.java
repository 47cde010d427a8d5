package org.futurestck.subjects.juc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.subjects.base.Raising;
import org.futurestck.subjects.base.Workers;

/** Creates the services as their users do, with nothing set but the number of workers. */
final class Services {

    /** The first Java with virtual threads. */
    static final int VIRTUAL_SINCE = 21;

    private Services() {}

    static ExecutorService threadPool(ExecutorSettings settings) {
        return Executors.newFixedThreadPool(Workers.of(settings));
    }

    static ExecutorService scheduledPool(ExecutorSettings settings) {
        return new ScheduledThreadPoolExecutor(Workers.of(settings));
    }

    /** It has a default of its own. */
    static ForkJoinPool forkJoinPool(ExecutorSettings settings) {
        Integer workers = settings.maxWorkers();
        return workers == null ? new ForkJoinPool() : new ForkJoinPool(workers);
    }

    /** A thread for each call, however many workers are asked for. */
    static ExecutorService virtualThreads() {
        try {
            MethodHandle create = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (ExecutorService) create.invoke();
        } catch (NoSuchMethodException e) {
            throw new UnsupportedOperationException(
                    "virtual threads need Java " + VIRTUAL_SINCE + " or newer, and this is Java "
                            + Runtime.version().feature(),
                    e);
        } catch (Throwable e) {
            throw Raising.raise(e);
        }
    }
}
