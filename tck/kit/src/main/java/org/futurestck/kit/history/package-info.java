/**
 * Histories of races, held against the sequential model: a history is legal if some order of its operations, that respects which of
 * them was over before which other began, explains all that they came to.
 */
@NullMarked
package org.futurestck.kit.history;

import org.jspecify.annotations.NullMarked;
