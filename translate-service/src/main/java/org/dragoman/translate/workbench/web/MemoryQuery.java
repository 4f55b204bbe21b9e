package org.dragoman.translate.workbench.web;

import org.dragoman.translate.workbench.MemoryList.Asked;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is looked for in the memory, as it stands in the addresses of its pages. */
public class MemoryQuery {
  @RestQuery @Nullable String source;
  @RestQuery @Nullable String target;
  @RestQuery @Nullable String domain;
  @RestQuery @Nullable String creator;
  @RestQuery @Nullable String q;
  @RestQuery @Nullable String cursor;

  Asked asked() {
    return new Asked(or(source), or(target), or(domain), or(creator), or(q), or(cursor));
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
