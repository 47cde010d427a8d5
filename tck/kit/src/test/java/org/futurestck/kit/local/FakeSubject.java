package org.futurestck.kit.local;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.RuntimeError;
import org.futurestck.binding.TimeoutError;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.spi.Subject;
import org.jspecify.annotations.NullUnmarked;

/** A subject that does what the tests of the local stage need, with one lock for everything. */
@NullUnmarked
class FakeSubject implements Subject {

    static final Object LOCK = new Object();

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public Optional<Edition> edition() {
        return Optional.of(new Edition("3.11"));
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.LOGGING);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new FakeExecutor(settings);
    }

    @Override
    public Optional<BareFuture<Object>> newFuture() {
        return Optional.of(new FakeFuture<>());
    }

    @Override
    public Optional<ModuleFunctions> moduleFunctions() {
        return Optional.of(new FakeFunctions());
    }

    static void await(Long deadline) {
        if (!awaitInTime(deadline)) {
            throw new TimeoutError("it took too long");
        }
    }

    /** Waits for a change; false if the time is over. */
    static boolean awaitInTime(Long deadline) {
        try {
            if (deadline == null) {
                LOCK.wait();
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left > 0) {
                TimeUnit.NANOSECONDS.timedWait(LOCK, left);
            }
            return left > 0;
        } catch (InterruptedException e) {
            throw new RuntimeError("interrupted", e);
        }
    }
}
