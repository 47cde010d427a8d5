package org.futurestck.kit.run;

import java.time.Duration;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.jspecify.annotations.NullUnmarked;

/** A future that does all as another one does, until a subclass breaks something. */
@NullUnmarked
public class Wrapped implements BareFuture<Object> {

    private final BareFuture<Object> sound;

    public Wrapped(BareFuture<Object> sound) {
        this.sound = sound;
    }

    @Override
    public boolean cancel() {
        return sound.cancel();
    }

    @Override
    public boolean cancelled() {
        return sound.cancelled();
    }

    @Override
    public boolean running() {
        return sound.running();
    }

    @Override
    public boolean done() {
        return sound.done();
    }

    @Override
    public Object result(Duration timeout) throws Exception {
        return sound.result(timeout);
    }

    @Override
    public Throwable exception(Duration timeout) {
        return sound.exception(timeout);
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<Object>> fn) {
        sound.addDoneCallback(future -> fn.accept(this));
    }

    @Override
    public boolean setRunningOrNotifyCancel() {
        return sound.setRunningOrNotifyCancel();
    }

    @Override
    public void setResult(Object result) {
        sound.setResult(result);
    }

    @Override
    public void setException(Throwable exception) {
        sound.setException(exception);
    }
}
