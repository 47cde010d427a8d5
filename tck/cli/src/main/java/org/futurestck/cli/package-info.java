/** The command line: certifies subjects in other processes and shows what the kit knows. */
@NullMarked
package org.futurestck.cli;

import org.jspecify.annotations.NullMarked;
