/**
 * The wire protocol, and stages that run a subject in another process. Kit and host exchange JSON lines over the host's
 * standard input and output; what a host says is not trusted.
 */
@NullMarked
package org.futurestck.kit.wire;

import org.jspecify.annotations.NullMarked;
