package org.futurestck.zoo;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.futurestck.binding.BareFuture;
import org.jspecify.annotations.Nullable;

/** Futures that tell their state wrongly. */
final class Asking {

    private Asking() {}

    /** Keeps one flag for errors and cancellations. */
    @Exhibit(
            mistake = "cancelled() is true for a call that raised",
            breaks = "future.cancelled",
            shows = "it returned True")
    public static final class CancelledMeansUnsuccessful extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean cancelled() {
                    return super.cancelled() || done() && exception(Duration.ZERO) != null;
                }
            };
        }
    }

    /** Knows one final state for all that is over. */
    @Exhibit(
            mistake = "cancelled() is false for a cancelled call",
            breaks = "future.cancelled",
            shows = "it returned False",
            alone = {@Alone(rule = "pattern.check-state-first", shows = "but cancelled.cancelled() returned False")})
    public static final class CancelledIsNeverTrue extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
        }
    }

    /** Does not tell calls that wait from calls that run. */
    @Exhibit(mistake = "running() is true for a pending call", breaks = "future.running", shows = "it returned True")
    public static final class RunningMeansNotDone extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean running() {
                    return !done();
                }
            };
        }
    }

    /** Takes the presence of a value for the end of the call. */
    @Exhibit(mistake = "done() is false for a call that raised", breaks = "future.done", shows = "it returned False")
    public static final class DoneForgetsErrors extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean done() {
                    return super.done() && (cancelled() || exception(Duration.ZERO) == null);
                }
            };
        }
    }

    /** Leaves cancelled calls out of the test. */
    @Exhibit(mistake = "done() is false for a cancelled call", breaks = "future.done", shows = "it returned False")
    public static final class DoneForgetsCancellation extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public boolean done() {
                    return super.done() && !cancelled();
                }
            };
        }
    }

    /** Asks a distant executor only once how a call is getting on. */
    @Exhibit(
            mistake = "what was answered once is answered for ever",
            breaks = "future.encapsulates-execution",
            shows = "returned False")
    public static final class AnswersAreCached extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

                @Override
                public boolean cancelled() {
                    return answers.computeIfAbsent("cancelled", question -> super.cancelled());
                }

                @Override
                public boolean running() {
                    return answers.computeIfAbsent("running", question -> super.running());
                }

                @Override
                public boolean done() {
                    return answers.computeIfAbsent("done", question -> super.done());
                }
            };
        }
    }
}
