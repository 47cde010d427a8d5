package org.futurestck.zoo;

import java.util.List;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Futures that treat those callbacks wrongly that raise an error. */
final class RaisingCallbacks {

    private RaisingCallbacks() {}

    /** Has the handler around the loop. */
    @Exhibit(
            mistake = "callbacks after one that raises are not called",
            breaks = "callback.exception-ignored",
            shows = "this did not happen")
    public static final class OneHandlerForAllCallbacks extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new CollectingFuture(good) {

                @Override
                void callAll(List<Consumer<? super Future<@Nullable Object>>> callbacks) {
                    callbacks.forEach(callback -> callback.accept(this));
                }
            };
        }
    }

    /** Has no handler where callbacks are called by cancel(). */
    @Exhibit(
            mistake = "cancel() raises what a callback raises",
            breaks = "callback.exception-ignored",
            shows = "it raised")
    public static final class CallbackErrorReachesTheCanceller extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                private volatile @Nullable Throwable raised;

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    super.addDoneCallback(done -> {
                        try {
                            fn.accept(done);
                        } catch (Throwable error) {
                            raised = error;
                        }
                    });
                }

                @Override
                public boolean cancel() {
                    boolean cancelled = super.cancel();
                    Throwable error = raised;
                    if (error != null) {
                        throw Wrongly.raise(error);
                    }
                    return cancelled;
                }
            };
        }
    }

    /** Has an empty handler. */
    @Exhibit(
            mistake = "what a callback raises is not logged",
            breaks = "callback.exception-logged",
            shows = "is logged")
    public static final class CallbackErrorsVanish extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    super.addDoneCallback(done -> {
                        try {
                            fn.accept(done);
                        } catch (Exception e) {
                            // the mistake
                        }
                    });
                }
            };
        }
    }
}
