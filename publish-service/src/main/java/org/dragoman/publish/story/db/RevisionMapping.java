package org.dragoman.publish.story.db;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.publish.story.Act;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Entry;
import org.dragoman.publish.story.Revision;

/** Between a revision and its row. */
final class RevisionMapping {

  /** The columns of an entry: the texts of a long history stay in the database. */
  static final String ENTRY =
      "r.revision, r.act, r.by, r.why, r.at, r.state, r.storyVersion, r.sourceVersion,"
          + " r.translationRevision, r.title";

  static final int ENTRY_LENGTH = 10;

  private final Json json;

  RevisionMapping(Json json) {
    this.json = json;
  }

  static Entry entry(Object[] row) {
    return new Entry(
        (Integer) row[0],
        new Act((String) row[1], (String) row[2], (String) row[3]),
        (Instant) row[4],
        (String) row[5],
        (Integer) row[6],
        (Integer) row[7],
        (Integer) row[8],
        (String) row[9]);
  }

  Revision read(RevisionRow row, String language, String sourceLanguage, Article original) {
    return new Revision(
        row.storyId,
        language,
        original.language() == null ? sourceLanguage : original.language(),
        new Entry(
            row.revision,
            new Act(row.act, row.by, row.why),
            row.at,
            row.state,
            row.storyVersion,
            row.sourceVersion,
            row.translationRevision,
            row.title),
        row.slug,
        new Copy(
            row.sourceVersion,
            row.translationRevision,
            original,
            json.segments(row.segments),
            json.furniture(row.furniture),
            row.layout == null ? null : json.layout(row.layout),
            json.creditEdits(row.creditEdits),
            List.of()),
        json.credit(row.credit));
  }
}
