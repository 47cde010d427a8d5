package org.futurestck.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Collects its callbacks until it is done; animals decide how to call them. */
abstract class CollectingFuture extends ForwardingFuture {

    /** Null once the callbacks are being called. Guarded by this. */
    private @Nullable List<Consumer<? super Future<@Nullable Object>>> early = new ArrayList<>();

    CollectingFuture(BareFuture<@Nullable Object> good) {
        super(good);
        good.addDoneCallback(done -> callAll(take()));
    }

    /** Calls the callbacks, which stand in the order in which they were added. */
    abstract void callAll(List<Consumer<? super Future<@Nullable Object>>> callbacks);

    /** Calls one callback as it should be done: the future is done, so this happens at once, and errors are logged. */
    final void call(Consumer<? super Future<@Nullable Object>> fn) {
        super.addDoneCallback(fn);
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
        synchronized (this) {
            if (early != null && !done()) {
                early.add(fn);
                return;
            }
        }
        call(fn);
    }

    private synchronized List<Consumer<? super Future<@Nullable Object>>> take() {
        List<Consumer<? super Future<@Nullable Object>>> callbacks = early == null ? List.of() : early;
        early = null;
        return callbacks;
    }
}
