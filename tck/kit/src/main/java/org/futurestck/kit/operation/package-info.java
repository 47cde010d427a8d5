/**
 * The language that checks, stages and hosts share: operations, the outcomes they have, and what is sighted backstage.
 *
 * <p>Everything here is immutable and is written to and read from the wire as JSON, exactly as the protocol schema says.
 */
@NullMarked
package org.futurestck.kit.operation;

import org.jspecify.annotations.NullMarked;
