/** Subjects that come with the kit. */
@NullMarked
package org.futurestck.subjects;

import org.jspecify.annotations.NullMarked;
