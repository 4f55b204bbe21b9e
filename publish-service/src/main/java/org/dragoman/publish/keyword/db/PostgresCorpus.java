package org.dragoman.publish.keyword.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.dragoman.publish.keyword.Corpus;
import org.dragoman.publish.keyword.Frequencies;
import org.jspecify.annotations.Nullable;

/**
 * Counts the words of the newest stories of a language, and keeps the counts for a while: what is
 * common in a language does not change with a story. A few MB of memory for each language.
 */
@ApplicationScoped
class PostgresCorpus implements Corpus {
  private static final int STORIES = 500;
  private static final int LANGUAGES = 12;
  private static final long FRESH_NANOS = 600_000_000_000L;

  private final DataSource database;
  private final Map<String, Counted> counted =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counted> eldest) {
          return size() > LANGUAGES;
        }
      };

  private record Counted(Frequencies frequencies, long at) {}

  PostgresCorpus(DataSource database) {
    this.database = database;
  }

  @Override
  public Frequencies of(String language) {
    Counted known = known(language);
    if (known != null && System.nanoTime() - known.at() < FRESH_NANOS) {
      return known.frequencies();
    }
    Frequencies fresh = count(language);
    synchronized (counted) {
      counted.put(language, new Counted(fresh, System.nanoTime()));
    }
    return fresh;
  }

  private @Nullable Counted known(String language) {
    synchronized (counted) {
      return counted.get(language);
    }
  }

  private Frequencies count(String language) {
    Frequencies.Counter counter = new Frequencies.Counter();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select newest.title,
                  (select string_agg(regexp_replace(segment ->> 'target', '<[^>]*>', '', 'g'), E'\\n')
                   from jsonb_array_elements(newest.segments) segment
                   where segment ->> 'block' is not null),
                  (select string_agg(word, E'\\n') from (
                     select jsonb_array_elements_text(
                       case jsonb_typeof(newest.furniture -> 'keywords')
                         when 'array' then newest.furniture -> 'keywords' else '[]' end)
                     union
                     select segment ->> 'target'
                     from jsonb_array_elements(newest.segments) segment
                     where segment ->> 'id' like 'k%') as words (word))
                from (
                  select title, segments, furniture from story
                  where language = ? order by created_at desc limit ?) newest
                """)) {
      select.setString(1, language);
      select.setInt(2, STORIES);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          counter.story(rows.getString(1) + "\n" + text(rows.getString(2)), language);
          text(rows.getString(3)).lines().filter(k -> !k.isBlank()).forEach(counter::keyword);
        }
      }
      return counter.counted();
    } catch (SQLException broken) {
      throw new IllegalStateException("words of stories cannot be counted", broken);
    }
  }

  private static String text(@Nullable String column) {
    return column == null ? "" : column;
  }
}
