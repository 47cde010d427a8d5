package org.futurestck.subjects.scala;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeSubject;
import org.futurestck.subjects.base.Raising;
import org.futurestck.subjects.base.ServiceExecutor;
import org.futurestck.subjects.base.Workers;
import org.jspecify.annotations.Nullable;
import scala.concurrent.ExecutionContext;
import scala.concurrent.ExecutionContext$;

/** {@code scala.concurrent.Future} in the execution context of a fixed pool of threads. */
public final class ScalaFuture extends NativeSubject {

    /** Creates the subject. */
    public ScalaFuture() {
        super(
                "scala-future",
                Library.SCALA,
                Capability.WITHOUT_CANCEL,
                Capability.WITHOUT_RUNNING,
                Capability.WITHOUT_DEFAULT_WORKERS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new InContext(Executors.newFixedThreadPool(Workers.of(settings)));
    }

    private static final class InContext extends ServiceExecutor {

        private final ExecutionContext context;

        InContext(ExecutorService pool) {
            super(pool);
            context = ExecutionContext$.MODULE$.fromExecutorService(pool);
        }

        @Override
        protected <T extends @Nullable Object> Future<T> start(Callable<T> call) {
            return new BoundFuture<T>(scala.concurrent.Future.<T>apply(() -> make(call), context));
        }

        private static <T extends @Nullable Object> T make(Callable<T> call) {
            try {
                return call.call();
            } catch (Exception e) {
                throw Raising.raise(e);
            }
        }
    }
}
