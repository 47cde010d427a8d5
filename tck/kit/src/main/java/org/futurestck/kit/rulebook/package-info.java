/** The rule book: Markdown that people read, as data that the kit judges by. */
@NullMarked
package org.futurestck.kit.rulebook;

import org.jspecify.annotations.NullMarked;
