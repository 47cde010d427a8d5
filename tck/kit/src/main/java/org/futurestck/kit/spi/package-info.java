/** What an implementer writes to have an executor certified. */
@NullMarked
package org.futurestck.kit.spi;

import org.jspecify.annotations.NullMarked;
