package org.futurestck.reference;

import org.futurestck.binding.Executor;
import org.futurestck.binding.Future;
import org.futurestck.reference.PoolActions.Shutdown;
import org.futurestck.reference.PoolActions.Submit;

/** What may happen to a pool at the same time, its own thread being one of those who meet. */
abstract class PoolScenario extends Scenario {

    private final PoolSubject subject;

    PoolScenario(PoolSubject subject) {
        this.subject = subject;
    }

    @Override
    final void play() {
        play(subject.create());
    }

    /** Plays it with a pool that is open, and leaves it shut down. */
    abstract void play(Executor pool);

    /** {@code submit} against {@code shutdown}: the call is refused, or it is made. */
    static final class SubmitAgainstShutdown extends PoolScenario {

        SubmitAgainstShutdown(PoolSubject subject) {
            super(subject);
        }

        @Override
        void play(Executor pool) {
            Submit submit = new Submit(pool);
            together(submit, new Shutdown(pool, false));
            require(submit.future == null || !submit.future.cancelled(), "a call was cancelled by nobody");
            requireOneEnd(submit);
        }
    }

    /** {@code submit} against {@code shutdown(cancelFutures)}: the call is refused, or cancelled, or made. */
    static final class SubmitAgainstCancellingShutdown extends PoolScenario {

        SubmitAgainstCancellingShutdown(PoolSubject subject) {
            super(subject);
        }

        @Override
        void play(Executor pool) {
            Submit submit = new Submit(pool);
            together(new Shutdown(pool, true), submit);
            requireOneEnd(submit);
        }
    }

    /** {@code cancel} against the worker's start: the call is cancelled, or it is made. */
    static final class CancelAgainstWorker extends PoolScenario {

        CancelAgainstWorker(PoolSubject subject) {
            super(subject);
        }

        @Override
        void play(Executor pool) {
            Submit submit = new Submit(pool);
            Future<String> future = pool.submit(submit);
            submit.future = future;
            boolean cancelled = future.cancel();
            pool.shutdown(true, false);
            require(future.cancelled() == cancelled, "a call is not what cancel() has said");
            requireOneEnd(submit);
        }
    }

    /** {@code submit} against a worker that goes idle: no call is overlooked. */
    static final class SubmitAgainstIdling extends PoolScenario {

        SubmitAgainstIdling(PoolSubject subject) {
            super(subject);
        }

        @Override
        void play(Executor pool) {
            FutureActions.outcomeOf(pool.submit(new Submit(pool)), null);
            FutureActions.outcomeOf(pool.submit(new Submit(pool)), null); // hangs if the call is overlooked
            pool.shutdown(true, false);
        }
    }

    private static void requireOneEnd(Submit submit) {
        Future<String> future = submit.future;
        int due = future == null || future.cancelled() ? 0 : 1;
        require(future == null || future.done(), "a call was lost");
        require(submit.made() <= due, "a call was made although it was " + (future == null ? "refused" : "cancelled"));
        require(submit.made() == due, "a call was done and never made");
    }
}
