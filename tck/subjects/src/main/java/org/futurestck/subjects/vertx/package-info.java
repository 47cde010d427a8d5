/** The executors of Vert.x. */
@NullMarked
package org.futurestck.subjects.vertx;

import org.jspecify.annotations.NullMarked;
