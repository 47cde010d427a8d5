package org.futurestck.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the state word of a future holds. Immutable, and compared by identity. */
sealed interface State {

    /** The state in words; never asks foreign objects to describe themselves. */
    String describe();

    /** The future is done; only a cancelled one ever changes again, to "notified". */
    sealed interface Done extends State {}

    /** The call returned {@code value}. */
    record Returned(@Nullable Object value) implements Done {
        @Override
        public String describe() {
            return "finished, returned "
                    + (value == null ? "null" : value.getClass().getName());
        }
    }

    /** The call raised {@code exception}. */
    record Raised(Throwable exception) implements Done {
        @Override
        public String describe() {
            return "finished, raised " + exception.getClass().getName();
        }
    }

    /** The call was cancelled, and the executor has not or has taken note of it. */
    enum Cancelled implements Done {
        CANCELLED,
        CANCELLED_AND_NOTIFIED;

        @Override
        public String describe() {
            return "cancelled";
        }
    }

    /**
     * The future is pending or running: a chain of links, the newest dependent first.
     *
     * <p>The oldest link, and the one that marks the change from pending to running, carry no dependent. So removing a link
     * that carries one never changes whether the future is running.
     *
     * @param running whether the call runs
     * @param dependent who is told when the future is done
     * @param older the rest of the chain
     */
    record Unfinished(
            boolean running,
            @Nullable Dependent dependent,
            @Nullable Unfinished older) implements State {

        static final Unfinished PENDING = new Unfinished(false, null, null);
        static final Unfinished RUNNING = new Unfinished(true, null, null);

        @Override
        public String describe() {
            return running ? "running" : "pending";
        }

        Unfinished started() {
            return this == PENDING ? RUNNING : new Unfinished(true, null, this);
        }

        Unfinished with(Dependent added) {
            return new Unfinished(running, added, this);
        }

        /** The chain without {@code removed}; fast if it was added last, this very chain if it is not there. */
        Unfinished without(Dependent removed) {
            Deque<Unfinished> newer = null;
            for (Unfinished link = this; link.older != null; link = link.older) {
                if (link.dependent == removed) {
                    return copyOnto(link.older, newer);
                }
                newer = newer == null ? new ArrayDeque<>() : newer;
                newer.push(link);
            }
            return this;
        }

        private static Unfinished copyOnto(Unfinished rest, @Nullable Deque<Unfinished> links) {
            if (links != null) {
                for (Unfinished link : links) {
                    rest = new Unfinished(link.running, link.dependent, rest);
                }
            }
            return rest;
        }

        /** The dependents in the order in which they were added. */
        List<Dependent> dependents() {
            if (older == null) {
                return List.of();
            }
            List<Dependent> found = new ArrayList<>();
            for (Unfinished link = this; link != null; link = link.older) {
                if (link.dependent != null) {
                    found.add(link.dependent);
                }
            }
            Collections.reverse(found);
            return found;
        }
    }
}
