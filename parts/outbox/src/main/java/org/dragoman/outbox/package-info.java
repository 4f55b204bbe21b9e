/**
 * The transactional outbox: a state and the event that tells of it commit together, and a leased
 * relay brings the event to Kafka afterwards, in order per key, at least once.
 */
package org.dragoman.outbox;
