/** Pages of HTML: what all of them have in common. */
@NullMarked
package org.futurestck.cli.page;

import org.jspecify.annotations.NullMarked;
