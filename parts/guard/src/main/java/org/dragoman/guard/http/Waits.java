package org.dragoman.guard.http;

import java.time.Duration;

/**
 * How long a host is waited for.
 *
 * @param connect for a connection, and for TLS
 * @param silence for the next byte
 */
public record Waits(Duration connect, Duration silence) {}
