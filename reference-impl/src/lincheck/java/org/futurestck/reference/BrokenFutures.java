package org.futurestck.reference;

import java.time.Duration;
import java.util.function.Consumer;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.jspecify.annotations.Nullable;

/** Futures with one fault each, of the kind that only an unlucky moment brings to light. */
final class BrokenFutures {

    private BrokenFutures() {}

    /** Looks whether it is pending, and then cancels, in two steps. */
    static final class CancelsInTwoSteps extends SmallFuture {

        @Override
        public boolean cancel() {
            if (state != State.PENDING) {
                return cancelled();
            }
            end(State.CANCELLED, null);
            tellAll();
            return true;
        }
    }

    /** Looks whether it is done, and then finishes, in two steps. */
    static final class FinishesInTwoSteps extends SmallFuture {

        @Override
        void finish(State end, Object with) {
            if (done()) {
                throw new InvalidStateError("the future is done already: " + state);
            }
            end(end, with);
            tellAll();
        }
    }

    /** Is no longer running when a result comes, and not done yet, for a moment. */
    static final class StopsBeforeItIsDone extends SmallFuture {

        @Override
        void finish(State end, Object with) {
            synchronized (this) {
                if (running()) {
                    state = State.PENDING;
                }
            }
            super.finish(end, with);
        }
    }

    /** Looks whether it is done, then stores the outcome, and then decides which thread may. */
    static final class StoresBeforeItWins extends SmallFuture {

        @Override
        void finish(State end, Object with) {
            if (!done()) {
                outcome = with;
            }
            synchronized (this) {
                if (done()) {
                    throw new InvalidStateError("the future is done already: " + state);
                }
                state = end;
                notifyAll();
            }
            tellAll();
        }
    }

    /** Says that it is done, and then stores the outcome. */
    static final class EndsBeforeItStores extends SmallFuture {

        @Override
        void finish(State end, Object with) {
            synchronized (this) {
                if (done()) {
                    throw new InvalidStateError("the future is done already: " + state);
                }
                state = end;
                notifyAll();
            }
            outcome = with;
            tellAll();
        }
    }

    /** Looks whether it is done, and then keeps the callback, in two steps. */
    static final class LosesCallbacks extends SmallFuture {

        @Override
        public void addDoneCallback(Consumer<? super Future<String>> fn) {
            if (done()) {
                fn.accept(this);
                return;
            }
            synchronized (this) {
                callbacks.add(fn);
            }
        }
    }

    /** Makes the callback itself if it is done meanwhile, whoever else may make it. */
    static final class RepeatsCallbacks extends SmallFuture {

        @Override
        public void addDoneCallback(Consumer<? super Future<String>> fn) {
            synchronized (this) {
                callbacks.add(fn);
            }
            if (done()) {
                fn.accept(this);
            }
        }
    }

    /** Looks whether it is done, and then waits to be woken, in two steps. */
    static final class WaitsInTwoSteps extends SmallFuture {

        @Override
        void awaitEnd(@Nullable Duration timeout) {
            while (!done()) {
                sleep(timeout);
            }
        }
    }
}
