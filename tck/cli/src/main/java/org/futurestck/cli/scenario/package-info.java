/** Scenarios as the features write them, for people to read. */
@NullMarked
package org.futurestck.cli.scenario;

import org.jspecify.annotations.NullMarked;
