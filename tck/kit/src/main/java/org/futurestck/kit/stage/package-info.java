/** Stages interpret operations against a subject; backstage, workers and callbacks report and wait at their gates. */
@NullMarked
package org.futurestck.kit.stage;

import org.jspecify.annotations.NullMarked;
