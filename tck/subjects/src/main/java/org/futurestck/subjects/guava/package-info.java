/** The executors of Guava. */
@NullMarked
package org.futurestck.subjects.guava;

import org.jspecify.annotations.NullMarked;
