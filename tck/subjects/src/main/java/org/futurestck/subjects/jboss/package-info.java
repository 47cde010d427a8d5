/** The executors of JBoss Threads. */
@NullMarked
package org.futurestck.subjects.jboss;

import org.jspecify.annotations.NullMarked;
