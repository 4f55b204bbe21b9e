/** The topics events live in. */
package org.dragoman.events.kafka;
