package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a call ends. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @Type(value = Action.Return.class, name = "return"),
    @Type(value = Action.Raise.class, name = "raise"),
    @Type(value = Action.ReturnArguments.class, name = "return_arguments"),
    @Type(value = Action.Power.class, name = "power"),
    @Type(value = Action.TellDaemon.class, name = "tell_daemon"),
    @Type(value = Action.TellInitialized.class, name = "tell_initialized"),
    @Type(value = Action.TellStartMethod.class, name = "tell_start_method"),
    @Type(value = Action.EndProcess.class, name = "end_process"),
})
public sealed interface Action {

    /** The call returns a value. */
    record Return(Value value) implements Action {
        @Override
        public String toString() {
            return "return " + value;
        }
    }

    /** The call raises an error. */
    record Raise(ErrorSpec error) implements Action {
        @Override
        public String toString() {
            return "raise " + error;
        }
    }

    /** The call returns the list of its arguments; each keyword argument stands behind them as a pair, in order of name. */
    record ReturnArguments() implements Action {
        @Override
        public String toString() {
            return "return the arguments";
        }
    }

    /** The call returns its first argument to the power of its second. */
    record Power() implements Action {
        @Override
        public String toString() {
            return "return the first argument to the power of the second";
        }
    }

    /** The call returns whether the thread that it runs in is a daemon. */
    record TellDaemon() implements Action {
        @Override
        public String toString() {
            return "tell whether the thread is a daemon";
        }
    }

    /** The call returns the lists of arguments with which initializers have run to their end in its process, in order. */
    record TellInitialized() implements Action {
        @Override
        public String toString() {
            return "tell which initializers have run";
        }
    }

    /** The call returns the start method of the worker process that it runs in, as a text; {@code None} outside of worker processes. */
    record TellStartMethod() implements Action {
        @Override
        public String toString() {
            return "tell the start method of the process";
        }
    }

    /** The call ends its process at once, with nothing cleaned up. */
    record EndProcess() implements Action {
        @Override
        public String toString() {
            return "end the process at once";
        }
    }
}
