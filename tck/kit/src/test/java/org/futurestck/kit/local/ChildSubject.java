package org.futurestck.kit.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.futurestck.binding.Executor;
import org.futurestck.binding.ExecutorSettings;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.futurestck.binding.MapOptions;
import org.futurestck.binding.ResultIterator;
import org.jspecify.annotations.NullUnmarked;

/** A subject whose executors have one worker, which is a child JVM. */
@NullUnmarked
final class ChildSubject extends FakeSubject implements AutoCloseable {

    private final List<ChildJvm> children = new ArrayList<>();

    /** The settings that the last executor was made with. */
    volatile ExecutorSettings last;

    @Override
    public Executor newExecutor(ExecutorSettings settings) {
        last = settings;
        return new Sending(started(), settings);
    }

    private ChildJvm started() {
        try {
            ChildJvm child = new ChildJvm();
            children.add(child);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        children.forEach(ChildJvm::close);
    }

    private static final class Sending implements Executor {

        private final FakeExecutor inner;
        private final ChildJvm child;

        Sending(ChildJvm child, ExecutorSettings settings) {
            this.child = child;
            ExecutorSettings one = settings.withMaxWorkers(1);
            Fn<?> first = settings.initializer();
            inner = new FakeExecutor(
                    first == null
                            ? one
                            : one.withInitializer(
                                    sending(first), settings.initargs().toArray()));
        }

        private <T> Fn<T> sending(Fn<? extends T> fn) {
            return args -> made(fn, args);
        }

        @SuppressWarnings("unchecked") // the function returned it
        private <T> T made(Fn<? extends T> fn, Object... args) {
            try {
                return (T) child.call(fn, args);
            } catch (Throwable raised) {
                throw Raising.raise(raised);
            }
        }

        @Override
        public <T> Future<T> submit(Fn<? extends T> fn, Object... args) {
            return inner.submit(sending(fn), args);
        }

        @Override
        public <R> ResultIterator<R> map(Fn<? extends R> fn, MapOptions options, Iterable<?>... iterables) {
            return inner.map(sending(fn), options, iterables);
        }

        @Override
        public void shutdown(boolean wait, boolean cancelFutures) {
            inner.shutdown(wait, cancelFutures);
        }
    }
}
