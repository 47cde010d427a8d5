package org.futurestck.zoo;

import java.util.List;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Futures that treat those callbacks wrongly that are added when they are done. */
final class LateCallbacks {

    private LateCallbacks() {}

    /** Adds it to a list that nobody will read again. */
    @Exhibit(
            mistake = "a callback that is added to a future that is done is never called",
            breaks = "callback.already-done-immediate",
            shows = "was not called")
    public static final class LateCallbackIsLost extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    if (!done()) {
                        super.addDoneCallback(fn);
                    }
                }
            };
        }
    }

    /** Adds to the list until all callbacks have run, and runs a copy of it. */
    @Exhibit(
            mistake = "a callback that is added while others are called is lost",
            breaks = "callback.already-done-immediate",
            shows = "callback d is called")
    public static final class CallbackIsLostWhileOthersRun extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new CollectingFuture(good) {

                private volatile boolean calling;

                @Override
                void callAll(List<Consumer<? super Future<@Nullable Object>>> callbacks) {
                    calling = true;
                    callbacks.forEach(this::call);
                    calling = false;
                }

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    if (!calling) {
                        super.addDoneCallback(fn);
                    }
                }
            };
        }
    }

    /** Does not want to run strange code in the thread of the caller. */
    @Exhibit(
            mistake = "a callback that is added to a future that is done is called some time later",
            breaks = "callback.already-done-immediate",
            shows = "was not called")
    public static final class LateCallbackGoesToAnotherThread extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    if (done()) {
                        new Thread(() -> super.addDoneCallback(fn)).start();
                    } else {
                        super.addDoneCallback(fn);
                    }
                }
            };
        }
    }

    /** Calls a late callback directly, without the handler that the others have. */
    @Exhibit(
            mistake = "add_done_callback() raises what a late callback raises",
            breaks = "callback.immediate-exception",
            shows = "it raised")
    public static final class LateCallbackErrorEscapes extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    if (done()) {
                        fn.accept(this);
                    } else {
                        super.addDoneCallback(fn);
                    }
                }
            };
        }
    }

    /** Has an empty handler around late callbacks. */
    @Exhibit(
            mistake = "what a late callback raises is not logged",
            breaks = "callback.immediate-exception",
            shows = "is logged")
    public static final class LateCallbackErrorVanishes extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
                    if (done()) {
                        try {
                            fn.accept(this);
                        } catch (Exception e) {
                            // the mistake
                        }
                    } else {
                        super.addDoneCallback(fn);
                    }
                }
            };
        }
    }
}
