/** One check at work: it performs operations, waits with patience, writes the timeline and compares with what is expected. */
@NullMarked
package org.futurestck.kit.scene;

import org.jspecify.annotations.NullMarked;
