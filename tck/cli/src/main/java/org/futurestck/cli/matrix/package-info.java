/** Several certificates beside each other: subjects times rules. */
@NullMarked
package org.futurestck.cli.matrix;

import org.jspecify.annotations.NullMarked;
