/** The executors of Kotlin's coroutines. */
@NullMarked
package org.futurestck.subjects.kotlin;

import org.jspecify.annotations.NullMarked;
