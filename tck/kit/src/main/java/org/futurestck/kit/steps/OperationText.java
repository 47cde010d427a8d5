package org.futurestck.kit.steps;

import java.math.BigInteger;
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
    private static final Pattern FUNCTION =
            Pattern.compile("(?:([a-z]) = )?([a-z_]+)\\((?:\\[([^\\]]*)\\]|([a-z]))?(?:, )?([^()]*)\\)");

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
        if (function.matches()) {
            return function(function, text);
        }
        throw unknown(text);
    }

    private static Operation method(
            String target, String name, String argument, Function<String, Callback> callbacks, String text) {
        Function<String, Operation> plain = WITHOUT_ARGUMENT.get(name);
        if (plain != null && argument.isEmpty()) {
            return plain.apply(target);
        }
        return switch (name) {
            case "result" -> new Operation.Result(target, timeout(argument));
            case "exception" -> new Operation.Exception(target, timeout(argument));
            case "add_done_callback" -> new Operation.AddDoneCallback(target, callbacks.apply(argument));
            case "set_result" -> new Operation.SetResult(target, value(argument));
            case "set_exception" -> new Operation.SetException(target, error(argument));
            default -> throw unknown(text);
        };
    }

    private static Operation function(Matcher text, String whole) {
        @Nullable String list = text.group(3);
        List<String> futures = list == null ? List.of() : List.of(list.split(", "));
        String single = String.valueOf(text.group(4));
        String arguments = text.group(5);
        return switch (text.group(2)) {
            case "wait" -> new Operation.Wait(futures, timeout(argument(arguments, "timeout")), returnWhen(arguments));
            case "as_completed" ->
                new Operation.AsCompleted(text.group(1), futures, timeout(argument(arguments, "timeout")));
            case "next" -> new Operation.Next(single);
            case "repr" -> new Operation.Inspect(Aspect.REPR, List.of(single));
            case "pickle" -> new Operation.Inspect(Aspect.PICKLE, List.of(single));
            case "subscript" -> new Operation.Inspect(Aspect.SUBSCRIPT, List.of(single));
            default -> throw unknown(whole);
        };
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
        } else if (text.startsWith("object ")) {
            return new Value.Token(text.substring("object ".length()));
        } else if (text.startsWith("'") && text.endsWith("'")) {
            return new Value.Text(text.substring(1, text.length() - 1));
        }
        throw unknown(text);
    }

    static ErrorSpec error(String text) {
        if (!text.startsWith("error ")) {
            throw unknown(text);
        }
        return ErrorSpec.exception(text.substring("error ".length()));
    }

    private static Timeout timeout(String argument) {
        return argument.isEmpty() ? Timeout.OMITTED : Timeout.of(argument.replace("timeout=", ""));
    }

    private static @Nullable ReturnWhen returnWhen(String arguments) {
        String text = argument(arguments, "return_when").replace("return_when=", "");
        return text.isEmpty() ? null : ReturnWhen.valueOf(text);
    }

    private static String argument(String arguments, String name) {
        for (String argument : arguments.split(", ")) {
            if (argument.startsWith(name + "=")) {
                return argument;
            }
        }
        return "";
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("the kit cannot read '" + text + "'");
    }
}
