package org.futurestck.kit.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports are written in two ways, and read in one. */
class ReportTest {

    private static final String ODD = "a \"quoted\" grün \ud83d\ude00\n\\";

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(SightingEvent event) throws Exception {
        Sighting texts = new Sighting(event, ODD, "1", ODD, "7", "f", List.of(), List.of(), ODD);
        Sighting fewer = new Sighting(event, ODD, "1", ODD, "7", null, List.of(), List.of(), null);
        List<Outcome> outcomes = List.of(new Outcome.Returned(Value.of(1)));
        Sighting more = new Sighting(event, ODD, "1", ODD, "7", "f", outcomes, List.of(Value.of(2)), null);

        for (Sighting sighting : List.of(texts, fewer, more)) {
            Report report = Report.of(sighting, "ab", true);

            assertThat(new String(report.line(), StandardCharsets.UTF_8)).endsWith("}\n");
            assertThat(Report.read(Report.message(report.line()))).isEqualTo(report);
            assertThat(report.sighting()).isEqualTo(sighting);
        }
    }
}
