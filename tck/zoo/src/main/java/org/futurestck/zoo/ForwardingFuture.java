package org.futurestck.zoo;

import java.time.Duration;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Does everything just as a good future does. Animals override the method in which their mistake is. */
@SuppressWarnings("NullAway") // it does not see that the result of these futures may be null
class ForwardingFuture implements BareFuture<@Nullable Object> {

    private final BareFuture<@Nullable Object> good;

    ForwardingFuture(BareFuture<@Nullable Object> good) {
        this.good = good;
    }

    /** The future without any mistake. */
    final BareFuture<@Nullable Object> good() {
        return good instanceof ForwardingFuture spoiled ? spoiled.good() : good;
    }

    @Override
    public boolean cancel() {
        return good.cancel();
    }

    @Override
    public boolean cancelled() {
        return good.cancelled();
    }

    @Override
    public boolean running() {
        return good.running();
    }

    @Override
    public boolean done() {
        return good.done();
    }

    @Override
    public @Nullable Object result(@Nullable Duration timeout) throws Exception {
        return good.result(timeout);
    }

    @Override
    public @Nullable Throwable exception(@Nullable Duration timeout) {
        return good.exception(timeout);
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
        good.addDoneCallback(ignored -> fn.accept(this));
    }

    @Override
    public boolean setRunningOrNotifyCancel() {
        return good.setRunningOrNotifyCancel();
    }

    @Override
    public void setResult(@Nullable Object result) {
        good.setResult(result);
    }

    @Override
    public void setException(Throwable exception) {
        good.setException(exception);
    }
}
