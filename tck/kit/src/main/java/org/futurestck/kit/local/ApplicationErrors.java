package org.futurestck.kit.local;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.TimeoutError;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.stage.StageFaultException;

/** The errors that calls and callbacks raise. */
final class ApplicationErrors {

    private ApplicationErrors() {}

    /**
     * Which error it is; also copies of it can tell.
     *
     * @param check the token of the check
     * @param name its name in the check
     */
    record Mark(String check, String name) implements Serializable {
        private String message() {
            return "raised on purpose: " + name;
        }
    }

    /** An error that a check raises. */
    interface Marked {
        Mark mark();
    }

    /**
     * Creates an error.
     *
     * @param check the token of the check
     * @param checked whether an ordinary error is a checked exception; calls may raise one, callbacks may not
     */
    static Throwable create(String check, ErrorSpec spec, boolean checked) {
        requireKnown(spec);
        Mark mark = new Mark(check, spec.name());
        return switch (spec.kind()) {
            case EXCEPTION -> checked ? new Checked(mark) : new Unchecked(mark);
            case BASE_EXCEPTION -> new Fatal(mark);
            case CANCELLED_ERROR -> new Cancelled(mark);
            case TIMEOUT_ERROR -> new TimedOut(mark);
            case UNSENDABLE_EXCEPTION -> new CannotBeSent(mark);
            case UNRECEIVABLE_EXCEPTION -> new CannotBeReceived(mark);
            case FALSY_EXCEPTION, SYSTEM_EXIT -> throw new IllegalStateException(spec + " is known");
        };
    }

    /**
     * Refuses an error that Java has not.
     *
     * @throws StageFaultException if there is none of that kind
     */
    static void requireKnown(ErrorSpec spec) {
        switch (spec.kind()) {
            case FALSY_EXCEPTION ->
                throw new StageFaultException("The JVM has no errors whose truth value is false: " + spec + ".");
            case SYSTEM_EXIT -> throw new StageFaultException("The JVM has no error that asks to exit: " + spec + ".");
            default -> {
                return;
            }
        }
    }

    static final class Checked extends Exception implements Marked {
        private static final long serialVersionUID = 1L;
        private final Mark mark;

        Checked(Mark mark) {
            super(mark.message());
            this.mark = mark;
        }

        @Override
        public Mark mark() {
            return mark;
        }
    }

    static class Unchecked extends RuntimeException implements Marked {
        private static final long serialVersionUID = 1L;
        private final Mark mark;

        Unchecked(Mark mark) {
            super(mark.message());
            this.mark = mark;
        }

        @Override
        public final Mark mark() {
            return mark;
        }
    }

    static final class Fatal extends Error implements Marked {
        private static final long serialVersionUID = 1L;
        private final Mark mark;

        Fatal(Mark mark) {
            super(mark.message());
            this.mark = mark;
        }

        @Override
        public Mark mark() {
            return mark;
        }
    }

    static final class Cancelled extends CancelledError implements Marked {
        private static final long serialVersionUID = 1L;
        private final Mark mark;

        Cancelled(Mark mark) {
            super(mark.message());
            this.mark = mark;
        }

        @Override
        public Mark mark() {
            return mark;
        }
    }

    static final class TimedOut extends TimeoutError implements Marked {
        private static final long serialVersionUID = 1L;
        private final Mark mark;

        TimedOut(Mark mark) {
            super(mark.message());
            this.mark = mark;
        }

        @Override
        public Mark mark() {
            return mark;
        }
    }

    /** It cannot be serialised. */
    static final class CannotBeSent extends Unchecked {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // that it cannot be serialised is the point
        final Unsendable held = new Unsendable();

        CannotBeSent(Mark mark) {
            super(mark);
        }
    }

    /** It can be serialised, but not be read. */
    static final class CannotBeReceived extends Unchecked {
        private static final long serialVersionUID = 1L;

        CannotBeReceived(Mark mark) {
            super(mark);
        }

        private void readObject(ObjectInputStream in) throws InvalidObjectException {
            throw new InvalidObjectException("refuses to be read, on purpose");
        }
    }
}
