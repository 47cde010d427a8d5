package org.futurestck.subjects.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.futurestck.binding.ExecutorSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A shutdown has its setting to itself. */
class TaskExecutorsTest {

    private static final long PATIENCE_MILLIS = 20_000;

    private final List<String> events = new CopyOnWriteArrayList<>();

    @Test
    void twoShutdownsDoNotSwapTheirSettings() throws InterruptedException {
        Overlapping tasks = new Overlapping();
        tasks.initialize();
        Thread other = new Thread(() -> TaskExecutors.shutDown(tasks, false));
        tasks.other = other;
        TaskExecutors.shutDown(tasks, true);
        other.join();
        assertThat(events).containsExactly("complete: false", "shutdown", "complete: true", "shutdown");
    }

    @Test
    void aShutdownThatWaitsHoldsUpNoOther() throws InterruptedException {
        ThreadPoolTaskExecutor tasks = TaskExecutors.create(ExecutorSettings.DEFAULTS);
        CountDownLatch gate = new CountDownLatch(1);
        Future<?> call = tasks.submit(() -> {
            gate.await();
            return null;
        });
        TaskExecutors.shutDown(tasks, false);
        Thread waiting = new Thread(() -> TaskExecutors.join(tasks));
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            assertThat(waiting.isAlive()).isTrue();
        }
        Thread other = new Thread(() -> TaskExecutors.shutDown(tasks, false));
        other.start();
        other.join(PATIENCE_MILLIS);
        boolean heldUp = other.isAlive();
        boolean over = call.isDone();
        gate.countDown();
        waiting.join();
        other.join();
        assertThat(heldUp).as("the other shutdown is held up").isFalse();
        assertThat(over).isFalse();
        assertThat(call.isDone()).isTrue();
    }

    /** Between setting and shutdown of the first it lets another come as far as it can. */
    private final class Overlapping extends ThreadPoolTaskExecutor {

        private static final long serialVersionUID = 1L;

        private transient @Nullable Thread other;

        @Override
        public void setWaitForTasksToCompleteOnShutdown(boolean complete) {
            events.add("complete: " + complete);
            Thread next = other;
            other = null;
            if (next != null) {
                next.start();
                while (next.isAlive() && next.getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void shutdown() {
            events.add("shutdown");
            super.shutdown();
        }
    }
}
