/** Declarations of known deviations: which rules a subject is known to break, why, and where that is tracked. */
@NullMarked
package org.futurestck.kit.declaration;

import org.jspecify.annotations.NullMarked;
