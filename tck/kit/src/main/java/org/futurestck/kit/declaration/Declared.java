package org.futurestck.kit.declaration;

/**
 * A deviation that is in force for a run.
 *
 * @param deviation the deviation
 * @param source where it is declared, as people are to be told
 */
public record Declared(Deviation deviation, String source) {}
