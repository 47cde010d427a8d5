/** The host for executors written in Python, and the interpreters it runs on. */
@NullMarked
package org.futurestck.hosts.python;

import org.jspecify.annotations.NullMarked;
