package org.futurestck.reference;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.jspecify.annotations.Nullable;

/** What threads do to a future, and what came of it, to be looked at when the thread has ended. */
final class FutureActions {

    private FutureActions() {}

    /** Cancels. */
    static final class Cancel implements Runnable {

        private final Future<?> future;
        boolean cancelled;

        Cancel(Future<?> future) {
            this.future = future;
        }

        @Override
        public void run() {
            cancelled = future.cancel();
        }
    }

    /** Starts the call, as a worker does. */
    static final class Start implements Runnable {

        private final BareFuture<String> future;
        boolean started;

        Start(BareFuture<String> future) {
            this.future = future;
        }

        @Override
        public void run() {
            started = future.setRunningOrNotifyCancel();
        }
    }

    /** Finishes the call with a result or an exception. */
    static final class Finish implements Runnable {

        private final BareFuture<String> future;
        final Object outcome;
        boolean accepted;

        Finish(BareFuture<String> future, Object outcome) {
            this.future = future;
            this.outcome = outcome;
        }

        @Override
        public void run() {
            try {
                if (outcome instanceof Throwable exception) {
                    future.setException(exception);
                } else {
                    future.setResult((String) outcome);
                }
                accepted = true;
            } catch (InvalidStateError e) {
                accepted = false;
            }
        }
    }

    /** Adds a callback that counts how often it is made, and how often before the future was done. */
    static final class AddCallback implements Runnable, Consumer<Future<String>> {

        private final Future<String> future;
        final AtomicInteger made = new AtomicInteger();
        final AtomicInteger early = new AtomicInteger();

        AddCallback(Future<String> future) {
            this.future = future;
        }

        @Override
        public void run() {
            future.addDoneCallback(this);
        }

        @Override
        public void accept(Future<String> told) {
            made.incrementAndGet();
            if (!told.done()) {
                early.incrementAndGet();
            }
        }
    }

    /** Looks at a future that was started: whether it is running or done, and at the result if it is done. */
    static final class Look implements Runnable {

        private final Future<String> future;
        boolean runningOrDone;
        boolean done;

        @Nullable
        Object result;

        Look(Future<String> future) {
            this.future = future;
        }

        @Override
        public void run() {
            runningOrDone = future.running() || future.done();
            done = future.done();
            result = done ? outcomeOf(future, Duration.ZERO) : null;
        }
    }

    /** Waits for the result. */
    static final class Await implements Runnable {

        private final Future<String> future;

        @Nullable
        Object result;

        Await(Future<String> future) {
            this.future = future;
        }

        @Override
        public void run() {
            result = outcomeOf(future, null);
        }
    }

    /** What the call returned, or else the exception. */
    static @Nullable Object outcomeOf(Future<?> future, @Nullable Duration timeout) {
        try {
            return future.result(timeout);
        } catch (Exception raised) {
            return raised;
        }
    }
}
