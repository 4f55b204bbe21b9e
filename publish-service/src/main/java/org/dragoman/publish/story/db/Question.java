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
        select text_config(l) from (select language l from story union select source_language from story) spoken
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

  private final EntityManager entities;

  Question(EntityManager entities) {
    this.entities = entities;
  }

  /** Empty where the words are none that are looked for. */
  String of(Words words) {
    Object asked =
        entities
            .createNativeQuery(SQL)
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
