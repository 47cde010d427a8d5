package org.futurestck.reference;

import org.futurestck.binding.InvalidStateError;
import org.jspecify.annotations.Nullable;

/** Pools with one fault each. */
final class BrokenPools {

    private BrokenPools() {}

    /** Looks whether it is open, and then takes the call, in two steps. */
    static final class SubmitsInTwoSteps extends SmallPool {

        @Override
        void add(Task task) {
            checkOpen();
            synchronized (this) {
                queue.add(task);
                notifyAll();
            }
        }
    }

    /** Looks whether there is a call, and then sleeps, in two steps. */
    static final class SleepsInTwoSteps extends SmallPool {

        @Override
        @Nullable
        Task next() throws InterruptedException {
            while (isIdle()) {
                synchronized (this) {
                    wait();
                }
            }
            synchronized (this) {
                return queue.poll();
            }
        }

        private synchronized boolean isIdle() {
            return queue.isEmpty() && !closed;
        }
    }

    /** Looks whether the call is cancelled, and then makes it, in two steps. */
    static final class StartsInTwoSteps extends SmallPool {

        @Override
        void make(Task task) {
            if (!task.future().cancelled()) {
                try {
                    task.make();
                } catch (InvalidStateError e) {
                    // cancelled meanwhile, and the worker lives on
                }
            }
        }
    }

    /** Cancels the calls, and then forgets them and closes, in two steps. */
    static final class ForgetsInTwoSteps extends SmallPool {

        @Override
        void close(boolean cancelFutures) {
            if (cancelFutures) {
                cancelAll();
            }
            synchronized (this) {
                closed = true;
                if (cancelFutures) {
                    queue.clear();
                }
                notifyAll();
            }
        }
    }
}
