package org.dragoman.ingest.source.opml;

import org.jspecify.annotations.Nullable;

/**
 * A subscription as an OPML document writes it; nothing of it is sure yet (OPML 2.0, "Subscription
 * lists").
 *
 * @param text its name
 * @param feed {@code xmlUrl}
 * @param homepage {@code htmlUrl}
 * @param language {@code language}
 * @param id {@code dragoman:id}, where one of these services wrote the document; so the two below
 */
public record Outline(
    String text,
    String feed,
    @Nullable String homepage,
    @Nullable String language,
    @Nullable String id,
    @Nullable String relation,
    @Nullable String rights) {}
