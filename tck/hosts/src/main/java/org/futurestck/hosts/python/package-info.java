/** The host for executors written in Python, the interpreters it runs on, and what is known of their executors. */
@NullMarked
package org.futurestck.hosts.python;

import org.jspecify.annotations.NullMarked;
