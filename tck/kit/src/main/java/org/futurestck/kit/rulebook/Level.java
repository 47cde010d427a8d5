package org.futurestck.kit.rulebook;

/** How binding a rule is. The names are those that stand in the chapters. */
public enum Level {
    /** The documents promise it. */
    MUST,
    /** The documents advise it. */
    SHOULD,
    /** The documents permit it. */
    MAY,
    /** The documents say that anything may happen. */
    UNDEFINED,
    /** The documents are silent and CPython behaves so. */
    OBSERVED;

    /**
     * Tells whether some behaviour of a subject can break a rule of this level.
     *
     * @return false for what is only permitted and for what is left undefined
     */
    public boolean refutable() {
        return this != MAY && this != UNDEFINED;
    }
}
