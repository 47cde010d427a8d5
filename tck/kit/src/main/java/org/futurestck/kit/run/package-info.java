/** Runs the checks of a certification through the JUnit Platform and grades the rules. */
@NullMarked
package org.futurestck.kit.run;

import org.jspecify.annotations.NullMarked;
