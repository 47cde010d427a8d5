package org.futurestck.zoo;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.TimeoutError;
import org.jspecify.annotations.Nullable;

/** Module functions that wait for futures wrongly. */
final class WaitingForSeveral {

    private WaitingForSeveral() {}

    /** Looks at the states and registers itself nowhere. */
    @Exhibit(
            mistake = "wait() does not notice what ends later",
            breaks = "producer.set-wakes-waiters",
            shows = "nothing has moved",
            alone = {
                @Alone(rule = "wait.no-count-parameter", shows = "nothing has moved"),
                @Alone(rule = "pattern.wait-blocks", shows = "nothing has moved"),
                @Alone(rule = "pattern.n-of-m", shows = "nothing has moved")
            })
    public static final class WaitIsNeverWoken extends BrokenSubject {

        @Override
        ModuleFunctions spoil(ModuleFunctions good) {
            return new UnwrappingFunctions(good) {
                @Override
                public <F extends Future<?>> DoneAndNotDone<F> wait(
                        Iterable<? extends F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
                    DoneAndNotDone<F> sets = super.wait(fs, Duration.ZERO, returnWhen);
                    if (timeout == null && !sets.notDone().isEmpty()) {
                        Wrongly.hang();
                    }
                    return sets;
                }
            };
        }
    }

    /** Is told of values and errors only. */
    @Exhibit(
            mistake = "wait() does not count cancelled futures as done",
            breaks = "producer.srnc.wakes-waiters",
            shows = "nothing has moved",
            alone = {@Alone(rule = "pattern.cancelled-is-done", shows = "nothing has moved")})
    public static final class WaitForgetsTheCancelled extends BrokenSubject {

        @Override
        ModuleFunctions spoil(ModuleFunctions good) {
            return new UnwrappingFunctions(good) {
                @Override
                public <F extends Future<?>> DoneAndNotDone<F> wait(
                        Iterable<? extends F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
                    DoneAndNotDone<F> sets = super.wait(fs, timeout, returnWhen);
                    if (timeout == null && sets.done().stream().anyMatch(Future::cancelled)) {
                        Wrongly.hang();
                    }
                    return sets;
                }
            };
        }
    }

    /** Tests for "no longer pending". */
    @Exhibit(
            mistake = "wait() puts running futures among those that are done",
            breaks = "wait.not-done-set",
            shows = "it returned",
            alone = {@Alone(rule = "pattern.progress", shows = "timeout=0) returned done=")})
    public static final class WaitCallsRunningDone extends BrokenSubject {

        @Override
        ModuleFunctions spoil(ModuleFunctions good) {
            return new UnwrappingFunctions(good) {
                @Override
                public <F extends Future<?>> DoneAndNotDone<F> wait(
                        Iterable<? extends F> fs, @Nullable Duration timeout, ReturnWhen returnWhen) {
                    DoneAndNotDone<F> sets = super.wait(fs, timeout, returnWhen);
                    Set<F> done = new LinkedHashSet<>(sets.done());
                    Set<F> notDone = new LinkedHashSet<>(sets.notDone());
                    notDone.removeIf(future -> future.running() && done.add(future));
                    return new DoneAndNotDone<>(done, notDone);
                }
            };
        }
    }

    /** Ends the iteration because nothing came. */
    @Exhibit(
            mistake = "the iterator of as_completed() raises no TimeoutError",
            breaks = "exc.timeout-error-usage",
            shows = "NoSuchElementException")
    public static final class AsCompletedEndsOnTimeout extends BrokenSubject {

        @Override
        ModuleFunctions spoil(ModuleFunctions good) {
            return new UnwrappingFunctions(good) {
                @Override
                public <F extends Future<?>> CompletionIterator<F> asCompleted(
                        Iterable<? extends F> fs, @Nullable Duration timeout) {
                    return new ForwardingIterator<>(super.asCompleted(fs, timeout)) {
                        @Override
                        public F next() {
                            try {
                                return super.next();
                            } catch (TimeoutError e) {
                                throw new NoSuchElementException("nothing came");
                            }
                        }
                    };
                }
            };
        }
    }

    /** Hands out what is left when the time is over. */
    @Exhibit(
            mistake = "the iterator of as_completed() yields pending futures when the time is over",
            breaks = "as_completed.timeout-raises",
            shows = "it returned")
    public static final class AsCompletedYieldsPending extends BrokenSubject {

        @Override
        ModuleFunctions spoil(ModuleFunctions good) {
            return new UnwrappingFunctions(good) {
                @Override
                public <F extends Future<?>> CompletionIterator<F> asCompleted(
                        Iterable<? extends F> fs, @Nullable Duration timeout) {
                    return new ForwardingIterator<>(super.asCompleted(fs, timeout)) {
                        @Override
                        public F next() {
                            try {
                                return super.next();
                            } catch (TimeoutError e) {
                                for (F future : fs) {
                                    if (!future.done() && !future.running()) {
                                        return future;
                                    }
                                }
                                throw e;
                            }
                        }
                    };
                }
            };
        }
    }
}
