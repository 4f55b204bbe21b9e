/** The relay's producer. */
package org.dragoman.outbox.kafka;
