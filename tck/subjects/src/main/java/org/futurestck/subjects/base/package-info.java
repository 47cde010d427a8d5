/**
 * The two ways in which libraries are bound to the contract: <em>native</em>, with the library's own futures and nothing repaired, and
 * <em>engine</em>, where the library runs the calls and the futures of the reference implementation keep the state.
 */
@NullMarked
package org.futurestck.subjects.base;

import org.jspecify.annotations.NullMarked;
