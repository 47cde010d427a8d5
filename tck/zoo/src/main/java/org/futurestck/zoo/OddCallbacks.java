package org.futurestck.zoo;

import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Keeps each callback once, calls the late ones last, lets waiters wait for all of them, and cancels in another thread. */
@Exhibit(
        mistake = "a future differs from CPython's wherever the documents are silent about callbacks",
        breaks = "",
        onlyAlone = true,
        ownProcess = true,
        alone = {
            @Alone(rule = "callback.once-per-registration", shows = "expected callbacks are called 3 times"),
            @Alone(rule = "callback.cancel-thread", shows = "c was called in thread"),
            @Alone(rule = "callback.late-add-overtakes", shows = "they were called in the order c, d, e"),
            @Alone(rule = "callback.not-before-waiters", shows = "nothing has moved")
        })
public final class OddCallbacks extends BrokenSubject {

    @Override
    BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
        return new OddFuture(good);
    }

    /** Calls one callback after the other. */
    private static final class OddFuture extends ForwardingFuture {

        private final Set<Consumer<?>> known = ConcurrentHashMap.newKeySet();
        private final Queue<Consumer<? super Future<@Nullable Object>>> queue = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean calling = new AtomicBoolean();
        private final Phaser called = new Phaser(1);

        OddFuture(BareFuture<@Nullable Object> good) {
            super(good);
        }

        @Override
        public void addDoneCallback(Consumer<? super Future<@Nullable Object>> fn) {
            if (known.add(fn)) {
                called.register();
                queue.add(fn);
                super.addDoneCallback(this::callAll);
            }
        }

        private void callAll(Future<@Nullable Object> done) {
            if (!calling.getAndSet(true)) {
                for (var fn = queue.poll(); fn != null; fn = queue.poll()) {
                    fn.accept(done);
                    called.arriveAndDeregister();
                }
                calling.set(false);
            }
        }

        @Override
        public @Nullable Object result(@Nullable Duration timeout) throws Exception {
            Object result = super.result(timeout);
            called.arriveAndAwaitAdvance();
            return result;
        }

        @Override
        public boolean cancel() {
            FutureTask<Boolean> task = new FutureTask<>(super::cancel);
            new Thread(task).start();
            try {
                return task.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
