/** The Java binding of the contract that the documents of Tensorlake call Futures. */
@NullMarked
package org.futurestck.binding.tensorlake;

import org.jspecify.annotations.NullMarked;
