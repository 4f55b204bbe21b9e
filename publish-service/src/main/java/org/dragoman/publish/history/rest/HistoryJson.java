package org.dragoman.publish.history.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dragoman.publish.history.Chronicle.Page;
import org.jspecify.annotations.Nullable;

/** A page of a story's acts, the newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryJson(List<ActJson> acts, @Nullable String next) {

  static HistoryJson of(Page page) {
    return new HistoryJson(
        page.lines().stream().map(ActJson::of).toList(),
        page.next() == null ? null : page.next().toString());
  }
}
