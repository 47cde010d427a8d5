/**
 * A small local runner of Tensorlake's function calls, on the thread pool of the reference implementation.
 *
 * <p>{@link org.futurestck.reference.tensorlake.LocalRunner} runs requests. A request has a pool, in which each function call has a
 * thread, so that a call can wait for others. A future is an outcome that is set once, and the work that sets it; whoever needs the
 * outcome starts the work if nobody has. Values are serialised on their way into a function and out of it, as they would be on their
 * way to another machine.
 */
@NullMarked
package org.futurestck.reference.tensorlake;

import org.jspecify.annotations.NullMarked;
