/** How often help was asked for, and what became of it. */
package org.dragoman.publish.suggestion.metrics;
