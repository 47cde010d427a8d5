/**
 * The Java binding of the contract that Python documents as {@code concurrent.futures}.
 *
 * <p>Every type carries its documented name, every method its documented name in lower camel case, so that whoever knows
 * the documents finds the word here. What the language forces to differ:
 *
 * <ul>
 *   <li>A timeout is a {@link java.time.Duration}; {@code null}, or leaving it out, means no limit; zero or less has
 *       passed already.
 *   <li>Keyword arguments do not exist. A callable is a {@link org.futurestck.binding.Fn}, its arguments are positional.
 *   <li>The documented {@code RuntimeError} is {@link org.futurestck.binding.RuntimeError}; {@code ValueError} is {@link
 *       IllegalArgumentException}; {@code TypeError} has no counterpart, because the compiler stands in its place.
 *   <li>Where the documents say {@code Exception}, Java says {@link Exception}; what they call {@code BaseException} but
 *       not {@code Exception} is an {@link Error}.
 *   <li>"Logged" means: sent to a {@link System.Logger} or a {@code java.util.logging} logger with the error attached.
 *   <li>Leaving a {@code with} block is {@link org.futurestck.binding.Executor#close()} in try-with-resources.
 * </ul>
 *
 * <p>Implementations of these interfaces are safe for use by any number of threads at once, unless a type says otherwise.
 */
@NullMarked
package org.futurestck.binding;

import org.jspecify.annotations.NullMarked;
