/** The entry for implementers who certify their executor in their own build. */
@NullMarked
package org.futurestck.kit.junit;

import org.jspecify.annotations.NullMarked;
