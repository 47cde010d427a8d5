package org.futurestck.zoo;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/**
 * Wrong in one cell of the state table: one operation does the wrong thing in one state, and the right one in all others. The kit
 * itself needs most operations to bring futures into their states, so each is certified by its own cell alone.
 */
final class WrongCell extends BrokenSubject {

    /** What each of them does wrong. */
    static final String MISTAKE = "One operation does the wrong thing in one state, and the right one in all others.";

    private static final String SOMETHING_ELSE = "something else";

    private final String state;
    private final String operation;

    /** The cell that a rule such as {@code state.running.cancel} is about. */
    WrongCell(String rule) {
        String[] parts = rule.split("\\.");
        state = parts[1];
        operation = parts[2];
    }

    @Override
    BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
        return new FutureWithTheCell(good);
    }

    @Override
    ModuleFunctions spoil(ModuleFunctions good) {
        return new FunctionsWithTheCell(good);
    }

    private boolean isHit(String asked, Future<?> future) {
        return operation.equals(asked) && future instanceof FutureWithTheCell cell && state.equals(cell.state());
    }

    private final class FutureWithTheCell extends ForwardingFuture {

        private volatile boolean notified;

        FutureWithTheCell(BareFuture<@Nullable Object> good) {
            super(good);
        }

        String state() {
            if (good().cancelled()) {
                return notified ? "cancelled-and-notified" : "cancelled";
            }
            if (good().done()) {
                return BrokenWait.failed(good()) ? "finished-exc" : "finished-value";
            }
            return good().running() ? "running" : "pending";
        }

        @Override
        public boolean cancel() {
            boolean wrong = isHit("cancel", this);
            return wrong != super.cancel();
        }

        @Override
        public boolean cancelled() {
            return isHit("cancelled", this) != super.cancelled();
        }

        @Override
        public boolean running() {
            return isHit("running", this) != super.running();
        }

        @Override
        public boolean done() {
            return isHit("done", this) != super.done();
        }

        @Override
        public @Nullable Object result(@Nullable Duration timeout) throws Exception {
            return isHit("result0", this) ? SOMETHING_ELSE : super.result(timeout);
        }

        @Override
        public @Nullable Throwable exception(@Nullable Duration timeout) {
            return isHit("exception0", this) ? new IllegalStateException(SOMETHING_ELSE) : super.exception(timeout);
        }

        @Override
        public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
            if (!isHit("add-done-callback", this)) {
                super.addDoneCallback(fn);
            } else if (!good().done()) {
                fn.accept(this);
            }
        }

        @Override
        public boolean setRunningOrNotifyCancel() {
            boolean wrong = isHit("srnc", this);
            try {
                boolean running = super.setRunningOrNotifyCancel();
                notified = !running;
                return wrong != running;
            } catch (RuntimeException refused) {
                if (wrong) {
                    return true;
                }
                throw refused;
            }
        }

        @Override
        public void setResult(@Nullable Object result) {
            set("set-result", () -> super.setResult(result));
        }

        @Override
        public void setException(Throwable exception) {
            set("set-exception", () -> super.setException(exception));
        }

        private void set(String asked, Runnable setter) {
            boolean wrong = isHit(asked, this);
            try {
                setter.run();
            } catch (InvalidStateError refused) {
                if (wrong) {
                    return;
                }
                throw refused;
            }
            if (wrong) {
                throw new InvalidStateError(SOMETHING_ELSE);
            }
        }
    }

    private final class FunctionsWithTheCell extends UnwrappingFunctions {

        FunctionsWithTheCell(ModuleFunctions good) {
            super(good);
        }

        @Override
        public <F extends Future<?>> DoneAndNotDone<F> wait(
                Iterable<? extends F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
            for (F future : fs) {
                if (isHit("wait0", future)) {
                    Set<F> none = Set.of();
                    return future.done()
                            ? new DoneAndNotDone<>(none, Set.of(future))
                            : new DoneAndNotDone<>(Set.of(future), none);
                }
            }
            return super.wait(fs, timeout, returnWhen);
        }

        @Override
        public <F extends Future<?>> CompletionIterator<F> asCompleted(
                Iterable<? extends F> fs, @Nullable Duration timeout) {
            for (F future : fs) {
                if (isHit("as-completed0", future)) {
                    return new ForwardingIterator<>(super.asCompleted(fs, timeout)) {
                        @Override
                        public F next() {
                            if (future.done()) {
                                throw new TimeoutError(SOMETHING_ELSE);
                            }
                            return future;
                        }
                    };
                }
            }
            return super.asCompleted(fs, timeout);
        }
    }
}
