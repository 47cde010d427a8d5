/** The executors of the Scala library. */
@NullMarked
package org.futurestck.subjects.scala;

import org.jspecify.annotations.NullMarked;
