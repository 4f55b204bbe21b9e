package org.dragoman.publish.syndication.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page, as the API's description has it.
 *
 * @param items ninjs 3.1
 * @param next cursor of the next page
 */
record PublishedPage(List<Map<String, Object>> items, @Nullable String next) {}
