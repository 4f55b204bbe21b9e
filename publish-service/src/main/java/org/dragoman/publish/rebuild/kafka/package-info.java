/** The published log, from Kafka. */
package org.dragoman.publish.rebuild.kafka;
