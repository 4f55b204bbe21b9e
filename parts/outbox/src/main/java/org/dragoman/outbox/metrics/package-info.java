/** The outbox in numbers. */
package org.dragoman.outbox.metrics;
