/** A translation: segments, each with its origin and the findings of the checks. */
package org.dragoman.contracts.translation;
