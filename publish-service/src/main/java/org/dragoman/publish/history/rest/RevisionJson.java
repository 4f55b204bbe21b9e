package org.dragoman.publish.history.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A story as it stood after an act.
 *
 * @param blocks the editor's order of the original's blocks, if there was one
 * @param article as readers would have got it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionJson(
    String id,
    int revision,
    String state,
    String slug,
    int sourceVersion,
    Article article,
    List<Segment> segments,
    @Nullable List<Integer> blocks,
    Credit credit) {

  static RevisionJson of(Revision revision) {
    return new RevisionJson(
        revision.storyId(),
        revision.entry().revision(),
        revision.entry().state(),
        revision.slug(),
        revision.entry().sourceVersion(),
        revision.article(),
        revision.copy().segments(),
        revision.copy().layout() == null ? null : revision.copy().layout().blocks(),
        revision.credit());
  }
}
