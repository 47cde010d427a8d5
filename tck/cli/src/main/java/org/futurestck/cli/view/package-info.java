/** Views of a certificate for people and for the programs that they read it with. */
@NullMarked
package org.futurestck.cli.view;

import org.jspecify.annotations.NullMarked;
