package org.futurestck.kit.operation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes arguments as the documents would. */
final class Spelling {

    private Spelling() {}

    static String arguments(List<Value> args, Map<String, Value> kwargs) {
        return Stream.concat(
                        args.stream().map(Value::toString),
                        kwargs.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String further(List<Value> args, Map<String, Value> kwargs) {
        String arguments = arguments(args, kwargs);
        return arguments.isEmpty() ? "" : ", " + arguments;
    }
}
