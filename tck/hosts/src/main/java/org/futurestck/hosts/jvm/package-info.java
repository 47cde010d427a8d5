/** The host for subjects written in a language of the JVM. */
@NullMarked
package org.futurestck.hosts.jvm;

import org.jspecify.annotations.NullMarked;
