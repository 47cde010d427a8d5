package org.futurestck.kit.steps;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;

/** Reads methods of an object: of a future, of an executor, of an iterator. */
final class MethodText {

    private static final Map<String, Function<String, Operation>> WITHOUT_ARGUMENT = Map.of(
            "cancel", Operation.Cancel::new,
            "cancelled", Operation.Cancelled::new,
            "running", Operation.Running::new,
            "done", Operation.Done::new,
            "set_running_or_notify_cancel", Operation.SetRunningOrNotifyCancel::new,
            "close", Operation.Close::new);

    private final String text;
    private final Glossary glossary;

    MethodText(String text, Glossary glossary) {
        this.text = text;
        this.glossary = glossary;
    }

    Operation parse(String target, String name, Arguments arguments) {
        Function<String, Operation> plain = WITHOUT_ARGUMENT.get(name);
        if (plain != null) {
            return plain.apply(target);
        }
        return switch (name) {
            case "result" -> new Operation.Result(target, arguments.timeout());
            case "exception" -> new Operation.Exception(target, arguments.timeout());
            case "add_done_callback" ->
                new Operation.AddDoneCallback(target, glossary.callback(FunctionText.name(arguments.next(), text)));
            case "set_result" -> new Operation.SetResult(target, ValueText.plain(arguments.next()));
            case "set_exception" -> new Operation.SetException(target, ValueText.error(arguments.next()));
            case "submit" -> submit(target, arguments);
            case "shutdown" -> new Operation.Shutdown(target, arguments.bool("wait"), arguments.bool("cancel_futures"));
            default -> throw Unreadable.of(text);
        };
    }

    private Operation submit(String executor, Arguments arguments) {
        String call = FunctionText.name(arguments.next(), text);
        List<Value> args = arguments.rest().stream().map(ValueText::plain).toList();
        Map<String, Value> kwargs = new TreeMap<>();
        arguments.named().forEach((name, value) -> kwargs.put(name, ValueText.plain(value)));
        return new Operation.Submit(executor, call, glossary.call(call), args, kwargs);
    }
}
