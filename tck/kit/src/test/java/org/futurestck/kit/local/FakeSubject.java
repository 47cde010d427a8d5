package org.futurestck.kit.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ResultIterator;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.binding.RuntimeError;
import org.futurestck.binding.TimeoutError;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.spi.Subject;
import org.jspecify.annotations.NullUnmarked;

/** A subject that does what the tests of the local stage need, with one lock for everything. */
@NullUnmarked
class FakeSubject implements Subject {

    private static final Logger LOGGER = Logger.getLogger("fake");
    private static final Object LOCK = new Object();

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public Edition edition() {
        return Edition.find("3.11").orElseThrow();
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.LOGGING);
    }

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        return new FakeExecutor(settings);
    }

    @Override
    public Optional<BareFuture<Object>> newFuture() {
        return Optional.of(new FakeFuture<>());
    }

    @Override
    public Optional<ModuleFunctions> moduleFunctions() {
        return Optional.of(new FakeFunctions());
    }

    static final class FakeExecutor implements Executor {

        private final Deque<Runnable> queue = new ArrayDeque<>();
        private boolean shutdown;

        FakeExecutor(ExecutorSettings settings) {
            int workers = settings.maxWorkers() == null ? 2 : settings.maxWorkers();
            if (workers <= 0) {
                throw new IllegalArgumentException("max_workers must be greater than 0");
            }
            for (int i = 0; i < workers; i++) {
                Thread worker = new Thread(this::work, "fake worker " + i);
                worker.setDaemon(true);
                worker.start();
            }
        }

        boolean isShutdown() {
            synchronized (LOCK) {
                return shutdown;
            }
        }

        @Override
        public <T> Future<T> submit(Fn<? extends T> fn, Object... args) {
            FakeFuture<T> future = new FakeFuture<>();
            synchronized (LOCK) {
                if (shutdown) {
                    throw new RuntimeError("cannot schedule new futures after shutdown");
                }
                queue.add(() -> future.run(fn, args));
                LOCK.notifyAll();
            }
            return future;
        }

        @Override
        public <R> ResultIterator<R> map(Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
            throw new UnsupportedOperationException("map");
        }

        @Override
        public void shutdown(boolean wait, boolean cancelFutures) {
            synchronized (LOCK) {
                shutdown = true;
                LOCK.notifyAll();
            }
        }

        private void work() {
            while (true) {
                Runnable next;
                synchronized (LOCK) {
                    while (queue.isEmpty() && !shutdown) {
                        await(null);
                    }
                    next = queue.poll();
                }
                if (next == null) {
                    return;
                }
                next.run();
            }
        }
    }

    static class FakeFuture<T> implements BareFuture<T> {

        private enum State {
            PENDING,
            RUNNING,
            CANCELLED,
            NOTIFIED,
            FINISHED
        }

        private final List<Consumer<? super Future<T>>> callbacks = new ArrayList<>();
        private State state = State.PENDING;
        private T result;
        private Throwable exception;

        void run(Fn<? extends T> fn, Object... args) {
            if (!setRunningOrNotifyCancel()) {
                return;
            }
            try {
                setResult(fn.call(args));
            } catch (Throwable e) {
                setException(e);
            }
        }

        @Override
        public boolean cancel() {
            synchronized (LOCK) {
                if (state == State.RUNNING || state == State.FINISHED) {
                    return false;
                } else if (state != State.PENDING) {
                    return true;
                }
                state = State.CANCELLED;
                LOCK.notifyAll();
            }
            callbacks.forEach(this::callBack);
            return true;
        }

        @Override
        public boolean cancelled() {
            synchronized (LOCK) {
                return state == State.CANCELLED || state == State.NOTIFIED;
            }
        }

        @Override
        public boolean running() {
            synchronized (LOCK) {
                return state == State.RUNNING;
            }
        }

        @Override
        public boolean done() {
            synchronized (LOCK) {
                return cancelled() || state == State.FINISHED;
            }
        }

        @Override
        public T result(Duration timeout) throws Exception {
            Throwable raised = exception(timeout);
            if (raised instanceof Error error) {
                throw error;
            } else if (raised != null) {
                throw (Exception) raised;
            }
            return result;
        }

        @Override
        public Throwable exception(Duration timeout) {
            Long deadline = timeout == null ? null : System.nanoTime() + timeout.toNanos();
            synchronized (LOCK) {
                while (!done()) {
                    await(deadline);
                }
                if (cancelled()) {
                    throw new CancelledError("it was cancelled");
                }
                return exception;
            }
        }

        @Override
        public void addDoneCallback(Consumer<? super Future<T>> fn) {
            synchronized (LOCK) {
                if (!done()) {
                    callbacks.add(fn);
                    return;
                }
            }
            callBack(fn);
        }

        @Override
        public boolean setRunningOrNotifyCancel() {
            synchronized (LOCK) {
                if (state == State.CANCELLED) {
                    state = State.NOTIFIED;
                    return false;
                } else if (state != State.PENDING) {
                    throw new RuntimeError("Future in unexpected state");
                }
                state = State.RUNNING;
                return true;
            }
        }

        @Override
        public void setResult(T value) {
            finish(value, null);
        }

        @Override
        public void setException(Throwable raised) {
            finish(null, raised);
        }

        private void finish(T value, Throwable raised) {
            synchronized (LOCK) {
                if (done()) {
                    throw new InvalidStateError("it is " + state);
                }
                result = value;
                exception = raised;
                state = State.FINISHED;
                LOCK.notifyAll();
            }
            callbacks.forEach(this::callBack);
        }

        private void callBack(Consumer<? super Future<T>> fn) {
            try {
                fn.accept(this);
            } catch (Exception e) {
                LOGGER.log(Level.SEVERE, "a callback raised", e);
            }
        }
    }

    static final class FakeFunctions implements ModuleFunctions {

        @Override
        public <F extends Future<?>> DoneAndNotDone<F> wait(
                Iterable<? extends F> fs, Duration timeout, ReturnWhen returnWhen) {
            Long deadline = timeout == null ? null : System.nanoTime() + timeout.toNanos();
            synchronized (LOCK) {
                while (true) {
                    Set<F> done = new LinkedHashSet<>();
                    Set<F> notDone = new LinkedHashSet<>();
                    fs.forEach(future -> (future.done() ? done : notDone).add(future));
                    boolean enough = returnWhen == ReturnWhen.FIRST_COMPLETED && !done.isEmpty();
                    if (enough || notDone.isEmpty() || !awaitInTime(deadline)) {
                        return new DoneAndNotDone<>(done, notDone);
                    }
                }
            }
        }

        @Override
        public <F extends Future<?>> CompletionIterator<F> asCompleted(Iterable<? extends F> fs, Duration timeout) {
            List<F> left = new ArrayList<>();
            fs.forEach(left::add);
            return new CompletionIterator<>() {
                @Override
                public boolean hasNext() {
                    return !left.isEmpty();
                }

                @Override
                public F next() {
                    if (left.isEmpty()) {
                        throw new NoSuchElementException();
                    }
                    Iterator<F> done = FakeFunctions.this
                            .wait(left, timeout, ReturnWhen.FIRST_COMPLETED)
                            .done()
                            .iterator();
                    if (!done.hasNext()) {
                        throw new TimeoutError(left.size() + " futures unfinished");
                    }
                    F next = done.next();
                    left.remove(next);
                    return next;
                }

                @Override
                public void close() {
                    left.clear();
                }
            };
        }
    }

    private static void await(Long deadline) {
        if (!awaitInTime(deadline)) {
            throw new TimeoutError("it took too long");
        }
    }

    /** Waits for a change; false if the time is over. */
    private static boolean awaitInTime(Long deadline) {
        try {
            if (deadline == null) {
                LOCK.wait();
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left > 0) {
                TimeUnit.NANOSECONDS.timedWait(LOCK, left);
            }
            return left > 0;
        } catch (InterruptedException e) {
            throw new RuntimeError("interrupted", e);
        }
    }
}
