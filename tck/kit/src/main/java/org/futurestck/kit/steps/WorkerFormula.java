package org.futurestck.kit.steps;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.futurestck.kit.operation.Aspect;

/**
 * A number of workers in terms of processors, as the documents give it: {@code cpu_count()}, {@code 5 * cpu_count()} or
 * {@code min(32, process_cpu_count() + 4)}.
 *
 * @param text the words of the feature
 * @param processors which processors are counted
 * @param factor how many workers there are for each of them
 * @param more how many there are besides
 * @param most how many there are at most
 */
record WorkerFormula(String text, Aspect processors, int factor, int more, int most) {

    private static final String COUNT = "(?:process_)?cpu_count";

    /** What a formula looks like. */
    static final String FORM =
            COUNT + "\\(\\)|[0-9]{1,3} \\* " + COUNT + "\\(\\)|min\\([0-9]{1,3}, " + COUNT + "\\(\\) \\+ [0-9]{1,3}\\)";

    private static final Pattern PRODUCT = Pattern.compile("(?:([0-9]+) \\* )?(" + COUNT + ")\\(\\)");
    private static final Pattern SUM = Pattern.compile("min\\(([0-9]+), (" + COUNT + ")\\(\\) \\+ ([0-9]+)\\)");

    static WorkerFormula parse(String text) {
        Matcher product = PRODUCT.matcher(text);
        if (product.matches()) {
            int factor = product.group(1) == null ? 1 : Integer.parseInt(product.group(1));
            return new WorkerFormula(text, aspect(product.group(2)), factor, 0, Integer.MAX_VALUE);
        }
        Matcher sum = SUM.matcher(text);
        if (sum.matches()) {
            int more = Integer.parseInt(sum.group(3));
            return new WorkerFormula(text, aspect(sum.group(2)), 1, more, Integer.parseInt(sum.group(1)));
        }
        throw Unreadable.of(text);
    }

    private static Aspect aspect(String name) {
        return name.equals("cpu_count") ? Aspect.CPU_COUNT : Aspect.PROCESS_CPU_COUNT;
    }

    /** The number of workers where there are so many processors. */
    int workers(int count) {
        return Math.min(most, factor * count + more);
    }

    @Override
    public String toString() {
        return text;
    }
}
