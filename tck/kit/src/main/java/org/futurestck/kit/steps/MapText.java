package org.futurestck.kit.steps;

import java.util.Arrays;
import java.util.List;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.MappedFunction;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;

/** Reads {@code m = executor.map(arguments, [1, 2], range(3), timeout=0.5)}. */
final class MapText {

    private MapText() {}

    static Operation parse(
            String as, String executor, String method, Arguments arguments, Glossary glossary, String text) {
        if (!method.equals("map")) {
            throw Unreadable.of(text);
        }
        String name = arguments.next();
        MappedFunction function = Arrays.stream(MappedFunction.values())
                .filter(any -> any.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> Unreadable.of(text));
        List<Input> inputs = arguments.rest().stream()
                .map(input -> input(input, function, glossary, text))
                .toList();
        return new Operation.Map(executor, as, function, inputs, arguments.timeout(), arguments.integer("chunksize"));
    }

    private static Input input(String input, MappedFunction function, Glossary glossary, String text) {
        if (input.matches(World.NAME)) {
            return glossary.input(input);
        } else if (function == MappedFunction.PERFORM) {
            return Input.list(calls(ValueText.elements(input), glossary, text));
        }
        return Input.list(ValueText.values(input));
    }

    /** Calls as objects that can be called. */
    static List<Value> calls(List<String> names, Glossary glossary, String text) {
        return names.stream()
                .map(name -> (Value) new Value.Callable(glossary.call(FunctionText.name(name, text))))
                .toList();
    }
}
