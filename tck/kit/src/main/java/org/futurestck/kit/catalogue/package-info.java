/** Which checks there are, which rule each of them can refute, and where it is written. */
@NullMarked
package org.futurestck.kit.catalogue;

import org.jspecify.annotations.NullMarked;
