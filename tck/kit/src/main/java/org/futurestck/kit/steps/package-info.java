/**
 * The steps that the features are written in. A step performs operations on the scene and compares outcomes and sightings; it never
 * touches a subject.
 */
@NullMarked
package org.futurestck.kit.steps;

import org.jspecify.annotations.NullMarked;
