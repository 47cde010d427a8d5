package org.futurestck.kit.steps;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.Futures;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.WorkerProcesses;
import org.jspecify.annotations.Nullable;

/** Reads functions: those of the module, and those by which a feature looks at an object. */
final class FunctionText {

    private static final Pattern ITERATOR = Pattern.compile("iter\\((\\[.*\\])\\)");
    private static final Pattern MAPPING = Pattern.compile("dict\\.fromkeys\\((\\[.*\\])\\)");

    private static final Pattern CONTEXT = Pattern.compile("get_context\\('([a-z]+)'\\)");

    private final String text;
    private final Glossary glossary;

    FunctionText(String text, Glossary glossary) {
        this.text = text;
        this.glossary = glossary;
    }

    Operation parse(@Nullable String as, String function, Arguments arguments) {
        if (as != null) {
            return switch (function) {
                case "Executor" -> executor(as, arguments);
                case "wait", "as_completed" -> ofFutures(as, function, arguments);
                default -> throw Unreadable.of(text);
            };
        }
        return switch (function) {
            case "wait" -> ofFutures(null, function, arguments);
            case "cpu_count" -> new Operation.Inspect(Aspect.CPU_COUNT, List.of());
            case "process_cpu_count" -> new Operation.Inspect(Aspect.PROCESS_CPU_COUNT, List.of());
            case "at_exit" -> new Operation.AtExit(glossary.handler(name(arguments.next(), text)));
            default -> ofObject(function, name(arguments.next(), text));
        };
    }

    private Operation ofObject(String function, String object) {
        return switch (function) {
            case "next" -> new Operation.Next(object);
            case "drop" -> new Operation.Drop(object);
            case "repr" -> new Operation.Inspect(Aspect.REPR, List.of(object));
            case "pickle" -> new Operation.Inspect(Aspect.PICKLE, List.of(object));
            case "subscript" -> new Operation.Inspect(Aspect.SUBSCRIPT, List.of(object));
            case "alive" -> new Operation.Inspect(Aspect.ALIVE, List.of(object));
            case "content" -> new Operation.Inspect(Aspect.CONTENT, List.of(object));
            default -> throw Unreadable.of(text);
        };
    }

    private Operation executor(String as, Arguments arguments) {
        @Nullable Integer workers = arguments.integer("max_workers");
        @Nullable String prefix = arguments.named("thread_name_prefix");
        @Nullable String initializer = arguments.named("initializer");
        return new Operation.NewExecutor(
                as,
                workers,
                prefix == null ? null : ValueText.text(prefix),
                initializer == null ? null : glossary.initializer(name(initializer, text)),
                null,
                processes(arguments));
    }

    private @Nullable WorkerProcesses processes(Arguments arguments) {
        @Nullable String context = arguments.named("mp_context");
        @Nullable Integer calls = arguments.integer("max_tasks_per_child");
        if (context == null) {
            return calls == null ? null : new WorkerProcesses(calls, null);
        }
        Matcher method = CONTEXT.matcher(context);
        if (!method.matches()) {
            throw Unreadable.of(text);
        }
        return new WorkerProcesses(calls, method.group(1));
    }

    private Operation ofFutures(@Nullable String as, String function, Arguments arguments) {
        String given = arguments.next();
        Futures input = Futures.LIST;
        String list = given;
        Matcher iterator = ITERATOR.matcher(given);
        Matcher mapping = MAPPING.matcher(given);
        if (given.equals("None")) {
            input = Futures.NONE;
            list = "[]";
        } else if (iterator.matches()) {
            input = Futures.ITERATOR;
            list = iterator.group(1);
        } else if (mapping.matches()) {
            input = Futures.MAPPING;
            list = mapping.group(1);
        }
        if (!ValueText.isList(list)) {
            throw Unreadable.of(text);
        }
        List<String> futures =
                ValueText.elements(list).stream().map(each -> name(each, text)).toList();
        if (as != null && function.equals("as_completed")) {
            return new Operation.AsCompleted(as, futures, input, arguments.timeout());
        }
        return new Operation.Wait(futures, input, arguments.timeout(), returnWhen(arguments), as);
    }

    private @Nullable ReturnWhen returnWhen(Arguments arguments) {
        @Nullable String name = arguments.named("return_when");
        if (name == null) {
            return null;
        }
        return Arrays.stream(ReturnWhen.values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Unreadable.of(text));
    }

    /** The argument, which has to be a name. */
    static String name(String argument, String text) {
        if (!argument.matches(World.NAME)) {
            throw Unreadable.of(text);
        }
        return argument;
    }
}
