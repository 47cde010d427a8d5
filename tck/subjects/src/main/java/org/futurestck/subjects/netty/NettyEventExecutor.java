package org.futurestck.subjects.netty;

import io.netty.util.concurrent.EventExecutorGroup;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.futurestck.kit.spi.Capability;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.NativeExecutor;
import org.futurestck.subjects.base.NativeFuture;
import org.futurestck.subjects.base.NativeSubject;
import org.jspecify.annotations.Nullable;

/** A group of event executors with its own futures, which tell that they cannot be cancelled any more. */
public final class NettyEventExecutor extends NativeSubject {

    /** Creates the subject. */
    public NettyEventExecutor() {
        super("netty-event-executor", Library.NETTY, Capability.LOGGING, Capability.WITHOUT_DEFAULT_WORKERS);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new Group(Groups.create(settings));
    }

    private static final class Group extends NativeExecutor {

        private final EventExecutorGroup group;

        Group(EventExecutorGroup group) {
            this.group = group;
        }

        @Override
        protected <T extends @Nullable Object> Future<T> start(Callable<T> call) {
            return new Bound<>(group.submit(call));
        }

        /** A group has nothing that cancels what waits. */
        @Override
        public void shutdown(boolean wait, boolean cancelFutures) {
            Groups.shutDown(group);
            if (wait) {
                Groups.join(group);
            }
        }
    }

    private static final class Bound<T extends @Nullable Object>
            extends NativeFuture<T, io.netty.util.concurrent.Future<T>> {

        Bound(io.netty.util.concurrent.Future<T> own) {
            super(own);
        }

        @Override
        public boolean running() {
            return !own().isCancellable() && !own().isDone();
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // it is the same future
        public void addDoneCallback(Consumer<? super Future<T>> fn) {
            own().addListener(done -> fn.accept(this));
        }
    }
}
