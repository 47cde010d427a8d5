/** The executors of Spring. */
@NullMarked
package org.futurestck.subjects.spring;

import org.jspecify.annotations.NullMarked;
