package org.futurestck.reference;

import org.futurestck.binding.BareFuture;
import org.futurestck.reference.FutureActions.AddCallback;
import org.futurestck.reference.FutureActions.Await;
import org.futurestck.reference.FutureActions.Cancel;
import org.futurestck.reference.FutureActions.Finish;
import org.futurestck.reference.FutureActions.Look;
import org.futurestck.reference.FutureActions.Start;

/** What may happen to one future at the same time. */
abstract class FutureScenario extends Scenario {

    private final FutureSubject subject;

    FutureScenario(FutureSubject subject) {
        this.subject = subject;
    }

    @Override
    final void play() {
        play(subject.create());
    }

    /** Plays it with a future that is pending. */
    abstract void play(BareFuture<String> future);

    /** {@code cancel} against {@code setRunningOrNotifyCancel}: exactly one of them succeeds. */
    static final class CancelAgainstStart extends FutureScenario {

        CancelAgainstStart(FutureSubject subject) {
            super(subject);
        }

        @Override
        void play(BareFuture<String> future) {
            Cancel cancel = new Cancel(future);
            Start start = new Start(future);
            together(cancel, start);
            require(!cancel.cancelled || !start.started, "a call was both cancelled and started");
            require(cancel.cancelled || start.started, "a call was neither cancelled nor started");
            require(future.cancelled() == cancel.cancelled, "a call is not what cancel() has said");
        }
    }

    /** {@code cancel} of a running call against {@code setResult}: only the result succeeds. */
    static final class CancelAgainstResult extends FutureScenario {

        CancelAgainstResult(FutureSubject subject) {
            super(subject);
        }

        @Override
        void play(BareFuture<String> future) {
            future.setRunningOrNotifyCancel();
            Cancel cancel = new Cancel(future);
            Finish finish = new Finish(future, "a");
            together(cancel, finish);
            require(!cancel.cancelled, "a running call was cancelled");
            require(finish.accepted, "the result of a running call was refused");
        }
    }

    /** {@code setResult} against {@code setResult}: exactly one succeeds, and its value is the result. */
    static final class ResultAgainstResult extends FutureScenario {

        ResultAgainstResult(FutureSubject subject) {
            super(subject);
        }

        @Override
        void play(BareFuture<String> future) {
            finishTwice(future, "b");
        }
    }

    /** {@code setResult} against {@code setException}: exactly one succeeds, and its outcome is the outcome. */
    static final class ResultAgainstException extends FutureScenario {

        ResultAgainstException(FutureSubject subject) {
            super(subject);
        }

        @Override
        void play(BareFuture<String> future) {
            finishTwice(future, new Exception("b"));
        }
    }

    private static void finishTwice(BareFuture<String> future, Object other) {
        Finish first = new Finish(future, "a");
        Finish second = new Finish(future, other);
        together(first, second);
        require(!first.accepted || !second.accepted, "a call was finished twice");
        require(first.accepted || second.accepted, "a call was refused both its outcomes");
        Object outcome = first.accepted ? first.outcome : second.outcome;
        require(FutureActions.outcomeOf(future, null) == outcome, "a call has not the outcome that was accepted");
    }

    /** {@code addDoneCallback} against {@code setResult}: the callback is made once, and finds the future done. */
    static final class CallbackAgainstResult extends FutureScenario {

        CallbackAgainstResult(FutureSubject subject) {
            super(subject);
        }

        @Override
        void play(BareFuture<String> future) {
            AddCallback callback = new AddCallback(future);
            together(callback, new Finish(future, "a"));
            require(callback.made.get() > 0, "a callback was lost");
            require(callback.made.get() == 1, "a callback was made more than once");
            require(callback.early.get() == 0, "a callback was made before the future was done");
        }
    }

    /** {@code done} and {@code result(0)} against {@code setResult}: a future that is done has its result. */
    static final class LookAgainstResult extends FutureScenario {

        LookAgainstResult(FutureSubject subject) {
            super(subject);
        }

        @Override
        void play(BareFuture<String> future) {
            future.setRunningOrNotifyCancel();
            Look look = new Look(future);
            together(look, new Finish(future, "a"));
            require(look.runningOrDone, "a call that was started is neither running nor done");
            require(!look.done || look.result == "a", "a future was done and had not its result");
        }
    }

    /** {@code result()} against {@code setResult}: whoever waits is woken, and gets the result. */
    static final class AwaitAgainstResult extends FutureScenario {

        AwaitAgainstResult(FutureSubject subject) {
            super(subject);
        }

        @Override
        void play(BareFuture<String> future) {
            Await await = new Await(future);
            together(await, new Finish(future, "a"));
            require(await.result == "a", "result() has not returned the result");
        }
    }
}
