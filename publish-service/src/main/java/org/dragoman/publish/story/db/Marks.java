package org.dragoman.publish.story.db;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.story.Listing.Hit;
import org.jspecify.annotations.Nullable;

/** Where in a story's texts the words were found. */
record Marks(@Nullable String title, @Nullable String target, @Nullable String source) {
  static final Marks NONE = new Marks(null, null, null);

  /** A sentence that was found stands early more often than not, and reading on takes its time. */
  private static final int READ = 20_000;

  private static final String WORDS = "StartSel=%s, StopSel=%s".formatted(Hit.OPEN, Hit.CLOSE);
  private static final String SNIPPET =
      WORDS + ", MaxFragments=1, MaxWords=28, MinWords=12, FragmentDelimiter=…";
  private static final String WHOLE = WORDS + ", HighlightAll=true";

  private static final String SQL =
      """
      select s.id,
        ts_headline(text_config(s.language), s.title, q.q, :whole),
        ts_headline(text_config(s.language), left(regexp_replace(
          side_text(s.segments, 'target'), '<[^>]*>', '', 'g'), :read), q.q, :snippet),
        ts_headline(text_config(s.source_language), left(regexp_replace(
          side_text(s.segments, 'source'), '<[^>]*>', '', 'g'), :read), q.q, :snippet)
      from story s, (select cast(:question as tsquery) as q) q
      where s.id in (:ids)\
      """;

  static Map<String, Marks> of(EntityManager entities, String question, List<String> ids) {
    List<Object[]> rows =
        entities
            .createNativeQuery(SQL, Object[].class)
            .setParameter("question", question)
            .setParameter("ids", ids)
            .setParameter("read", READ)
            .setParameter("whole", WHOLE)
            .setParameter("snippet", SNIPPET)
            .getResultList();
    Map<String, Marks> marks = new HashMap<>();
    for (Object[] row : rows) {
      marks.put(
          (String) row[0],
          new Marks(marked((String) row[1]), marked((String) row[2]), marked((String) row[3])));
    }
    return marks;
  }

  private static @Nullable String marked(@Nullable String text) {
    return text == null || text.indexOf(Hit.OPEN) < 0 ? null : text;
  }
}
