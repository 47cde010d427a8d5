/** The executors of {@code java.util.concurrent}. */
@NullMarked
package org.futurestck.subjects.juc;

import org.jspecify.annotations.NullMarked;
