package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Threads for tests, waited for by what they do and never by a fixed time. */
final class Threads {

    /** How long anything may take that must happen; nothing waits that long unless it is broken. */
    static final Duration LONG = Duration.ofSeconds(60);

    private Threads() {}

    /** A thread with what it returned or raised. */
    record Started<T>(Thread thread, CompletableFuture<T> end) {

        T get() {
            return end.orTimeout(LONG.toMillis(), TimeUnit.MILLISECONDS).join();
        }

        /** Returns when the thread waits for something, with or without a limit. */
        Started<T> awaitWaiting() {
            until(() -> {
                assertThat(end).as("what is to wait").isNotDone();
                return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
            });
            return this;
        }
    }

    static <T> Started<T> start(Callable<T> body) {
        CompletableFuture<T> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                end.complete(body.call());
            } catch (Throwable t) {
                end.completeExceptionally(t);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return new Started<>(thread, end);
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end)
                    .as("nanoseconds beyond the limit")
                    .isNegative();
            Thread.yield();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
