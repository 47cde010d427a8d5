/** Verdicts and the certificate: the result of a run, of which every report is a view. */
@NullMarked
package org.futurestck.kit.certificate;

import org.jspecify.annotations.NullMarked;
