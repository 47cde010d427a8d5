package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.ReportLine;
import org.junit.jupiter.api.Test;

final class ScreenTest {

    private final StringWriter out = new StringWriter();
    private final PrintWriter writer = new PrintWriter(out, true);

    private void print(boolean colours) {
        new Screen(writer, writer, colours, false, 80)
                .print(List.of(
                        new ReportLine(ReportLine.Kind.BAD, "@|green not markup|@ %n"),
                        new ReportLine(ReportLine.Kind.PLAIN, "plain")));
    }

    @Test
    void coloursLinesWithoutReadingThem() {
        print(true);
        assertThat(out.toString().lines()).containsExactly("\u001b[31m@|green not markup|@ %n\u001b[0m", "plain");
    }

    @Test
    void writesPlainTextWhereColoursAreNotWanted() {
        print(false);
        assertThat(out.toString().lines()).containsExactly("@|green not markup|@ %n", "plain");
    }

    @Test
    void clearsTheBarWhenTheRunIsOver() {
        try (ProgressView bar = ProgressView.on(new Screen(writer, writer, false, true, 80))) {
            bar.planned(3);
            bar.finished(CheckResult.notRun("id", "title", "source", Verdict.FAILED, ""));
        }
        assertThat(out.toString())
                .contains("checks")
                .contains("1/3")
                .contains("1 failed")
                .endsWith(" ".repeat(79) + "\r");
        assertThat(out.toString()).doesNotContain("\n");
    }

    @Test
    void believesWhatTheEnvironmentSaysOfTheWidth() {
        assertThat(Terminals.width(Map.of("COLUMNS", "133"))).isEqualTo(133);
        assertThat(Terminals.width(Map.of("COLUMNS", "3"))).isEqualTo(60);
        assertThat(Terminals.width(Map.of("COLUMNS", "wide"))).isGreaterThanOrEqualTo(60);
    }
}
