/** The executors of Netty. */
@NullMarked
package org.futurestck.subjects.netty;

import org.jspecify.annotations.NullMarked;
