/** Views of a certificate in plain text, for consoles and for the messages of test frameworks. */
@NullMarked
package org.futurestck.kit.report;

import org.jspecify.annotations.NullMarked;
