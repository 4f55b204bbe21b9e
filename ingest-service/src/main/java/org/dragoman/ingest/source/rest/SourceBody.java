package org.dragoman.ingest.source.rest;

import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A source as it is sent: nothing of it is sure yet. */
public record SourceBody(
    @Nullable String id,
    @Nullable String name,
    @Nullable String language,
    @Nullable String homepage,
    @Nullable String feed,
    @Nullable Relation relation,
    @Nullable String rights) {

  SourceBody withId(String fixed) {
    if (id != null && !id.equals(fixed)) {
      throw invalid("id: \"" + id + "\" does not match the address, which says \"" + fixed + "\"");
    }
    return new SourceBody(fixed, name, language, homepage, feed, relation, rights);
  }

  Source toSource() {
    try {
      return new Source(
          id == null ? "" : id,
          name == null ? "" : name,
          language,
          homepage,
          feed,
          relation,
          rights);
    } catch (IllegalArgumentException refused) {
      throw invalid(String.valueOf(refused.getMessage()));
    }
  }

  private static Problem invalid(String detail) {
    return new Problem(400, "Invalid source", detail);
  }
}
