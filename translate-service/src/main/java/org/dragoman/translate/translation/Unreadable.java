package org.dragoman.translate.translation;

import java.util.UUID;

/**
 * Drawn work whose article, as it is stored, cannot be read.
 *
 * @param stored the article as it stands there; empty if none does
 * @param reason why nothing can be made of it
 */
public record Unreadable(
    String articleId, String language, UUID lease, String stored, String reason) {}
