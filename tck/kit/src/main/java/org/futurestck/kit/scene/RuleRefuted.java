package org.futurestck.kit.scene;

import java.util.List;
import org.futurestck.kit.stage.Texts;

/** Thrown when a check saw what its rule does not allow. */
public final class RuleRefuted extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;
    private final int entry;
    private final transient List<TimelineEntry> timeline;

    RuleRefuted(String expected, String actual, int entry, List<TimelineEntry> timeline) {
        super("expected: " + Texts.cut(expected) + "; actual: " + Texts.cut(actual));
        this.expected = Texts.cut(expected);
        this.actual = Texts.cut(actual);
        this.entry = entry;
        this.timeline = List.copyOf(timeline);
    }

    /**
     * What the rule allows.
     *
     * @return all allowed alternatives, in words
     */
    public String expected() {
        return expected;
    }

    /**
     * What happened instead.
     *
     * @return in words
     */
    public String actual() {
        return actual;
    }

    /**
     * The first illegal event.
     *
     * @return its position in the timeline
     */
    public int entry() {
        return entry;
    }

    /**
     * What happened up to the refutation.
     *
     * @return the timeline of the scene
     */
    public List<TimelineEntry> timeline() {
        return timeline;
    }
}
