/** The conformance kit. */
@NullMarked
package org.futurestck.kit;

import org.jspecify.annotations.NullMarked;
