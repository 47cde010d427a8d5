package org.futurestck.kit.steps;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;

/** Reads operations as features write them, which is as the documents do: {@code f.result(timeout=0)}. */
final class OperationText {

    /** What an operation looks like. */
    static final String FORM = "[a-z][a-z0-9_]*\\.[a-z_]+\\([^()]*\\)"
            + "|wait\\([^()]*\\)"
            + "|[a-z] = as_completed\\([^()]*\\)"
            + "|next\\([a-z]\\)"
            + "|(?:repr|pickle|subscript)\\([a-z]\\)";

    private static final Pattern METHOD = Pattern.compile("([a-z][a-z0-9_]*)\\.([a-z_]+)\\(([^()]*)\\)");
    private static final Pattern FUNCTION = Pattern.compile("(?:([a-z]) = )?([a-z_]+)\\(([^()]*)\\)");
    private static final Pattern FUTURES = Pattern.compile("\\[([^\\]]*)\\](?:, (.+))?");
    private static final Pattern OBJECT = Pattern.compile("[a-z]");

    private static final Map<String, Function<String, Operation>> WITHOUT_ARGUMENT = Map.of(
            "cancel", Operation.Cancel::new,
            "cancelled", Operation.Cancelled::new,
            "running", Operation.Running::new,
            "done", Operation.Done::new,
            "set_running_or_notify_cancel", Operation.SetRunningOrNotifyCancel::new);

    private OperationText() {}

    static Operation parse(String text, Function<String, Callback> callbacks) {
        Matcher method = METHOD.matcher(text);
        if (method.matches()) {
            return method(method.group(1), method.group(2), method.group(3), callbacks, text);
        }
        Matcher function = FUNCTION.matcher(text);
        if (function.matches()
                && function.group(1) == null
                && OBJECT.matcher(function.group(3)).matches()) {
            return ofObject(function.group(2), function.group(3), text);
        }
        Matcher futures = FUTURES.matcher(function.matches() ? function.group(3) : "");
        if (futures.matches()) {
            List<String> names = names(futures.group(1));
            Map<String, String> arguments = arguments(futures.group(2), text);
            return ofFutures(function.group(2), function.group(1), names, arguments, text);
        }
        throw unknown(text);
    }

    private static Operation method(
            String target, String name, String argument, Function<String, Callback> callbacks, String text) {
        Function<String, Operation> plain = WITHOUT_ARGUMENT.get(name);
        if (plain != null && argument.isEmpty()) {
            return plain.apply(target);
        } else if (name.equals("add_done_callback") && argument.matches(World.NAME)) {
            return new Operation.AddDoneCallback(target, callbacks.apply(argument));
        }
        return switch (name) {
            case "result" -> new Operation.Result(target, timeout(arguments(argument, text), text));
            case "exception" -> new Operation.Exception(target, timeout(arguments(argument, text), text));
            case "set_result" -> new Operation.SetResult(target, value(argument));
            case "set_exception" -> new Operation.SetException(target, error(argument));
            default -> throw unknown(text);
        };
    }

    private static Operation ofObject(String name, String object, String text) {
        return switch (name) {
            case "next" -> new Operation.Next(object);
            case "repr" -> new Operation.Inspect(Aspect.REPR, List.of(object));
            case "pickle" -> new Operation.Inspect(Aspect.PICKLE, List.of(object));
            case "subscript" -> new Operation.Inspect(Aspect.SUBSCRIPT, List.of(object));
            default -> throw unknown(text);
        };
    }

    private static Operation ofFutures(
            String name, @Nullable String as, List<String> futures, Map<String, String> arguments, String text) {
        if (name.equals("wait") && as == null) {
            @Nullable ReturnWhen returnWhen = returnWhen(arguments, text);
            return new Operation.Wait(futures, timeout(arguments, text), returnWhen);
        } else if (name.equals("as_completed") && as != null) {
            return new Operation.AsCompleted(as, futures, timeout(arguments, text));
        }
        throw unknown(text);
    }

    /** The call that a future of that name stands for in a feature: it returns "value of f" or raises "error of f". */
    static Call call(String future, boolean gated, boolean raising) {
        Action action = raising ? new Action.Raise(World.errorOf(future)) : new Action.Return(World.valueOf(future));
        return new Call(future, gated, action);
    }

    static Value value(String text) {
        if (text.equals("None")) {
            return new Value.None();
        } else if (text.equals("True") || text.equals("False")) {
            return Value.of(text.equals("True"));
        } else if (text.matches("-?[0-9]+")) {
            return new Value.Int(new BigInteger(text));
        } else if (text.matches("object .+")) {
            return new Value.Token(text.substring("object ".length()));
        } else if (text.matches("'.*'")) {
            return new Value.Text(text.substring(1, text.length() - 1));
        }
        throw unknown(text);
    }

    static ErrorSpec error(String text) {
        if (!text.matches("error .+")) {
            throw unknown(text);
        }
        return ErrorSpec.exception(text.substring("error ".length()));
    }

    /** Takes the timeout from the arguments, which has to be the last of them. */
    private static Timeout timeout(Map<String, String> arguments, String text) {
        String timeout = arguments.remove("timeout");
        if (!arguments.isEmpty()) {
            throw unknown(text);
        }
        return timeout == null ? Timeout.OMITTED : Timeout.of(timeout);
    }

    private static @Nullable ReturnWhen returnWhen(Map<String, String> arguments, String text) {
        String name = arguments.remove("return_when");
        if (name == null) {
            return null;
        }
        return Arrays.stream(ReturnWhen.values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(text));
    }

    /** Named arguments such as {@code timeout=0}, by their names. */
    private static Map<String, String> arguments(@Nullable String list, String text) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String argument : names(list)) {
            int equals = argument.indexOf('=');
            if (equals < 0 || arguments.put(argument.substring(0, equals), argument.substring(equals + 1)) != null) {
                throw unknown(text);
            }
        }
        return arguments;
    }

    private static List<String> names(@Nullable String list) {
        return list == null || list.isEmpty() ? List.of() : List.of(list.split(", "));
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("the kit cannot read '" + text + "'");
    }
}
