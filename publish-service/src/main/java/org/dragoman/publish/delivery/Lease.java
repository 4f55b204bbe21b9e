package org.dragoman.publish.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to send one delivery, for some time.
 *
 * @param delivery as it was when the lease began
 */
public record Lease(Delivery delivery, UUID token, Instant until) {}
