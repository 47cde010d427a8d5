/**
 * The bundled implementation of the contract, written to be read.
 *
 * <p>Start with {@link org.futurestck.reference.DefaultFuture}: one state word, changed by compare-and-set, from which
 * everything else follows. {@link org.futurestck.reference.Futures} waits for several futures, of this or any other
 * implementation. {@link org.futurestck.reference.ThreadPoolExecutor} runs calls in threads, {@link
 * org.futurestck.reference.ProcessPoolExecutor} in child JVMs: it is the same pool, whose threads send their calls away.
 *
 * <p>Where the documents leave Java open, this implementation has decided:
 *
 * <ul>
 *   <li><b>Interrupts.</b> A thread that is interrupted while it waits for futures gets an {@link InterruptedException},
 *       also from methods that do not declare it; the futures stay as they are. What is available already is returned
 *       without looking at the interrupt. Shutting down is not interruptible: it waits to its end and leaves the interrupt
 *       set.
 *   <li><b>Cancelled is done at once.</b> {@code wait} and {@code asCompleted} count a cancelled future as done from the
 *       moment of the cancellation, as the documents say, not only once a worker has noticed it.
 *   <li><b>Errors in callbacks.</b> The documents leave open what happens if a callback raises something that is no {@link
 *       Exception}. Here the other callbacks still run, and then it is thrown to whoever completed the future. If that was
 *       a worker of the pool, it is logged, and the worker lives on.
 *   <li><b>Chunks.</b> An exception is raised in the place of its input, as the documents say, also if several inputs
 *       travel to a process together.
 * </ul>
 */
@NullMarked
package org.futurestck.reference;

import org.jspecify.annotations.NullMarked;
