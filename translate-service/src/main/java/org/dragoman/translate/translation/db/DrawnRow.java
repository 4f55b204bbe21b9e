package org.dragoman.translate.translation.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.translation.Unreadable;
import org.dragoman.translate.translation.Work;
import org.jspecify.annotations.Nullable;

/** A drawn row before its article is read: what cannot be read must not stop the draw. */
record DrawnRow(
    String articleId,
    String language,
    UUID lease,
    int attempts,
    @Nullable Instant patienceEnds,
    @Nullable String captured,
    int sentVersion,
    int untranslated,
    @Nullable String kept,
    boolean redo,
    @Nullable String translation,
    int remembered) {

  static DrawnRow of(ResultSet row) throws SQLException {
    return new DrawnRow(
        row.getString("article_id"),
        row.getString("language"),
        row.getObject("lease", UUID.class),
        row.getInt("attempts"),
        Statements.instant(row, "patience_ends"),
        row.getString("captured"),
        row.getInt("sent_version"),
        row.getInt("untranslated"),
        row.getString("kept"),
        row.getBoolean("redo"),
        row.getString("translation"),
        row.getInt("remembered"));
  }

  Work work() {
    if (captured == null) {
      throw new IllegalStateException("there is none");
    }
    return new Work(
        language,
        lease,
        attempts,
        Optional.ofNullable(patienceEnds),
        CapturedJson.read(captured),
        new Work.Sent(sentVersion, untranslated, EarlierJson.read(translation), remembered),
        EarlierJson.read(kept),
        redo);
  }

  Unreadable unreadable(RuntimeException broken) {
    return new Unreadable(
        articleId,
        language,
        lease,
        captured == null ? "" : captured,
        "the stored article cannot be read: " + broken.getMessage());
  }
}
