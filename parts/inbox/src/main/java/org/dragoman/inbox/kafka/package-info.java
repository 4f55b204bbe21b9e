/** Records as Kafka's client hands them over, and the topics of dead letters. */
package org.dragoman.inbox.kafka;
