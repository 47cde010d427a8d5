package org.futurestck.kit.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    @Type(value = Operation.Map.class, name = "map"),
    @Type(value = Operation.Shutdown.class, name = "shutdown"),
    @Type(value = Operation.Enter.class, name = "enter"),
    @Type(value = Operation.Leave.class, name = "leave"),
    @Type(value = Operation.Close.class, name = "close"),
    @Type(value = Operation.Drop.class, name = "drop"),
    @Type(value = Operation.Join.class, name = "join"),
    @Type(value = Operation.Kill.class, name = "kill"),
    @Type(value = Operation.Inspect.class, name = "inspect"),
    @Type(value = Operation.Invoke.class, name = "invoke"),
    @Type(value = Operation.Get.class, name = "get"),
    @Type(value = Operation.RunProgram.class, name = "run_program"),
    @Type(value = Operation.AtExit.class, name = "at_exit"),
})
public sealed interface Operation {

    /** What is done to one future, which exists. */
    sealed interface OnFuture extends Operation {

        /**
         * The future.
         *
         * @return its handle
         */
        String future();
    }

    /**
     * Creates the executor under certification; what is null is not passed.
     *
     * @param as its handle
     * @param maxWorkers how many calls may run at once
     * @param threadNamePrefix what the names of worker threads start with
     * @param initializer what each worker calls first
     * @param kind what to create in place of the executor under certification; null for that one
     * @param processes how worker processes are to be kept; null where nothing is said about them
     */
    record NewExecutor(
            String as,
            @JsonProperty("max_workers") @Nullable Integer maxWorkers,
            @JsonProperty("thread_name_prefix") @Nullable String threadNamePrefix,
            @Nullable Initializer initializer,
            @Nullable ExecutorKind kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            WorkerProcesses processes)
            implements Operation {

        public NewExecutor(String as, @Nullable Integer maxWorkers) {
            this(as, maxWorkers, null, null, null, null);
        }

        /**
         * Creates an executor of which nothing is said about worker processes.
         *
         * @param as its handle
         * @param maxWorkers workers, or null
         * @param threadNamePrefix prefix, or null
         * @param initializer initializer, or null
         * @param kind kind, or null
         */
        public NewExecutor(
                String as,
                @Nullable Integer maxWorkers,
                @Nullable String threadNamePrefix,
                @Nullable Initializer initializer,
                @Nullable ExecutorKind kind) {
            this(as, maxWorkers, threadNamePrefix, initializer, kind, null);
        }

        @Override
        public String toString() {
            StringJoiner arguments = new StringJoiner(", ", "(", ")");
            if (maxWorkers != null) {
                arguments.add("max_workers=" + maxWorkers);
            }
            if (threadNamePrefix != null) {
                arguments.add("thread_name_prefix='" + threadNamePrefix + "'");
            }
            if (initializer != null) {
                arguments.add("initializer=" + initializer);
                arguments.add("initargs=" + new Value.Items(initializer.args()));
            }
            if (processes != null) {
                processes.arguments().forEach(arguments::add);
            }
            return as + " = " + (kind == null ? "Executor" : kind) + arguments;
        }
    }

    /** Creates a bare future. */
    record NewFuture(String as) implements Operation {
        @Override
        public String toString() {
            return as + " = Future()";
        }
    }

    /** Submits a call with arguments; its future gets the handle {@code as}. */
    record Submit(String executor, String as, Call call, List<Value> args, java.util.Map<String, Value> kwargs)
            implements Operation {
        public Submit {
            args = List.copyOf(args);
            kwargs = Collections.unmodifiableMap(new TreeMap<>(kwargs));
        }

        public Submit(String executor, String as, Call call) {
            this(executor, as, call, List.of(), java.util.Map.of());
        }

        @Override
        public String toString() {
            return as + " = " + executor + ".submit(" + call + Spelling.further(args, kwargs) + ")";
        }
    }

