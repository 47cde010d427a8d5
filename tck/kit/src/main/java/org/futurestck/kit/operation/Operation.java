package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.futurestck.binding.ReturnWhen;
import org.jspecify.annotations.Nullable;

/**
 * One thing a check does to a subject. Objects of the subject go by handles: short names that the check chooses.
 *
 * <p>{@link #toString()} writes an operation as the documents would.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @Type(value = Operation.NewExecutor.class, name = "new_executor"),
    @Type(value = Operation.NewFuture.class, name = "new_future"),
    @Type(value = Operation.Submit.class, name = "submit"),
    @Type(value = Operation.Cancel.class, name = "cancel"),
    @Type(value = Operation.Cancelled.class, name = "cancelled"),
    @Type(value = Operation.Running.class, name = "running"),
    @Type(value = Operation.Done.class, name = "done"),
    @Type(value = Operation.Result.class, name = "result"),
    @Type(value = Operation.Exception.class, name = "exception"),
    @Type(value = Operation.AddDoneCallback.class, name = "add_done_callback"),
    @Type(value = Operation.SetRunningOrNotifyCancel.class, name = "set_running_or_notify_cancel"),
    @Type(value = Operation.SetResult.class, name = "set_result"),
    @Type(value = Operation.SetException.class, name = "set_exception"),
    @Type(value = Operation.Wait.class, name = "wait"),
    @Type(value = Operation.AsCompleted.class, name = "as_completed"),
    @Type(value = Operation.Next.class, name = "next"),
    @Type(value = Operation.Inspect.class, name = "inspect"),
})
public sealed interface Operation {

    /** Creates the executor under certification. */
    record NewExecutor(
            String as,
            @JsonProperty("max_workers") @Nullable Integer maxWorkers) implements Operation {
        @Override
        public String toString() {
            return as + " = Executor(" + (maxWorkers == null ? "" : "max_workers=" + maxWorkers) + ")";
        }
    }

    /** Creates a bare future. */
    record NewFuture(String as) implements Operation {
        @Override
        public String toString() {
            return as + " = Future()";
        }
    }

    /** Submits a call; its future gets the handle {@code as}. */
    record Submit(String executor, String as, Call call) implements Operation {
        @Override
        public String toString() {
            return as + " = " + executor + ".submit(" + call + ")";
        }
    }

    /** Attempts to cancel. */
    record Cancel(String future) implements Operation {
        @Override
        public String toString() {
            return future + ".cancel()";
        }
    }

    /** Asks whether the future was cancelled. */
    record Cancelled(String future) implements Operation {
        @Override
        public String toString() {
            return future + ".cancelled()";
        }
    }

    /** Asks whether the call is running. */
    record Running(String future) implements Operation {
        @Override
        public String toString() {
            return future + ".running()";
        }
    }

    /** Asks whether the call is over. */
    record Done(String future) implements Operation {
        @Override
        public String toString() {
            return future + ".done()";
        }
    }

    /** Asks for the result. */
    record Result(String future, Timeout timeout) implements Operation {
        @Override
        public String toString() {
            return future + ".result(" + timeout + ")";
        }
    }

    /** Asks for the exception. */
    record Exception(String future, Timeout timeout) implements Operation {
        @Override
        public String toString() {
            return future + ".exception(" + timeout + ")";
        }
    }

    /** Attaches a callback. */
    @SuppressWarnings("overloads")
    record AddDoneCallback(String future, Callback callback) implements Operation {
        @Override
        public String toString() {
            return future + ".add_done_callback(" + callback + ")";
        }
    }

    /** Asks for leave to run, as an executor does. */
    record SetRunningOrNotifyCancel(String future) implements Operation {
        @Override
        public String toString() {
            return future + ".set_running_or_notify_cancel()";
        }
    }

    /** Finishes a bare future with a value. */
    record SetResult(String future, Value value) implements Operation {
        @Override
        public String toString() {
            return future + ".set_result(" + value + ")";
        }
    }

    /** Finishes a bare future with an error. */
    record SetException(String future, ErrorSpec error) implements Operation {
        @Override
        public String toString() {
            return future + ".set_exception(" + error + ")";
        }
    }

    /** Calls the module function {@code wait}. */
    record Wait(
            List<String> futures,
            Timeout timeout,
            @JsonProperty("return_when") @Nullable ReturnWhen returnWhen) implements Operation {
        public Wait {
            futures = List.copyOf(futures);
        }

        @Override
        public String toString() {
            return "wait([" + String.join(", ", futures) + "]" + timeout.asFurtherArgument()
                    + (returnWhen == null ? "" : ", return_when=" + returnWhen) + ")";
        }
    }

    /** Calls the module function {@code as_completed}; the iterator gets the handle {@code as}. */
    record AsCompleted(String as, List<String> futures, Timeout timeout) implements Operation {
        public AsCompleted {
            futures = List.copyOf(futures);
        }

        @Override
        public String toString() {
            return as + " = as_completed([" + String.join(", ", futures) + "]" + timeout.asFurtherArgument() + ")";
        }
    }

    /** Takes the next element of an iterator; its end is the value "exhausted". */
    record Next(String iterator) implements Operation {
        @Override
        public String toString() {
            return "next(" + iterator + ")";
        }
    }

    /** Looks at a documented fact about a type, a name or an object that no method tells. */
    record Inspect(Aspect aspect, List<String> of) implements Operation {
        public Inspect {
            of = List.copyOf(of);
        }

        @Override
        public String toString() {
            return aspect.phrase(of);
        }
    }
}
