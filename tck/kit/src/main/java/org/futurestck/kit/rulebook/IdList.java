package org.futurestck.kit.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads ids of rules: {@code `future.done`, `future.running`}, or {@code nothing}. */
final class IdList {

    private static final Pattern CODE = Pattern.compile("`[^`\\s]+`");

    private IdList() {}

    static List<String> read(String text, Consumer<String> problem) {
        if (text.equals("nothing")) {
            return List.of();
        }
        List<String> items = Arrays.stream(text.split(",")).map(String::strip).toList();
        if (!items.stream().allMatch(CODE.asMatchPredicate())) {
            problem.accept("'" + text
                    + "' is neither a list of ids such as `future.done`, `future.running` nor the word" + " 'nothing'");
            return List.of();
        }
        return items.stream().map(item -> item.substring(1, item.length() - 1)).toList();
    }
}