    /** Calls {@code map}; the iterator gets the handle {@code as}. A chunk size of null is not passed. */
    record Map(
            String executor,
            String as,
            MappedFunction function,
            List<Input> inputs,
            Timeout timeout,
            @Nullable Integer chunksize)
            implements Operation {
        public Map {
            inputs = List.copyOf(inputs);
        }

        @Override
        public String toString() {
            return as + " = " + executor + ".map(" + function
                    + inputs.stream().map(input -> ", " + input).collect(Collectors.joining())
                    + timeout.asFurtherArgument()
                    + (chunksize == null ? "" : ", chunksize=" + chunksize) + ")";
        }
    }

    /** Shuts an executor down; what is null is not passed. */
    record Shutdown(
            String executor,
            @JsonProperty("wait") @Nullable Boolean waits,
            @JsonProperty("cancel_futures") @Nullable Boolean cancelFutures)
            implements Operation {
        @Override
        public String toString() {
            StringJoiner arguments = new StringJoiner(", ", "(", ")");
            if (waits != null) {
                arguments.add("wait=" + Value.of(waits));
            }
            if (cancelFutures != null) {
                arguments.add("cancel_futures=" + Value.of(cancelFutures));
            }
            return executor + ".shutdown" + arguments;
        }
    }

    /** Enters the with-block of an executor, and returns what the block binds. */
    record Enter(String executor) implements Operation {
        @Override
        public String toString() {
            return "enter the with-block of " + executor;
        }
    }

    /** Leaves the with-block of an executor, with an error under way unless that is null; the outcome is that of the block. */
    record Leave(String executor, @Nullable ErrorSpec error) implements Operation {
        @Override
        public String toString() {
            return "leave the with-block of " + executor + (error == null ? "" : " with " + error);
        }
    }

    /** Attempts to cancel. */
    record Cancel(String future) implements OnFuture {
        @Override
        public String toString() {
            return future + ".cancel()";
        }
    }

    /** Asks whether the future was cancelled. */
    record Cancelled(String future) implements OnFuture {
        @Override
        public String toString() {
            return future + ".cancelled()";
        }
    }

    /** Asks whether the call is running. */
    record Running(String future) implements OnFuture {
        @Override
        public String toString() {
            return future + ".running()";
        }
    }

    /** Asks whether the call is over. */
    record Done(String future) implements OnFuture {
        @Override
        public String toString() {
            return future + ".done()";
        }
    }

    /** Asks for the result. */
    record Result(String future, Timeout timeout) implements OnFuture {
        @Override
        public String toString() {
            return future + ".result(" + timeout + ")";
        }
    }

    /** Asks for the exception. */
    record Exception(String future, Timeout timeout) implements OnFuture {
        @Override
        public String toString() {
            return future + ".exception(" + timeout + ")";
        }
    }

    /** Attaches a callback. */
    @SuppressWarnings("overloads")
    record AddDoneCallback(String future, Callback callback) implements OnFuture {
        @Override
        public String toString() {
            return future + ".add_done_callback(" + callback + ")";
        }
    }

    /** Asks for leave to run, as an executor does. */
    record SetRunningOrNotifyCancel(String future) implements OnFuture {
        @Override
        public String toString() {
            return future + ".set_running_or_notify_cancel()";
        }
    }

    /** Finishes a bare future with a value. */
    record SetResult(String future, Value value) implements OnFuture {
        @Override
        public String toString() {
            return future + ".set_result(" + value + ")";
        }
    }

    /** Finishes a bare future with an error. */
    record SetException(String future, ErrorSpec error) implements OnFuture {
        @Override
        public String toString() {
            return future + ".set_exception(" + error + ")";
        }
    }

