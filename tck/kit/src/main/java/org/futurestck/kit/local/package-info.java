/** The stage in this JVM: interprets operations on the binding objects of a subject. */
@NullMarked
package org.futurestck.kit.local;

import org.jspecify.annotations.NullMarked;
