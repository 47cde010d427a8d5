package org.futurestck.reference;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.futurestck.binding.Future;

/**
 * Measures the process pool beside CPython's, one after the other in the same run. A program, not a test:
 *
 * <pre>{@code mvn -q -pl spec,features,tck/kit,reference-impl test-compile
 * java -cp <test class path> org.futurestck.reference.ProcessPoolComparison [python3]}</pre>
 *
 * <p>One call at a time measures how fast the system wakes processes up, and varies with whatever else runs.
 */
final class ProcessPoolComparison {

    private static final int ROUNDS = 5;

    private ProcessPoolComparison() {}

    /**
     * Prints the figures of both.
     *
     * @param args the Python to compare with; {@code python3} by default
     */
    public static void main(String[] args) throws Exception {
        Map<String, String> python = python(args.length == 0 ? "python3" : args[0]);
        double firstResult = median(9, ProcessPoolComparison::firstResult) / 1e6;
        double roundTrip;
        try (ProcessPoolExecutor one = new ProcessPoolExecutor(1)) {
            roundTrip = median(ROUNDS, () -> roundTrip(one, 5_000)) / 1e3;
        }
        double perSecond;
        try (ProcessPoolExecutor two = new ProcessPoolExecutor(2)) {
            perSecond = median(ROUNDS, () -> perSecond(two, 50_000));
        }
        System.out.printf("reference on Java %s%n", System.getProperty("java.version"));
        System.out.printf(
                "first-result-ms %.1f%nround-trip-us %.1f%ncalls-per-s %.0f%n", firstResult, roundTrip, perSecond);
        System.out.println("CPython");
        python.forEach((figure, value) -> System.out.println(figure + " " + value));
        if (!python.isEmpty()) {
            System.out.printf(
                    "ratios: a round trip takes %.2f of CPython's time, %.1f times as many calls per second%n",
                    roundTrip / Double.parseDouble(python.get("round-trip-us")),
                    perSecond / Double.parseDouble(python.get("calls-per-s")));
        }
    }

    private static double firstResult() {
        long begin = System.nanoTime();
        try (ProcessPoolExecutor pool = new ProcessPoolExecutor(1)) {
            result(pool.submit(new Remote.Same(), 1));
            return System.nanoTime() - begin;
        }
    }

    private static double roundTrip(ProcessPoolExecutor pool, int calls) {
        double[] times = new double[calls];
        for (int i = 0; i < calls; i++) {
            long begin = System.nanoTime();
            result(pool.submit(new Remote.Same(), i));
            times[i] = System.nanoTime() - begin;
        }
        return median(times);
    }

    private static double perSecond(ProcessPoolExecutor pool, int calls) {
        long begin = System.nanoTime();
        List<Future<Object>> futures = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            futures.add(pool.submit(new Remote.Same(), i));
        }
        futures.forEach(ProcessPoolComparison::result);
        return calls / ((System.nanoTime() - begin) / 1e9);
    }

    private static void result(Future<?> future) {
        Throwable raised = future.exception();
        if (raised != null) {
            throw new AssertionError(raised);
        }
    }

    private static double median(int rounds, DoubleSupplier figure) {
        double[] figures = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            figures[i] = figure.getAsDouble();
        }
        return median(figures);
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Map<String, String> python(String command) throws Exception {
        Path script = Files.createTempFile("process_pool", ".py");
        try {
            try (InputStream source = ProcessPoolComparison.class.getResourceAsStream("process_pool.py")) {
                Files.write(script, source.readAllBytes());
            }
            Process process = new ProcessBuilder(command, script.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Map<String, String> figures = new LinkedHashMap<>();
            for (String line :
                    new String(process.getInputStream().readAllBytes()).lines().toList()) {
                figures.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
            }
            return figures;
        } catch (java.io.IOException e) {
            System.out.println("there is no " + command + " to compare with: " + e.getMessage());
            return Map.of();
        } finally {
            Files.delete(script);
        }
    }
}
