/** Hosts that are broken on purpose, which prove that the kit blames a host for what a host did. */
@NullMarked
package org.futurestck.zoo.host;

import org.jspecify.annotations.NullMarked;
