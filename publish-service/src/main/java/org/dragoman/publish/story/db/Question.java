package org.dragoman.publish.story.db;

import jakarta.persistence.EntityManager;
import java.util.stream.Collectors;
import org.dragoman.publish.story.Words;

/**
 * Typed words as a {@code tsquery} that asks in every language there are stories in: nobody says
 * which one they mean, and stems of one language hardly ever are words of another.
 */
final class Question {
  private static final String SQL =
      """
      with configs(c) as materialized (
        select text_config(l) from (%s) spoken
        union select cast('pg_catalog.simple' as regconfig))
      select cast(
        ((select any_of(websearch_to_tsquery(c, search_form(:all))) from configs)
          || (case when :unfinished = '' then cast('' as tsquery)
               else (select any_of(websearch_to_tsquery(c, search_form(:finished))) from configs)
                 && to_tsquery('pg_catalog.simple', search_form(:unfinished) || ':*') end))
        && to_tsquery('pg_catalog.simple', search_form(:beginnings))
        && (!! (select any_of(websearch_to_tsquery(c, search_form(:without))) from configs))
        as text)\
      """;

  private static final String WRITTEN =
      "select language l from story union select source_language from story";
  private static final String READ = "select language l from published";

  private final EntityManager entities;
  private final String sql;

  private Question(EntityManager entities, String languages) {
    this.entities = entities;
    this.sql = SQL.formatted(languages);
  }

  /** Of editors, who know stories and their originals. */
  static Question ofEditors(EntityManager entities) {
    return new Question(entities, WRITTEN);
  }

  /** Of readers, who know what is published. */
  static Question ofReaders(EntityManager entities) {
    return new Question(entities, READ);
  }

  /** Empty where the words are none that are looked for. */
  String of(Words words) {
    Object asked =
        entities
            .createNativeQuery(sql)
            .setParameter("all", words.all())
            .setParameter("unfinished", words.unfinished())
            .setParameter("finished", words.finished())
            .setParameter(
                "beginnings",
                words.beginnings().stream()
                    .map(beginning -> beginning + ":*")
                    .collect(Collectors.joining(" & ")))
            .setParameter("without", words.without())
            .getSingleResult();
    return asked == null ? "" : asked.toString();
  }
}
