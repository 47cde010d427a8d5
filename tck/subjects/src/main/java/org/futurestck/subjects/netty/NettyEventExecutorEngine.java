package org.futurestck.subjects.netty;

import io.netty.util.concurrent.EventExecutorGroup;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.subjects.base.EngineSubject;
import org.futurestck.subjects.base.Library;
import org.futurestck.subjects.base.Pool;

/** A group of event executors as an engine. */
public final class NettyEventExecutorEngine extends EngineSubject {

    /** Creates the subject. */
    public NettyEventExecutorEngine() {
        super("netty-event-executor", Library.NETTY);
    }

    @Override
    protected Pool pool(ExecutorSettings settings) {
        return new Engine(Groups.create(settings));
    }

    private record Engine(EventExecutorGroup group) implements Pool {

        @Override
        public void execute(Runnable call) {
            group.execute(call);
        }

        @Override
        public void shutdown() {
            Groups.shutDown(group);
        }

        @Override
        public void join() {
            Groups.join(group);
        }
    }
}
