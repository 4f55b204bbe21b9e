/** What editors approved, as publish-service writes it to {@code translations.approved}. */
package org.dragoman.translate.memory.kafka;
