package org.futurestck.kit.rulebook;

/** How binding a rule is. The names are those that stand in the chapters. */
public enum Level {
    /** The documents promise it. */
    MUST,
    /** The documents advise it. */
    SHOULD,
    /** The documents permit it, so what checks see is reported, and fails nobody. */
    MAY,
    /** The documents say that anything may happen. */
    UNDEFINED,
    /** The documents are silent and a well-known implementation behaves so; what checks see is reported, and fails nobody. */
    OBSERVED;

    /**
     * Tells whether a subject that breaks a rule of this level has failed it.
     *
     * @return true for what the documents promise and what they advise
     */
    public boolean judged() {
        return this == MUST || this == SHOULD;
    }

    /**
     * Tells whether rules of this level say anything that a check could look for.
     *
     * @return false for what is left undefined
     */
    public boolean checkable() {
        return this != UNDEFINED;
    }
}
