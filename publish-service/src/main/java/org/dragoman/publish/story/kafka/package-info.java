/** Translated articles and editorial commands, from Kafka. */
package org.dragoman.publish.story.kafka;
