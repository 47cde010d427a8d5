package org.futurestck.kit.local;

import org.futurestck.binding.CancelledError;
import org.futurestck.binding.TimeoutError;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.stage.StageFaultException;

/** The errors that calls and callbacks raise. */
final class ApplicationErrors {

    private ApplicationErrors() {}

    /**
     * Creates an error.
     *
     * @param checked whether an ordinary error is a checked exception; calls may raise one, callbacks may not
     */
    static Throwable create(ErrorSpec spec, boolean checked) {
        String message = "raised on purpose: " + spec.name();
        return switch (spec.kind()) {
            case EXCEPTION -> checked ? new Checked(message) : new Unchecked(message);
            case BASE_EXCEPTION -> new Fatal(message);
            case CANCELLED_ERROR -> new CancelledError(message);
            case TIMEOUT_ERROR -> new TimeoutError(message);
            case FALSY_EXCEPTION ->
                throw new StageFaultException("The JVM has no errors whose truth value is false: " + spec + ".");
            case SYSTEM_EXIT -> throw new StageFaultException("The JVM has no error that asks to exit: " + spec + ".");
            case UNSENDABLE_EXCEPTION, UNRECEIVABLE_EXCEPTION ->
                throw new StageFaultException("This stage cannot make it: " + spec + ".");
        };
    }

    static final class Checked extends Exception {
        private static final long serialVersionUID = 1L;

        Checked(String message) {
            super(message);
        }
    }

    static final class Unchecked extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unchecked(String message) {
            super(message);
        }
    }

    static final class Fatal extends Error {
        private static final long serialVersionUID = 1L;

        Fatal(String message) {
            super(message);
        }
    }
}
