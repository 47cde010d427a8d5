package org.futurestck.kit.steps;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;

/** Reads operations as features write them, which is as the documents do: {@code f.result(timeout=0)}. */
final class OperationText {

    private static final String ARGUMENTS = "\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)";

    /** What an operation looks like. Which operations there are is said by the reading, in a clear sentence. */
    static final String FORM = "(?:" + World.NAME + " = )?(?:" + World.NAME + "\\.)?[A-Za-z][A-Za-z_]*" + ARGUMENTS;

    private static final Pattern PARTS =
            Pattern.compile("(?:(" + World.NAME + ") = )?(?:(" + World.NAME + ")\\.)?([A-Za-z][A-Za-z_]*)\\((.*)\\)");

    /** Like the parts of an operation, but a class may have functions of its own. */
    private static final Pattern SPELLED =
            Pattern.compile("(?:(" + World.NAME + ") = )?(?:([A-Za-z][A-Za-z0-9]*)\\.)?([A-Za-z][A-Za-z_]*)\\((.*)\\)");

    private static final Pattern PROPERTY = Pattern.compile("(" + World.NAME + ")\\.([a-z_]+)");

    private OperationText() {}

    static Operation parse(String text, Glossary glossary) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw Unreadable.of(text);
        }
        String as = parts.group(1);
        String target = parts.group(2);
        String name = parts.group(3);
        Arguments arguments = new Arguments(parts.group(4), text);
        Operation operation;
        if (target == null) {
            operation = new FunctionText(text, glossary).parse(as, name, arguments);
        } else if (as != null) {
            operation = MapText.parse(as, target, name, arguments, glossary, text);
        } else {
            operation = new MethodText(text, glossary).parse(target, name, arguments);
        }
        arguments.end();
        return operation;
    }

    /** Reads exactly this spelling, as it stands in a feature in quotes. */
    static Operation spelled(String text, Glossary glossary) {
        Matcher property = PROPERTY.matcher(text);
        if (property.matches()) {
            return new Operation.Get(property.group(1), property.group(2));
        }
        Matcher parts = SPELLED.matcher(text);
        if (!parts.matches()) {
            throw Unreadable.of(text);
        }
        return SpellingText.parse(
                parts.group(1), parts.group(2), parts.group(3), new Arguments(parts.group(4), text), glossary);
    }

    /** The same for each row of a list. */
    static List<Operation> allSpelled(List<String> rows, Glossary glossary) {
        return rows.stream().map(row -> spelled(row, glossary)).toList();
    }

    /** The operations of a program or another list, one to a row. */
    static List<Operation> all(List<String> rows, Glossary glossary) {
        return rows.stream().map(row -> parse(row, glossary)).toList();
    }

    /** The call that a future of that name stands for in a feature: it returns "value of f" or raises "error of f". */
    static Call call(String future, boolean gated, boolean raising) {
        Action action = raising ? new Action.Raise(World.errorOf(future)) : new Action.Return(World.valueOf(future));
        return new Call(future, gated, action);
    }
}
