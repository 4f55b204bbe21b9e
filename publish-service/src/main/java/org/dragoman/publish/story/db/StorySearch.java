package org.dragoman.publish.story.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.StoryList;
import org.dragoman.publish.story.StoryQuery;
import org.jspecify.annotations.Nullable;

/** A page of stories by what was asked for. */
final class StorySearch {
  private final EntityManager entities;
  private final StoryMapping mapping;

  StorySearch(EntityManager entities, StoryMapping mapping) {
    this.entities = entities;
    this.mapping = mapping;
  }

  StoryList list(StoryQuery query) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> values = new LinkedHashMap<>();
    equal(conditions, values, "state", query.state());
    equal(conditions, values, "language", query.language());
    equal(conditions, values, "outlet", query.outlet());
    if (query.text() != null) {
      conditions.add("searchText like :text escape '!'");
      values.put("text", "%" + escape(query.text().toLowerCase(Locale.ROOT)) + "%");
    }
    if (query.cursor() != null) {
      after(conditions, values, query.cursor());
    }
    return page(String.join(" and ", conditions), values, query.limit());
  }

  private StoryList page(String where, Map<String, Object> values, int limit) {
    TypedQuery<StoryRow> found =
        entities.createQuery(
            "from StoryRow where " + where + " order by urgent desc, updatedAt desc, id desc",
            StoryRow.class);
    values.forEach(found::setParameter);
    List<StoryRow> rows = found.setMaxResults(limit + 1).getResultList();
    List<StoryRow> page = rows.subList(0, Math.min(limit, rows.size()));
    Cursor next = null;
    if (rows.size() > limit) {
      StoryRow last = page.getLast();
      next = new Cursor(last.urgent, last.updatedAt, last.id);
    }
    return new StoryList(page.stream().map(mapping::read).toList(), next);
  }

  private static void equal(
      List<String> conditions, Map<String, Object> values, String field, @Nullable String value) {
    if (value != null) {
      conditions.add(field + " = :" + field);
      values.put(field, value);
    }
  }

  private static void after(List<String> conditions, Map<String, Object> values, Cursor cursor) {
    conditions.add(
        "(urgent < :urgent or (urgent = :urgent and (updatedAt < :at"
            + " or (updatedAt = :at and id < :id))))");
    values.put("urgent", cursor.urgent());
    values.put("at", cursor.at());
    values.put("id", cursor.id());
  }

  private static String escape(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
