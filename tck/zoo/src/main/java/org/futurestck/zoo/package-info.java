/**
 * Executors broken on purpose, one fault each. They prove that each check of the kit can fail, and that it blames the right rule.
 *
 * <p>Every animal is a few lines over the reference implementation and is named after the mistake that an implementer makes. Read
 * them as examples of what a rule forbids. {@link org.futurestck.zoo.Zoo} lists them; each is also a subject that a host finds by
 * its name, such as {@code zoo:callbacks-in-reverse}.
 */
@NullMarked
package org.futurestck.zoo;

import org.jspecify.annotations.NullMarked;
