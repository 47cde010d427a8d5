package org.futurestck.reference;

import org.futurestck.binding.Future;

/** Implementations of {@code wait} with one fault each. */
final class BrokenWaits {

    private BrokenWaits() {}

    /** Looks whether something is missing, and then waits to be woken, in two steps. */
    static final class LosesWakeUps extends SmallWait {

        @Override
        void awaitMissing() throws InterruptedException {
            while (missing > 0) {
                synchronized (this) {
                    wait();
                }
            }
        }
    }

    /** Reads how many are missing, and then writes one less, in two steps. */
    static final class CountsInTwoSteps extends SmallWait {

        @Override
        public void accept(Future<?> done) {
            int before = missing;
            synchronized (this) {
                missing = before - 1;
                notifyAll();
            }
        }
    }
}
