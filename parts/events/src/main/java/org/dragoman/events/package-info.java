/** Events as they stand on Kafka: CloudEvents 1.0.2 in binary mode, and the topics they live in. */
package org.dragoman.events;
