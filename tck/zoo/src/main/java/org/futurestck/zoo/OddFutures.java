package org.futurestck.zoo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Its value is taken out by whoever asks first, and the class of an error decides what becomes of it. */
@Exhibit(
        mistake = "a future differs from CPython's wherever the documents are silent about its outcome",
        breaks = "",
        onlyAlone = true,
        alone = {
            @Alone(rule = "future.timeout-does-not-change-state", shows = "f.cancelled() returned True"),
            @Alone(rule = "future.multiple-waiters", shows = "returned None"),
            @Alone(rule = "future.baseexception-captured", shows = "the worker has ended"),
            @Alone(rule = "future.call-raises-cancellederror", shows = "f.cancelled() returned True"),
            @Alone(rule = "future.call-raises-timeouterror", shows = "there is no result"),
            @Alone(rule = "producer.set-from-pending", shows = "the future is not running"),
            @Alone(rule = "producer.failed-set-keeps-state", shows = "the outcome is in doubt")
        })
public final class OddFutures extends BrokenSubject {

    @Override
    BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
        return new OddFuture(good);
    }

    /** Has one result for one reader, and leaves everything in doubt that goes wrong. */
    private static final class OddFuture extends ForwardingFuture {

        private final AtomicBoolean handedOut = new AtomicBoolean();
        private volatile boolean inDoubt;

        OddFuture(BareFuture<@Nullable Object> good) {
            super(good);
        }

        @Override
        public boolean cancelled() {
            return super.cancelled() || (done() && super.exception(Duration.ZERO) instanceof CancelledError);
        }

        @Override
        public @Nullable Object result(@Nullable Duration timeout) throws Exception {
            Object value;
            try {
                value = super.result(timeout);
            } catch (TimeoutError e) {
                throw new TimeoutError("there is no result");
            } catch (Error e) {
                throw new IllegalStateException("the worker has ended", e);
            }
            if (inDoubt) {
                throw new IllegalStateException("the outcome is in doubt");
            }
            return handedOut.getAndSet(true) ? null : value;
        }

        @Override
        public @Nullable Throwable exception(@Nullable Duration timeout) {
            try {
                return super.exception(timeout);
            } catch (TimeoutError e) {
                cancel();
                throw e;
            }
        }

        @Override
        public void setResult(@Nullable Object result) {
            inDoubt = done();
            super.setResult(result);
        }

        @Override
        public void setException(Throwable exception) {
            inDoubt = done();
            if (!inDoubt && !running()) {
                throw new InvalidStateError("the future is not running");
            }
            super.setException(exception);
        }
    }
}
