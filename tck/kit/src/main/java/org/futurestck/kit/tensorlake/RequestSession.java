package org.futurestck.kit.tensorlake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.futurestck.binding.Fn;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.FutureClass;
import org.futurestck.binding.tensorlake.Request;
import org.futurestck.binding.tensorlake.RequestError;
import org.futurestck.binding.tensorlake.ReturnWhen;
import org.futurestck.binding.tensorlake.Runner;
import org.futurestck.kit.spi.Session;
import org.jspecify.annotations.Nullable;

/**
 * What a check does to a runner: inside a function to the request of that function, and outside of any to a request of its own. What
 * the language would not let a program write, such as a text in place of a future, is passed on past the compiler.
 */
final class RequestSession implements Session {

    private final Runner runner;
    private final Request own;

    RequestSession(Runner runner) {
        this.runner = runner;
        this.own = runner.open();
    }

    @Override
    public Map<String, Object> names() {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("Future", own.futures());
        for (ReturnWhen condition : ReturnWhen.values()) {
            names.put(condition.name(), condition);
        }
        names.put("FIRST_FAILURE", ReturnWhen.FIRST_FAILURE);
        Fn<Object> refusing = args -> {
            throw new RequestError("refused on purpose");
        };
        names.put("refusing", refusing);
        return names;
    }

    @Override
    public Map<String, Class<? extends Throwable>> errors() {
        return DocumentedNames.ERRORS;
    }

    @Override
    public @Nullable Object call(
            @Nullable Object target, String name, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs)
            throws Throwable {
        Call call = new Call(name, args, kwargs);
        if (target == null) {
            return ofModule(call);
        } else if (target instanceof FutureClass futures) {
            return ofClass(futures, call);
        } else if (target instanceof Future<?> future) {
            return ofFuture(future, call);
        }
        throw DocumentedNames.missing(target, name);
    }

    @Override
    public @Nullable Object get(Object target, String name) throws Throwable {
        if (target instanceof Future<?> future) {
            if (name.equals("id")) {
                return future.id();
            } else if (name.equals("exception")) {
                return future.exception();
            }
        }
        throw DocumentedNames.missing(target, name);
    }

    @Override
    public void close() {
        own.close();
    }

    private @Nullable Object ofModule(Call call) throws Throwable {
        Request request = runner.current().orElse(own);
        return switch (call.name()) {
            case "call" -> request.call(call.takingFunction().function(), call.furtherArgs());
            case "map" -> request.map(call.taking(2).function(), call.items());
            case "reduce" ->
                call.taking(2, "initial").has("initial")
                        ? request.reduce(call.function(), call.items(), call.keyword("initial"))
                        : request.reduce(call.function(), call.items());
            case "request" -> runner.run(call.takingFunction().function(), call.furtherArgs());
            case "iter" -> call.taking(1).iterator();
            case "pickle" -> pickled(call.taking(1).arg(0));
            default -> throw DocumentedNames.missing(request, call.name());
        };
    }

    private static @Nullable Object ofClass(FutureClass futures, Call call) throws Throwable {
        if (!call.name().equals("wait")) {
            throw DocumentedNames.missing(futures, call.name());
        }
        call.taking(1, "timeout", "return_when");
        var pair = !call.has("return_when")
                ? call.has("timeout") ? futures.wait(call.futures(), call.timeout()) : futures.wait(call.futures())
                : futures.wait(call.futures(), call.timeout(), call.condition());
        return List.of(pair.done(), pair.notDone());
    }

    private static @Nullable Object ofFuture(Future<?> future, Call call) throws Throwable {
        return switch (call.name()) {
            case "run" -> {
                call.taking(0);
                yield future.run();
            }
            case "run_later" -> future.runLater(call.taking(1).delay());
            case "done" -> {
                call.taking(0);
                yield future.done();
            }
            case "result" -> call.taking(0, "timeout").has("timeout") ? future.result(call.timeout()) : future.result();
            default -> throw DocumentedNames.missing(future, call.name());
        };
    }

    private static @Nullable Object pickled(@Nullable Object object) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(object);
        }
        return object;
    }
}
