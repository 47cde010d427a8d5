package org.futurestck.kit.local;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.Door;
import org.jspecify.annotations.Nullable;

/** An iterable that can be read once, and that reports when it is asked for more than it has. The iterator is for one thread. */
final class StagedInput implements Iterable<@Nullable Object> {

    private final Door door;
    private final @Nullable String report;
    private final @Nullable Throwable error;
    private final List<? extends @Nullable Object> items;
    private final AtomicBoolean read = new AtomicBoolean();

    private StagedInput(
            Door door, @Nullable String report, @Nullable Throwable error, List<? extends @Nullable Object> items) {
        this.door = door;
        this.report = report;
        this.error = error;
        this.items = items;
    }

    /** The objects of an input as {@code map} is given them. */
    static Iterable<? extends @Nullable Object> of(Input input, StageObjects objects) {
        List<? extends @Nullable Object> items = objects.decoder().list(input.items());
        if (input.plain()) {
            return items;
        }
        Throwable error = input.raise() == null ? null : objects.identities().raisedByCallback(input.raise());
        return new StagedInput(objects.door(), input.report(), error, items);
    }

    /** An iterable over the items that can be read once, and that neither reports nor raises anything at its end. */
    static <T> Iterable<T> once(Iterable<T> items) {
        AtomicBoolean read = new AtomicBoolean();
        return () -> {
            requireUnread(read);
            return items.iterator();
        };
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        requireUnread(read);
        return new Reading();
    }

    private static void requireUnread(AtomicBoolean read) {
        if (read.getAndSet(true)) {
            throw new IllegalStateException("this iterable can be read only once");
        }
    }

    private final class Reading implements Iterator<@Nullable Object> {

        private final Iterator<? extends @Nullable Object> left = items.iterator();
        private boolean reported;

        @Override
        public boolean hasNext() {
            return left.hasNext() || end();
        }

        @Override
        public @Nullable Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the input has ended");
            }
            return left.next();
        }

        /** Reports the first time; returns false unless it raises the input's error. */
        private boolean end() {
            if (report != null && !reported) {
                reported = true;
                try (BackstageClient backstage = BackstageClient.dial(door)) {
                    backstage.report(Here.call(SightingEvent.INPUT_READ, report), false);
                }
            }
            if (error != null) {
                throw Raising.raise(error);
            }
            return false;
        }
    }
}
