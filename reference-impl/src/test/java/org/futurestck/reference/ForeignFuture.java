package org.futurestck.reference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Another implementation of the binding: hides a future of the reference behind callbacks of its own. */
class ForeignFuture<T extends @Nullable Object> implements BareFuture<T> {

    private final DefaultFuture<T> hidden = new DefaultFuture<>();
    private final List<Consumer<? super Future<T>>> added = new ArrayList<>();

    /** Every callback that was ever added. */
    synchronized List<Consumer<? super Future<T>>> added() {
        return List.copyOf(added);
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<T>> fn) {
        synchronized (this) {
            added.add(fn);
        }
        hidden.addDoneCallback(ignored -> fn.accept(this));
    }

    @Override
    public boolean cancel() {
        return hidden.cancel();
    }

    @Override
    public boolean cancelled() {
        return hidden.cancelled();
    }

    @Override
    public boolean running() {
        return hidden.running();
    }

    @Override
    public boolean done() {
        return hidden.done();
    }

    @Override
    public T result(@Nullable Duration timeout) throws Exception {
        return hidden.result(timeout);
    }

    @Override
    public @Nullable Throwable exception(@Nullable Duration timeout) {
        return hidden.exception(timeout);
    }

    @Override
    public boolean setRunningOrNotifyCancel() {
        return hidden.setRunningOrNotifyCancel();
    }

    @Override
    public void setResult(T result) {
        hidden.setResult(result);
    }

    @Override
    public void setException(Throwable exception) {
        hidden.setException(exception);
    }
}