    /** Calls the module function {@code wait}; what it returns gets the handle {@code as}, unless that is null. */
    record Wait(
            List<String> futures,
            Futures input,
            Timeout timeout,
            @JsonProperty("return_when") @Nullable ReturnWhen returnWhen,
            @Nullable String as)
            implements Operation {
        public Wait {
            futures = List.copyOf(futures);
        }

        public Wait(List<String> futures, Timeout timeout, @Nullable ReturnWhen returnWhen) {
            this(futures, Futures.LIST, timeout, returnWhen, null);
        }

        @Override
        public String toString() {
            return (as == null ? "" : as + " = ") + "wait(" + input.phrase(futures) + timeout.asFurtherArgument()
                    + (returnWhen == null ? "" : ", return_when=" + returnWhen) + ")";
        }
    }

    /** Calls the module function {@code as_completed}; the iterator gets the handle {@code as}. */
    record AsCompleted(String as, List<String> futures, Futures input, Timeout timeout) implements Operation {
        public AsCompleted {
            futures = List.copyOf(futures);
        }

        public AsCompleted(String as, List<String> futures, Timeout timeout) {
            this(as, futures, Futures.LIST, timeout);
        }

        @Override
        public String toString() {
            return as + " = as_completed(" + input.phrase(futures) + timeout.asFurtherArgument() + ")";
        }
    }

    /** Takes the next element of an iterator; its end is the value "exhausted". */
    record Next(String iterator) implements Operation {
        @Override
        public String toString() {
            return "next(" + iterator + ")";
        }
    }

    /** Closes an iterator. */
    record Close(String iterator) implements Operation {
        @Override
        public String toString() {
            return iterator + ".close()";
        }
    }

    /** Drops every reference that the host has to an object, and collects garbage, where the language can be told to. */
    record Drop(String of) implements Operation {
        @Override
        public String toString() {
            return "drop(" + of + ")";
        }
    }

    /** Waits until the worker that ran the call of that id has ended. */
    record Join(String call) implements Operation {
        @Override
        public String toString() {
            return "join the worker of " + call;
        }
    }

    /**
     * Kills a process from outside, at once and whatever it does; only processes that the host's own has brought forth can be killed.
     *
     * @param process the process, as sightings name it
     */
    record Kill(String process) implements Operation {
        @Override
        public String toString() {
            return "kill process " + process;
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

    /**
     * Calls a documented name in exactly this spelling, where the language has keyword arguments.
     *
     * @param target a handle, {@link #MODULE}, or {@link #FACTORY}
     * @param method the method or function; null for the factory
     * @param args the positional arguments
     * @param kwargs the keyword arguments
     * @param as the handle of what is returned; null if it needs none
     */
    record Invoke(
            String target,
            @Nullable String method,
            List<Value> args,
            java.util.Map<String, Value> kwargs,
            @Nullable String as)
            implements Operation {

        /** The target whose methods are the functions of the module. */
        public static final String MODULE = "module";

        /** The target that is the factory of executors itself. */
        public static final String FACTORY = "factory";

        public Invoke {
            args = List.copyOf(args);
            kwargs = Collections.unmodifiableMap(new TreeMap<>(kwargs));
        }

        @Override
        public String toString() {
            String callee = method == null ? "Executor" : target.equals(MODULE) ? method : target + "." + method;
            return (as == null ? "" : as + " = ") + callee + "(" + Spelling.arguments(args, kwargs) + ")";
        }
    }

    /**
     * Reads a documented property in exactly this spelling.
     *
     * @param of the handle of the object
     * @param name the property
     */
    record Get(String of, String name) implements Operation {
        @Override
        public String toString() {
            return of + "." + name;
        }
    }

    /** Runs a program of its own to its end, and returns the list of its exit status and of what it wrote to its error output. */
    record RunProgram(Program program) implements Operation {
        @Override
        public String toString() {
            return program.toString();
        }
    }

    /** Registers an exit handler; only programs do. */
    record AtExit(ExitHandler handler) implements Operation {
        @Override
        public String toString() {
            return "at_exit(" + handler + ")";
        }
    }
}
