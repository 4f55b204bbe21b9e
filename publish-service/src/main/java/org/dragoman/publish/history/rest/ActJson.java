package org.dragoman.publish.history.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.dragoman.publish.history.Line;
import org.dragoman.publish.story.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An act of a story's history.
 *
 * @param act a move's word, or {@code drafted}, {@code translated}, {@code withdrawn}, {@code
 *     mended}, {@code assigned}
 * @param by absent for what came in from the source
 * @param version the newest published version after it
 * @param published the version readers got by this act, if they got one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActJson(
    int revision,
    String act,
    @Nullable String by,
    Instant at,
    @Nullable String why,
    String state,
    int version,
    @Nullable Integer published,
    int sourceVersion,
    int translationRevision,
    String title) {

  static ActJson of(Line line) {
    Entry entry = line.entry();
    return new ActJson(
        entry.revision(),
        entry.act().word(),
        entry.act().by(),
        entry.at(),
        entry.act().why(),
        entry.state(),
        entry.version(),
        line.published(),
        entry.sourceVersion(),
        entry.translationRevision(),
        entry.title());
  }
}
