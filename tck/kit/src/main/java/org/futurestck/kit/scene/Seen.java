package org.futurestck.kit.scene;

import org.futurestck.kit.operation.Outcome;

/**
 * An outcome together with its place in the timeline.
 *
 * @param outcome what came of the operation
 * @param entry its position in the timeline
 * @param nanos how long the operation took at most, in nanoseconds, as the kit measured it
 */
public record Seen(Outcome outcome, int entry, long nanos) {}
