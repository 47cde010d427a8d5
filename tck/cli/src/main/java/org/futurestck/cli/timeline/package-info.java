/** Timelines, drawn for pages. */
@NullMarked
package org.futurestck.cli.timeline;

import org.jspecify.annotations.NullMarked;
