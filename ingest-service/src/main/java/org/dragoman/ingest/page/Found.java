package org.dragoman.ingest.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An article found on a page.
 *
 * @param body its text, a tree of its own
 * @param standfirst the line between headline and text, where the page shows one apart from the
 *     text
 * @param letters how much text there is, in letters of Latin script
 * @param share of the page's letters that are the article's, from 0 to 1
 */
public record Found(Element body, @Nullable String standfirst, int letters, double share) {}
