package org.futurestck.hosts.jvm;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.futurestck.binding.BareFuture;
import org.futurestck.reference.DefaultFuture;

/** The reference's threads and futures. */
public class RacingSubject extends ThreadSubject {

    @Override
    public Optional<BareFuture<Object>> newFuture() {
        return Optional.of(new DefaultFuture<>());
    }

    /** Gives futures that are done, each with another result. */
    public static final class Counting extends ThreadSubject {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Optional<BareFuture<Object>> newFuture() {
            DefaultFuture<Object> future = new DefaultFuture<>();
            future.setRunningOrNotifyCancel();
            future.setResult(asked.incrementAndGet());
            return Optional.of(future);
        }
    }
}
