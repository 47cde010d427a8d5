/** The contract as sequential models: operations in, allowed outcomes out. */
@NullMarked
package org.futurestck.kit.model;

import org.jspecify.annotations.NullMarked;
