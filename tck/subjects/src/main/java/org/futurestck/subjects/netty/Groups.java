package org.futurestck.subjects.netty;

import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.concurrent.TimeUnit;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.subjects.base.Raising;
import org.futurestck.subjects.base.Workers;

/** Groups of event executors. */
final class Groups {

    private Groups() {}

    static EventExecutorGroup create(ExecutorSettings settings) {
        return new DefaultEventExecutorGroup(Workers.of(settings));
    }

    /** Without the pause in which a group would take further calls, and without a time after which it would drop calls. */
    @SuppressWarnings("FutureReturnValueIgnored") // the group has it
    static void shutDown(EventExecutorGroup group) {
        group.shutdownGracefully(0, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    static void join(EventExecutorGroup group) {
        try {
            group.terminationFuture().sync();
        } catch (InterruptedException e) {
            throw Raising.raise(e);
        }
    }
}
