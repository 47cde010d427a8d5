package org.futurestck.kit.certificate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.futurestck.kit.scene.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * What came of one check.
 *
 * @param id the stable id of the check
 * @param title what the check tries, in words
 * @param source where the check is written
 * @param verdict the verdict
 * @param message why the verdict is not "passed"; empty if it is
 * @param expected what the rule allows; null unless it was refuted
 * @param actual what happened instead; null unless the rule was refuted
 * @param firstIllegal the position of the first illegal event in the timeline; null unless the rule was refuted
 * @param observations how many observations could have refuted the rule
 * @param millis how long the check took, in milliseconds
 * @param timeline what happened
 */
public record CheckResult(
        String id,
        String title,
        String source,
        Verdict verdict,
        String message,
        @Nullable String expected,
        @Nullable String actual,
        @JsonProperty("first_illegal") @Nullable Integer firstIllegal,
        int observations,
        long millis,
        List<TimelineEntry> timeline) {

    /**
     * Copies the timeline.
     *
     * @param id id
     * @param title title
     * @param source source
     * @param verdict verdict
     * @param message message
     * @param expected expected, or null
     * @param actual actual, or null
     * @param firstIllegal position, or null
     * @param observations count
     * @param millis duration
     * @param timeline events
     */
    public CheckResult {
        timeline = List.copyOf(timeline);
    }

    /**
     * The result of a check that was not run.
     *
     * @param id id
     * @param title title
     * @param source where it is written
     * @param verdict why it was not run
     * @param message the reason, in words
     * @return the result
     */
    public static CheckResult notRun(String id, String title, String source, Verdict verdict, String message) {
        return new CheckResult(id, title, source, verdict, message, null, null, null, 0, 0, List.of());
    }

    /**
     * The same result with another verdict.
     *
     * @param other the verdict
     * @return a new result
     */
    public CheckResult as(Verdict other) {
        return new CheckResult(
                id, title, source, other, message, expected, actual, firstIllegal, observations, millis, timeline);
    }
}
