package org.futurestck.hosts.jvm;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.reference.DefaultFuture;

/** The reference's threads and futures. */
public class RacingSubject extends ThreadSubject {

    @Override
    public Optional<BareFuture<Object>> newFuture() {
        return Optional.of(new DefaultFuture<>());
    }

    /** Makes no executors, and gives another reason each time. */
    public static final class Counting extends RacingSubject {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Executor newExecutor(ExecutorSettings settings) {
            throw new IllegalStateException("no " + asked.incrementAndGet());
        }
    }
}
