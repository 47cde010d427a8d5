package org.futurestck.zoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;

/** Which rules failed on which animal and how long that took, as a table in a file. Safe for use by several threads. */
final class VisitLog {

    private static final Path FOLDER = Path.of("target", "visits");

    private final String part;

    // Guarded by this.
    private final List<String> rows = new ArrayList<>();

    VisitLog(Class<?> test) {
        part = test.getSimpleName();
    }

    synchronized void add(Animal animal, Certificate certificate) {
        List<String> failed =
                Visit.failed(certificate).stream().map(RuleResult::id).toList();
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d |",
                animal.name(),
                certificate.verdict().id(),
                String.join(" ", failed),
                certificate.millis()));
    }

    synchronized void write() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of(Sample.name(), "", "| animal | verdict | failed | ms |", "|---|---|---|---|"));
        lines.addAll(rows);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(part + ".md"), lines, StandardCharsets.UTF_8);
    }
}
