package org.futurestck.kit.steps;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads a spelling that is to be called as it stands. A name is a described call, else the handle of an object; a
 * function without an object is one of the module, and {@code Executor} is the factory.
 */
final class SpellingText {

    /** The name of an object, or that of a constant. */
    private static final String NAME = World.NAME + "|[A-Z]+(?:_[A-Z]+)*";

    private SpellingText() {}

    static Operation parse(
            @Nullable String as, @Nullable String target, String name, Arguments arguments, Glossary glossary) {
        boolean factory = target == null && name.equals("Executor");
        String of = factory ? Operation.Invoke.FACTORY : target == null ? Operation.Invoke.MODULE : target;
        List<Value> args =
                arguments.rest().stream().map(text -> value(text, glossary)).toList();
        Map<String, Value> kwargs = new TreeMap<>();
        arguments.named().forEach((key, text) -> kwargs.put(key, value(text, glossary)));
        return new Operation.Invoke(of, factory ? null : name, args, kwargs, as);
    }

    private static Value value(String text, Glossary glossary) {
        return ValueText.value(text, name -> {
            if (!name.matches(NAME)) {
                throw Unreadable.of(name);
            }
            return glossary.describesCall(name) ? new Value.Callable(glossary.call(name)) : new Value.Handle(name);
        });
    }
}
