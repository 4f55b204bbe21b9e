/** The inbox in numbers. */
package org.dragoman.inbox.metrics;
