package org.futurestck.kit.properties;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Lets jqwik look for a shorter program that fails, but not for long: no try begins when the time is over. The limit of jqwik itself
 * will not do, because then it shrinks in another thread, which runs no check and which it leaves behind when the time is over.
 */
class BriefShrinking implements AroundTryHook {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final LongSupplier nanos;

    /** Since when the failure of one property is being shrunk. */
    private static final class Watch {

        private boolean shrinking;
        private long begin;

        private boolean over(long now) {
            return shrinking && now - begin > LONGEST.toNanos();
        }

        private void failed(long now) {
            if (!shrinking) {
                shrinking = true;
                begin = now;
            }
        }
    }

    BriefShrinking() {
        this(System::nanoTime);
    }

    /** Counts the time with a clock of nanoseconds. */
    BriefShrinking(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
        Watch watch =
                Store.getOrCreate(Watch.class, Lifespan.PROPERTY, Watch::new).get();
        if (watch.over(nanos.getAsLong())) {
            // Nothing is looked for behind a program that is said to hold; behind an invalid one jqwik goes on for
            // long.
            return TryExecutionResult.satisfied();
        }
        TryExecutionResult result = aTry.execute(parameters);
        if (result.isFalsified()) {
            watch.failed(nanos.getAsLong());
        }
        return result;
    }
}
