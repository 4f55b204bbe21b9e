package org.dragoman.publish.story.db;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Sort;
import org.dragoman.publish.story.StoryQuery;
import org.dragoman.publish.story.Words;
import org.jspecify.annotations.Nullable;

/**
 * A question as SQL over the table {@code story}. Every value is a parameter; what stands in the
 * text are names of ours.
 */
final class Conditions {

  /** Shorter pieces are in too many texts for an index by three letters. */
  private static final int SHORTEST_PIECE = 3;

  private final StoryQuery query;
  private final String question;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> conditions = new ArrayList<>();

  /**
   * @param question the words as a {@code tsquery}; empty where there are none to look for
   */
  Conditions(StoryQuery query, String question) {
    this.query = query;
    this.question = question;
    equal("state", query.state());
    equal("language", query.language());
    equal("source_language", query.sourceLanguage());
    equal("outlet", query.outlet());
    given("desk", query.desk());
    given("assignee", query.assignee());
    if (query.owing()) {
      conditions.add("%1$s.urgent = 1");
    }
    moment("%1$s.created_at >= :since", "since", query.from());
    moment("%1$s.created_at < :until", "until", query.until());
    if (query.text() != null) {
      words(query.text());
    }
  }

  Map<String, Object> values() {
    return values;
  }

  void bind(Query sql) {
    values.forEach(sql::setParameter);
  }

  /** What a story of that alias has to fulfil. */
  String where(String alias) {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions).formatted(alias, alias);
  }

  /** The same, for the part of the list that comes after the cursor, one entry for each text. */
  String page() {
    StringBuilder where = new StringBuilder(where("s"));
    Cursor cursor = query.cursor();
    if (cursor != null) {
      where.append(" and " + key("s") + later() + "(:rank, :at, :after)");
      values.put("rank", cursor.urgent());
      values.put("at", cursor.at());
      values.put("after", cursor.id());
    }
    return query.folded() ? where + " and not exists (" + earlierCopy() + ")" : where.toString();
  }

  String order() {
    String direction = rising() ? " asc" : " desc";
    return rank("s") + direction + ", " + moment("s") + direction + ", s.id" + direction;
  }

  /** An integer that comes before the moment in the order. */
  String rank(String alias) {
    return switch (query.sort()) {
      case QUEUE -> alias + ".urgent";
      case MATCH -> question.isEmpty() ? alias + ".urgent" : likeness(alias);
      // A bare 0 would be the place of a column.
      case CHANGED, WAITING -> "cast(0 as int)";
    };
  }

  String moment(String alias) {
    return alias + (rising() ? ".created_at" : ".updated_at");
  }

  private String likeness(String alias) {
    values.put("question", question);
    return "cast(ts_rank_cd(" + alias + ".words, cast(:question as tsquery), 1) * 1000000 as int)";
  }

  private boolean rising() {
    return query.sort() == Sort.WAITING;
  }

  private String later() {
    return rising() ? " > " : " < ";
  }

  private String key(String alias) {
    return "(" + rank(alias) + ", " + moment(alias) + ", " + alias + ".id)";
  }

  /** Asked only of stories that have copies, which are few. */
  private String earlierCopy() {
    return "select 1 from text_group g"
        + " join text_group h on h.group_id = g.group_id and h.article_id <> g.article_id"
        + " join story o on o.article_id = h.article_id and o.language = s.language"
        + " where g.article_id = s.article_id and "
        + where("o")
        + " and "
        + key("s")
        + later()
        + key("o");
  }

  private void equal(String column, @Nullable String value) {
    if (value != null) {
      conditions.add("%1$s." + column + " = :" + column);
      values.put(column, value);
    }
  }

  private void given(String column, @Nullable String value) {
    if (value != null && value.isEmpty()) {
      conditions.add("%1$s." + column + " is null");
    } else {
      equal(column, value);
    }
  }

  private void moment(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  private void words(String text) {
    List<String> ways = new ArrayList<>();
    if (!question.isEmpty()) {
      ways.add("%1$s.words @@ cast(:question as tsquery)");
      values.put("question", question);
    }
    String piece = Words.of(text).plain();
    if (piece.length() >= SHORTEST_PIECE) {
      ways.add("%1$s.search_text like :piece escape '!'");
      values.put("piece", "%" + escape(piece) + "%");
    }
    conditions.add(ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")");
  }

  private static String escape(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
