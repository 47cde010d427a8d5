/**
 * The entry of the contract {@code tensorlake}: how its documented names are spelled in Java. Nothing else in the kit knows of it.
 */
@NullMarked
package org.futurestck.kit.tensorlake;

import org.jspecify.annotations.NullMarked;
