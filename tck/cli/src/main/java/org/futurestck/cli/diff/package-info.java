/** What has changed from one certificate to another. */
@NullMarked
package org.futurestck.cli.diff;

import org.jspecify.annotations.NullMarked;
