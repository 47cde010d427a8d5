package org.futurestck.subjects.kotlin;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.Deferred;
import kotlinx.coroutines.TimeoutKt;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.Future;
import org.futurestck.binding.TimeoutError;
import org.futurestck.subjects.base.Raising;
import org.futurestck.subjects.base.Times;
import org.jspecify.annotations.Nullable;

/** A {@code Deferred} of Kotlin. Its {@code cancel()} tells nothing, so it is asked afterwards how it stands. */
final class BoundDeferred<T extends @Nullable Object> implements Future<T> {

    private final Deferred<T> own;

    BoundDeferred(Deferred<T> own) {
        this.own = own;
    }

    /** One that has failed says that it is cancelled, too; what it has failed with tells them apart. */
    @Override
    public boolean cancel() {
        own.cancel(null);
        return own.isCompleted()
                ? own.getCompletionExceptionOrNull() instanceof CancellationException
                : own.isCancelled();
    }

    @Override
    public boolean cancelled() {
        return own.isCancelled();
    }

    @Override
    public boolean running() {
        throw new UnsupportedOperationException("a Deferred does not tell whether its call runs");
    }

    @Override
    public boolean done() {
        return own.isCompleted();
    }

    @Override
    public T result(@Nullable Duration timeout) throws Exception {
        Throwable raised = exception(timeout);
        if (raised != null) {
            throw Raising.raise(raised);
        }
        return own.getCompleted();
    }

    @Override
    public @Nullable Throwable exception(@Nullable Duration timeout) {
        await(timeout);
        Throwable raised = own.getCompletionExceptionOrNull();
        if (raised instanceof CancellationException) {
            throw new CancelledError("the Deferred was cancelled");
        }
        return raised;
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<T>> fn) {
        own.invokeOnCompletion(raised -> {
            fn.accept(this);
            return Unit.INSTANCE;
        });
    }

    private void await(@Nullable Duration timeout) {
        if (own.isCompleted()) {
            return;
        }
        try {
            if (timeout == null) {
                BuildersKt.runBlocking(EmptyCoroutineContext.INSTANCE, (scope, waiting) -> own.join(waiting));
            } else {
                join(millis(timeout));
            }
        } catch (InterruptedException e) {
            throw Raising.raise(e);
        }
        if (!own.isCompleted()) {
            throw new TimeoutError("the call is not over after " + timeout);
        }
    }

    private void join(long millis) throws InterruptedException {
        BuildersKt.runBlocking(
                EmptyCoroutineContext.INSTANCE,
                (scope, waiting) -> TimeoutKt.withTimeoutOrNull(millis, (inside, until) -> own.join(until), waiting));
    }

    /** Timeouts of coroutines are counted in milliseconds; no part of one may be lost. */
    private static long millis(Duration timeout) {
        long nanos = Times.nanos(timeout);
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        return TimeUnit.MILLISECONDS.toNanos(millis) < nanos ? millis + 1 : millis;
    }
}
