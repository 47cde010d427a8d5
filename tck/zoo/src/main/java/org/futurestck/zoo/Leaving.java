package org.futurestck.zoo;

import org.futurestck.binding.Executor;

/** Executors that go wrong when a with-block is left. */
final class Leaving {

    private Leaving() {}

    /** Leaves shutting down to the program. */
    @Exhibit(mistake = "leaving a with-block does nothing", breaks = "executor.with.shuts-down", shows = "returned f")
    public static final class LeavingDoesNothing extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void close() {
                    // the mistake: nothing is done
                }
            };
        }
    }

    /** Is in a hurry at the end of the block. */
    @Exhibit(
            mistake = "leaving a with-block cancels the calls that have not started",
            breaks = "executor.with.does-not-cancel",
            shows = "f.cancelled() returned True")
    public static final class LeavingCancels extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void close() {
                    shutdown(true, true);
                }
            };
        }
    }

    /** Takes the end of the block for a shutdown that somebody else waits for. */
    @Exhibit(mistake = "leaving a with-block does not wait", breaks = "executor.with.waits", shows = "it returned None")
    public static final class LeavingDoesNotWait extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public void close() {
                    shutdown(false, false);
                }
            };
        }
    }

    /** Was tried with a single worker. */
    @Exhibit(
            mistake = "leaving a with-block waits for one worker of several",
            breaks = "executor.with.example-four-tasks",
            shows = "it returned None")
    public static final class LeavingWaitsForOneWorker extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new RememberingExecutor(good) {
                @Override
                public void close() {
                    shutdown(workers() <= 1, false);
                    futures().stream().findFirst().ifPresent(this::await);
                }
            };
        }
    }
}
