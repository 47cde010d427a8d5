package org.futurestck.reference.tensorlake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.futurestck.binding.tensorlake.DoneAndNotDone;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.FutureClass;
import org.futurestck.binding.tensorlake.ReturnWhen;
import org.futurestck.binding.tensorlake.SDKUsageError;
import org.futurestck.reference.DefaultFuture;
import org.futurestck.reference.Futures;
import org.jspecify.annotations.Nullable;

/** Waits for several futures, as the reference does it for its own; only order and duplicates are kept here. */
final class LocalFutureClass implements FutureClass {

    private final Futures functions = new Futures();

    @Override
    public <F extends Future<?>> DoneAndNotDone<F> wait(
            Iterable<? extends F> futures, @Nullable Duration timeout, @Nullable ReturnWhen returnWhen) {
        List<Object> given = new ArrayList<>();
        for (Object future : (Iterable<?>) futures) {
            given.add(future);
        }
        if (returnWhen == null) {
            throw new SDKUsageError("return_when is none of FIRST_COMPLETED, FIRST_EXCEPTION and ALL_COMPLETED");
        } else if (timeout != null && timeout.isNegative()) {
            throw new SDKUsageError("a timeout is not negative");
        } else if (!given.stream().allMatch(LocalFuture.class::isInstance)) {
            throw new SDKUsageError("only futures can be waited for");
        }
        List<F> all = cast(given);
        List<DefaultFuture<?>> outcomes = new ArrayList<>();
        for (F future : all) {
            LocalFuture<?> own = (LocalFuture<?>) future;
            own.start();
            outcomes.add(own.outcome());
        }
        // One look at each, or one that is given twice could be in both lists.
        Set<DefaultFuture<?>> ended = await(outcomes, timeout, condition(returnWhen));
        List<F> done = new ArrayList<>();
        List<F> notDone = new ArrayList<>();
        all.forEach(future -> (ended.contains(((LocalFuture<?>) future).outcome()) ? done : notDone).add(future));
        return new DoneAndNotDone<>(done, notDone);
    }

    private Set<DefaultFuture<?>> await(
            List<DefaultFuture<?>> outcomes, @Nullable Duration timeout, org.futurestck.binding.ReturnWhen condition) {
        try {
            return functions.wait(outcomes, timeout, condition).done();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception interrupted) {
            // All failures are unchecked, so it is the waiting thread that was interrupted.
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the wait for futures was interrupted", interrupted);
        }
    }

    /** The futures, of which the caller's types have told the truth. */
    @SuppressWarnings("unchecked")
    private static <F extends Future<?>> List<F> cast(List<?> given) {
        return (List<F>) given;
    }

    private static org.futurestck.binding.ReturnWhen condition(ReturnWhen returnWhen) {
        return org.futurestck.binding.ReturnWhen.valueOf(returnWhen.name());
    }
}
