package org.futurestck.zoo;

import org.futurestck.binding.BareFuture;
import org.jspecify.annotations.Nullable;

/** Bare futures that give leave to run wrongly. */
final class AskingForLeave {

    private AskingForLeave() {}

    /** Answers without changing the state. */
    @Exhibit(
            mistake = "set_running_or_notify_cancel() says yes and the future stays pending",
            breaks = "producer.srnc.true-sets-running",
            shows = "f.running() returned False")
    public static final class LeaveDoesNotMakeItRunning extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean setRunningOrNotifyCancel() {
                    return !cancelled();
                }
            };
        }
    }

    /** Answers yes without looking. */
    @Exhibit(
            mistake = "set_running_or_notify_cancel() on a cancelled future says yes",
            breaks = "producer.srnc.false-when-cancelled",
            shows = "it returned True",
            alone = @Alone(rule = "future.cancel.race-exclusive", shows = "differs from CPython: expected"))
    public static final class LeaveIsAlwaysGiven extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean setRunningOrNotifyCancel() {
                    return cancelled() || super.setRunningOrNotifyCancel();
                }
            };
        }
    }

    /** Answers what is the case rather than what is asked. */
    @Exhibit(
            mistake = "set_running_or_notify_cancel() on a running future says yes again",
            breaks = "producer.srnc.once",
            shows = "it returned True")
    public static final class LeaveIsGivenTwice extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean setRunningOrNotifyCancel() {
                    return running() || super.setRunningOrNotifyCancel();
                }
            };
        }
    }

    /** Takes "not pending" for cancelled. */
    @Exhibit(
            mistake = "set_running_or_notify_cancel() on a finished future says no instead of raising",
            breaks = "producer.srnc.not-after-set",
            shows = "it returned False")
    public static final class LeaveIsRefusedAtTheEnd extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean setRunningOrNotifyCancel() {
                    return (cancelled() || !done()) && super.setRunningOrNotifyCancel();
                }
            };
        }
    }
}
