package org.futurestck.kit.certificate;

import com.fasterxml.jackson.annotation.JsonValue;

/** The verdict of a whole run. */
public enum Conformity {
    /** No MUST that was graded failed. */
    CONFORMS("conforms", 0),
    /** At least one MUST failed. */
    DOES_NOT_CONFORM("does-not-conform", 1),
    /** The run says nothing about the subject. */
    UNTRUSTED("untrusted", 3);

    private final String id;
    private final int exitStatus;

    Conformity(String id, int exitStatus) {
        this.id = id;
        this.exitStatus = exitStatus;
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
     * The exit status of a program that reports it.
     *
     * @return 0, 1 or 3
     */
    public int exitStatus() {
        return exitStatus;
    }
}
