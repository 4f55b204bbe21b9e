package org.dragoman.translate.translation.db;

import java.util.Optional;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.translation.SentTranslations;

/** The table {@code sent_translation}. */
public final class PostgresSent implements SentTranslations {

  private final Statements sql;

  public PostgresSent(DataSource dataSource) {
    this.sql = new Statements(dataSource);
  }

  @Override
  public Optional<SentTranslation> of(String articleId, String language) {
    return sql
        .query(
            """
            select a.captured, s.translation from sent_translation s join article a using (article_id)
            where article_id = ? and language = ? and not a.withdrawn and a.captured is not null
            """,
            row ->
                new SentTranslation(
                    CapturedJson.read(row.getString("captured")),
                    EarlierJson.read(row.getString("translation"))),
            articleId,
            language)
        .stream()
        .findFirst();
  }
}
