package org.futurestck.kit.certificate;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a run found out about a rule or a check. */
public enum Verdict {
    /** Observations were made that could have refuted the rule, and none did. */
    PASSED("passed"),
    /** The rule was refuted. */
    FAILED("failed"),
    /** The rule was refuted, as a declaration of known deviations says. */
    DEVIATION("deviation"),
    /** A rule that this one builds on failed, deviates, ended in an error or is blocked itself, so nothing was tried. */
    BLOCKED("blocked"),
    /** The subject does not offer what the rule is about. */
    NOT_CLAIMED("not-claimed"),
    /** The rule does not belong to the edition. */
    NOT_APPLICABLE("not-applicable"),
    /** No check can refute the rule; the rule book says why. */
    UNTESTABLE("untestable"),
    /** The documents promise nothing, or only permit something; the run reports what it saw. */
    OBSERVED("observed"),
    /** The machine stalled so long that nothing can be said, or never let the threads of a race meet. */
    INCONCLUSIVE("inconclusive"),
    /** Kit or host are at fault; nothing can be said about the subject. */
    ERROR("error");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    /**
     * The verdict as certificates write it.
     *
     * @return lower case with hyphens
     */
    @JsonValue
    public String id() {
        return id;
    }

    /**
     * Tells whether a rule with this verdict was graded: something was tried and seen.
     *
     * @return true for passed, failed, deviation and observed
     */
    public boolean graded() {
        return this == PASSED || this == FAILED || this == DEVIATION || this == OBSERVED;
    }

    /**
     * Tells whether a rule with this verdict blocks the rules that build on it.
     *
     * @return true for failed, deviation, blocked and error
     */
    public boolean blocks() {
        return this == FAILED || this == DEVIATION || this == BLOCKED || this == ERROR;
    }

    @Override
    public String toString() {
        return id;
    }
}
