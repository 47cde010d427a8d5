package org.futurestck.zoo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.ReturnWhen;
import org.futurestck.binding.tensorlake.TimeoutError;
import org.futurestck.kit.spi.Session;
import org.jspecify.annotations.Nullable;

/** Functions {@code Future.wait} that wait for the wrong thing, or tell it wrongly. */
final class WaitingForCalls {

    private WaitingForCalls() {}

    /** What these have in common: only the wait is wrong. */
    abstract static class BrokenClassWait extends BrokenRunner {

        @Override
        @Nullable
        final Object call(Session good, Asked asked) throws Throwable {
            return asked.is("wait") ? wait(good, asked) : asked.of(good);
        }

        @Nullable
        abstract Object wait(Session good, Asked asked) throws Throwable;
    }

    /** Returns sets, as executors do. */
    @Exhibit(
            mistake = "Future.wait() returns a pair of sets",
            breaks = "tensorlake.wait.returns-lists",
            shows = "Future.wait([f]) returned [[Future")
    public static final class WaitReturnsSets extends BrokenClassWait {
        @Override
        Object wait(Session good, Asked asked) throws Throwable {
            List<List<?>> lists = lists(asked.of(good));
            return List.of(new LinkedHashSet<>(lists.get(0)), new LinkedHashSet<>(lists.get(1)));
        }
    }

    /** Takes the documented signature at its word. */
    @Exhibit(
            mistake = "Future.wait() returns nothing",
            breaks = "tensorlake.wait.returns-lists",
            shows = "Future.wait([f]) returned None")
    public static final class WaitReturnsNothing extends BrokenClassWait {
        @Override
        @Nullable
        Object wait(Session good, Asked asked) throws Throwable {
            asked.of(good);
            return null;
        }
    }

    /** Takes one condition for the other. */
    @Exhibit(
            mistake = "Future.wait(return_when=ALL_COMPLETED) returns when a call has failed",
            breaks = "tensorlake.wait.all-completed",
            shows = "but it returned [[f], [g]]")
    public static final class AllStopsOnFailure extends BrokenClassWait {
        @Override
        @Nullable
        Object wait(Session good, Asked asked) throws Throwable {
            return asked.has("return_when", ReturnWhen.ALL_COMPLETED)
                    ? asked.with("return_when", ReturnWhen.FIRST_EXCEPTION).of(good)
                    : asked.of(good);
        }
    }

    /** Has another default. */
    @Exhibit(
            mistake = "Future.wait(futures) returns when the first is done",
            breaks = "tensorlake.wait.class-method",
            shows = "but it returned [[f], [g]]")
    public static final class WaitsForOneByDefault extends BrokenClassWait {
        @Override
        @Nullable
        Object wait(Session good, Asked asked) throws Throwable {
            return asked.has("return_when")
                    ? asked.of(good)
                    : asked.with("return_when", ReturnWhen.FIRST_COMPLETED).of(good);
        }
    }

    /** Counts the input before it reads it. */
    @Exhibit(
            mistake = "Future.wait() reads its input twice",
            breaks = "tensorlake.wait.iterable",
            shows = "Future.wait(i) returned [[], []]")
    public static final class WaitReadsTwice extends BrokenClassWait {
        @Override
        @Nullable
        Object wait(Session good, Asked asked) throws Throwable {
            List<@Nullable Object> counted = new ArrayList<>();
            ((Iterable<?>) asked.args().get(0)).forEach(counted::add);
            return asked.of(good);
        }
    }

    /** Looks once, and not again. */
    @Exhibit(
            mistake = "Future.wait(return_when=FIRST_COMPLETED) does not wait",
            breaks = "tensorlake.wait.first-completed",
            shows = "but it returned [[], [f, g]]")
    public static final class FirstCompletedDoesNotWait extends BrokenClassWait {
        @Override
        @Nullable
        Object wait(Session good, Asked asked) throws Throwable {
            return asked.has("return_when", ReturnWhen.FIRST_COMPLETED)
                    ? asked.with("timeout", 0).of(good)
                    : asked.of(good);
        }
    }

    /** Takes any outcome for a failure. */
    @Exhibit(
            mistake = "Future.wait(return_when=FIRST_EXCEPTION) returns when a call has succeeded",
            breaks = "tensorlake.wait.first-exception",
            shows = "but it returned [[f], [g]]")
    public static final class FailureTakesValues extends BrokenClassWait {
        @Override
        @Nullable
        Object wait(Session good, Asked asked) throws Throwable {
            return asked.has("return_when", ReturnWhen.FIRST_EXCEPTION)
                    ? asked.with("return_when", ReturnWhen.FIRST_COMPLETED).of(good)
                    : asked.of(good);
        }
    }

    /** Lets the error of an inner wait through. */
    @Exhibit(
            mistake = "Future.wait() raises TimeoutError when the time is over",
            breaks = "tensorlake.wait.timeout",
            shows = "it raised TimeoutError")
    public static final class WaitRaisesTimeout extends BrokenClassWait {
        @Override
        @Nullable
        Object wait(Session good, Asked asked) throws Throwable {
            Object pair = asked.of(good);
            if (asked.has("timeout") && !lists(pair).get(1).isEmpty()) {
                throw new TimeoutError("no time is left");
            }
            return pair;
        }
    }

    /** Gives up what is late, as the SDK's local runner does. */
    @Exhibit(
            mistake = "Future.wait() calls what is late done",
            breaks = "tensorlake.wait.not-done-list",
            shows = "it returned [[g, f], []]")
    public static final class LateCallsAreDone extends BrokenClassWait {
        @Override
        Object wait(Session good, Asked asked) throws Throwable {
            List<List<?>> lists = lists(asked.of(good));
            if (!asked.has("timeout")) {
                return lists;
            }
            List<@Nullable Object> all = new ArrayList<>(lists.get(0));
            all.addAll(lists.get(1));
            return List.of(all, List.of());
        }
    }

    /** Looks at the futures first. */
    @Exhibit(
            mistake = "Future.wait() starts futures before it looks at its other arguments",
            breaks = "",
            onlyAlone = true,
            alone = {
                @Alone(rule = "tensorlake.wait.invalid-return-when", shows = "f.run() raised SDKUsageError"),
                @Alone(rule = "tensorlake.wait.invalid-timeout", shows = "f.run() raised SDKUsageError"),
            })
    public static final class WaitRefusesTooLate extends BrokenClassWait {
        @Override
        @Nullable
        Object wait(Session good, Asked asked) throws Throwable {
            ((Iterable<?>) asked.args().get(0)).forEach(each -> ((Future<?>) each).run());
            return asked.of(good);
        }
    }
}
