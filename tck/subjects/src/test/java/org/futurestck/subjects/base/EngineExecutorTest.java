package org.futurestck.subjects.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.futurestck.binding.Future;
import org.futurestck.binding.RuntimeError;
import org.junit.jupiter.api.Test;

/** What an engine makes of the refusals of its library. */
class EngineExecutorTest {

    private static final String AFTER_SHUTDOWN = "cannot schedule new futures after shutdown";

    private final RejectedExecutionException full = new RejectedExecutionException("the queue is full");

    /** Does what a test says when a call is handed to it. */
    private abstract static class Fake implements Pool {

        @Override
        public void shutdown() {}

        @Override
        public void join() {}
    }

    @Test
    void aPoolThatIsFullIsNotShutDown() {
        EngineExecutor engine = new EngineExecutor(new Fake() {
            @Override
            public void execute(Runnable call) {
                throw full;
            }
        });
        assertThatThrownBy(() -> engine.submit(args -> 1)).isSameAs(full);
        assertThatThrownBy(() -> engine.submit(args -> 1)).isSameAs(full);
    }

    @Test
    void aPoolThatIsShutDownMeanwhileSaysSo() {
        EngineExecutor[] engine = new EngineExecutor[1];
        engine[0] = new EngineExecutor(new Fake() {
            @Override
            public void execute(Runnable call) {
                engine[0].shutdown(false, false);
                throw full;
            }
        });
        assertThatThrownBy(() -> engine[0].submit(args -> 1))
                .isInstanceOf(RuntimeError.class)
                .hasMessage(AFTER_SHUTDOWN)
                .hasCause(full);
    }

    @Test
    void afterAShutdownThePoolIsNotAskedAnyMore() {
        EngineExecutor engine = new EngineExecutor(new Fake() {
            @Override
            public void execute(Runnable call) {
                throw full;
            }
        });
        engine.shutdown(false, false);
        assertThatThrownBy(() -> engine.submit(args -> 1))
                .isInstanceOf(RuntimeError.class)
                .hasMessage(AFTER_SHUTDOWN)
                .hasNoCause();
    }

    @Test
    void whatIsTakenIsCancelledByAShutdownThatCancels() {
        Queue<Runnable> taken = new ArrayDeque<>();
        EngineExecutor engine = new EngineExecutor(new Fake() {
            @Override
            public void execute(Runnable call) {
                taken.add(call);
            }
        });
        Future<Integer> future = engine.submit(args -> 1);
        engine.shutdown(false, true);
        assertThat(taken).hasSize(1);
        assertThat(future.cancelled()).isTrue();
    }
}
