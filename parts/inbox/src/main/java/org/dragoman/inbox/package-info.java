/**
 * The receiving side of a topic: records are decoded and handed to a use case in one transaction a
 * batch; what cannot be processed goes to {@code <topic>.dlq} through the outbox, and nothing else
 * does.
 */
package org.dragoman.inbox;
