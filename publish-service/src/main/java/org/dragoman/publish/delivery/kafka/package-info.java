/** What was published, from Kafka into the ledger. */
package org.dragoman.publish.delivery.kafka;
