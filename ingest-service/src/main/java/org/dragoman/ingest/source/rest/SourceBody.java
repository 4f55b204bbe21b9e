package org.dragoman.ingest.source.rest;

import java.util.stream.Stream;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.extract.Characters;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.SourceIds;
import org.dragoman.ingest.source.json.PolicyBody;
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
    @Nullable String rights,
    @Nullable PolicyBody policy) {

  /** An empty body and {@code null} are both none. */
  static SourceBody present(@Nullable SourceBody body) {
    if (body == null) {
      throw invalid("the body is empty; a source is a JSON object with id and name");
    }
    return body;
  }

  SourceBody withId(String fixed) {
    if (id != null && !id.equals(fixed)) {
      throw invalid("id: \"" + id + "\" does not match the address, which says \"" + fixed + "\"");
    }
    return new SourceBody(fixed, name, language, homepage, feed, relation, rights, policy);
  }

  Source toSource() {
    Stream.of(id, name, language, homepage, feed, rights)
        .filter(text -> text != null && !Characters.areStorable(text))
        .findFirst()
        .ifPresent(text -> {
          throw invalid("a value holds a character that is none: NUL, or half a surrogate pair");
        });
    if (id != null && SourceIds.isReserved(id)) {
      throw invalid("id: \"" + id + "\" stands for something else in addresses");
    }
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

  /** How it is to be treated; none leaves that as it is. */
  @Nullable Policy toPolicy() {
    try {
      return policy == null ? null : policy.toPolicy();
    } catch (IllegalArgumentException refused) {
      throw invalid(String.valueOf(refused.getMessage()));
    }
  }

  private static Problem invalid(String detail) {
    return new Problem(400, "Invalid source", detail);
  }
}
