package org.futurestck.subjects.scala;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.futurestck.binding.Future;
import org.futurestck.binding.TimeoutError;
import org.futurestck.subjects.base.Raising;
import org.futurestck.subjects.base.Times;
import org.jspecify.annotations.Nullable;
import scala.concurrent.Await;
import scala.concurrent.ExecutionContext;
import scala.concurrent.duration.Duration$;
import scala.util.Failure;
import scala.util.Try;

/** A future of Scala. Nothing can cancel it, so it is never cancelled. */
final class BoundFuture<T extends @Nullable Object> implements Future<T> {

    private final scala.concurrent.Future<T> own;

    BoundFuture(scala.concurrent.Future<T> own) {
        this.own = own;
    }

    @Override
    public boolean cancel() {
        throw new UnsupportedOperationException("a future of Scala cannot be cancelled");
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public boolean running() {
        throw new UnsupportedOperationException("a future of Scala does not tell whether its call runs");
    }

    @Override
    public boolean done() {
        return own.isCompleted();
    }

    @Override
    public T result(@Nullable Duration timeout) throws Exception {
        return await(timeout).get();
    }

    @Override
    public @Nullable Throwable exception(@Nullable Duration timeout) {
        return await(timeout) instanceof Failure<T> failure ? failure.exception() : null;
    }

    /** In the thread that completes the future, or in this one. */
    @Override
    public void addDoneCallback(Consumer<? super Future<T>> fn) {
        own.onComplete(
                done -> {
                    fn.accept(this);
                    return null;
                },
                ExecutionContext.parasitic$.MODULE$);
    }

    private Try<T> await(@Nullable Duration timeout) {
        try {
            scala.concurrent.duration.Duration limit =
                    timeout == null ? Duration$.MODULE$.Inf() : Duration$.MODULE$.fromNanos(Times.nanos(timeout));
            Await.ready(own, limit);
            return own.value().get();
        } catch (TimeoutException e) {
            throw new TimeoutError("the call is not over after " + timeout);
        } catch (InterruptedException e) {
            throw Raising.raise(e);
        }
    }
}
