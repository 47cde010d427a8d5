package org.futurestck.kit.local;

import java.util.function.Supplier;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.ResultIterator;
import org.futurestck.kit.operation.Operation;
import org.jspecify.annotations.Nullable;

/** What both kinds of iterator can be asked: those of {@code map} and of {@code as_completed}. */
final class IteratorOperations {

    private final StageObjects objects;

    IteratorOperations(StageObjects objects) {
        this.objects = objects;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.Next.class, this::next);
        interpreter.on(Operation.Close.class, this::close);
    }

    private Deed next(Operation.Next operation) {
        Supplier<Object> iterator = objects.handles().get(operation.iterator(), Object.class);
        return () -> {
            Object object = iterator.get();
            if (object instanceof ResultIterator<?> results) {
                return results.hasNext() ? results.next() : Encoder.EXHAUSTED;
            } else if (object instanceof CompletionIterator<?> futures) {
                return futures.hasNext() ? futures.next() : Encoder.EXHAUSTED;
            }
            throw noIterator(operation.iterator());
        };
    }

    private Deed close(Operation.Close operation) {
        Supplier<Object> iterator = objects.handles().get(operation.iterator(), Object.class);
        return () -> closed(iterator.get(), operation.iterator());
    }

    private static @Nullable Object closed(Object object, String handle) {
        if (object instanceof ResultIterator<?> results) {
            results.close();
        } else if (object instanceof CompletionIterator<?> futures) {
            futures.close();
        } else {
            throw noIterator(handle);
        }
        return null;
    }

    private static Refusal noIterator(String handle) {
        return new Refusal("The handle '" + handle + "' is no iterator.");
    }
}
