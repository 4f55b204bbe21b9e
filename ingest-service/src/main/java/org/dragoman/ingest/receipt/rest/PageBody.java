package org.dragoman.ingest.receipt.rest;

import org.jspecify.annotations.Nullable;

/**
 * A page somebody points to.
 *
 * @param url as a person writes it
 */
public record PageBody(@Nullable String url) {}
