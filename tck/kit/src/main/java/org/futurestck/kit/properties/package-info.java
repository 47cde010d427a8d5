/** Properties: checks whose programs are generated. They are run by a certification, not by a build of their own. */
@NullMarked
package org.futurestck.kit.properties;

import org.jspecify.annotations.NullMarked;
