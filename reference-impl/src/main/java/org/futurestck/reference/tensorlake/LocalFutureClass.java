package org.futurestck.reference.tensorlake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        functions.wait(outcomes, timeout, condition(returnWhen));
        List<F> done = new ArrayList<>();
        List<F> notDone = new ArrayList<>();
        all.forEach(future -> (future.done() ? done : notDone).add(future));
        return new DoneAndNotDone<>(done, notDone);
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
