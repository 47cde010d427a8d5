package org.futurestck.subjects.kotlin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** To Kotlin what has failed is cancelled as well; {@code cancel()} tells whether this future was. */
class BoundDeferredTest {

    private final Executor executor = new KotlinDeferred().newExecutor(ExecutorSettings.DEFAULTS.withMaxWorkers(1));

    @AfterEach
    void end() {
        executor.shutdown(true, false);
    }

    @Test
    void whatHasFailedWasNotCancelled() {
        Future<Object> failed = executor.submit(args -> {
            throw new IllegalStateException("of the call");
        });
        assertThat(failed.exception(null)).hasMessage("of the call");
        assertThat(failed.cancel()).isFalse();
    }

    @Test
    void whatHasAResultWasNotCancelled() throws Exception {
        Future<Integer> finished = executor.submit(args -> 42);
        assertThat(finished.result(null)).isEqualTo(42);
        assertThat(finished.cancel()).isFalse();
    }

    @Test
    void whatWaitsIsCancelledAndStaysSo() {
        CountDownLatch gate = new CountDownLatch(1);
        executor.submit(args -> {
            gate.await();
            return null;
        });
        Future<Integer> waiting = executor.submit(args -> 42);
        assertThat(waiting.cancel()).isTrue();
        assertThat(waiting.cancel()).isTrue();
        gate.countDown();
        assertThatThrownBy(() -> waiting.result(null))
                .isInstanceOf(CancelledError.class)
                .hasMessage("the Deferred was cancelled");
        assertThat(waiting.cancel()).isTrue();
    }
}
