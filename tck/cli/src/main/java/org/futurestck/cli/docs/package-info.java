/** The documentation site: the rule book with its checks and whatever else the kit knows about each rule, in pages that need no server. */
@NullMarked
package org.futurestck.cli.docs;

import org.jspecify.annotations.NullMarked;
