package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.story.Choices;
import org.dragoman.publish.story.Counts;
import org.dragoman.publish.story.Listing;
import org.dragoman.publish.story.Listing.Hit;
import org.dragoman.publish.story.Listing.Twin;
import org.dragoman.publish.story.Listings;
import org.dragoman.publish.story.StoryQuery;
import org.dragoman.publish.story.Summary;
import org.jspecify.annotations.Nullable;

/** Lists from the stored cards of stories. */
@ApplicationScoped
class PostgresListings implements Listings {
  private final EntityManager entities;
  private final Json json;
  private final StoryMapping mapping;

  PostgresListings(EntityManager entities, ObjectMapper mapper) {
    this.entities = entities;
    this.json = new Json(mapper);
    this.mapping = new StoryMapping(json);
  }

  @Override
  public Listing list(StoryQuery query) {
    return entries(new StorySearch(entities).page(query));
  }

  @Override
  public Listing among(StoryQuery query, List<String> ids) {
    return entries(new StorySearch(entities).among(query, ids));
  }

  private Listing entries(StorySearch.Page page) {
    if (page.found().isEmpty()) {
      return new Listing(List.of(), null);
    }
    Map<String, Marks> marks =
        page.question().isEmpty() ? Map.of() : Marks.of(entities, page.question(), page.ids());
    Map<String, List<Twin>> copies = copies(page.ids());
    List<Hit> hits =
        page.found().stream()
            .map(found -> {
              Marks marked = marks.getOrDefault(found.id(), Marks.NONE);
              return new Hit(
                  entry(found),
                  marked.title(),
                  marked.target(),
                  marked.source(),
                  copies.getOrDefault(found.id(), List.of()));
            })
            .toList();
    return new Listing(hits, page.next());
  }

  private Summary entry(StorySearch.Found found) {
    return found.card() == null
        ? Summary.of(mapping.read(entities.find(StoryRow.class, found.id())))
        : json.entry(found.card());
  }

  private Map<String, List<Twin>> copies(List<String> ids) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select s.id, o.id, o.outlet, o.state
                from story s
                  join text_group g on g.article_id = s.article_id
                  join text_group h on h.group_id = g.group_id and h.article_id <> g.article_id
                  join story o on o.article_id = h.article_id and o.language = s.language
                where s.id in (:ids)
                order by s.id, o.outlet, o.id\
                """,
                Object[].class)
            .setParameter("ids", ids)
            .getResultList();
    Map<String, List<Twin>> copies = new HashMap<>();
    for (Object[] row : rows) {
      copies
          .computeIfAbsent((String) row[0], _ -> new ArrayList<>())
          .add(new Twin((String) row[1], (String) row[2], (String) row[3]));
    }
    return copies;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Counts count(StoryQuery query, String who) {
    StoryQuery wide = query.ofEveryState();
    Conditions conditions = new Conditions(wide, new StorySearch(entities).question(wide));
    Query counting =
        entities.createNativeQuery(
            "select s.state, count(*), count(*) filter (where s.urgent = 1),"
                + " count(*) filter (where s.assignee = :who) from story s where "
                + conditions.where("s")
                + " group by s.state",
            Object[].class);
    conditions.bind(counting);
    counting.setParameter("who", who);
    Map<String, Integer> states = new HashMap<>();
    int owing = 0;
    int mine = 0;
    for (Object[] row : (List<Object[]>) counting.getResultList()) {
      states.put((String) row[0], ((Number) row[1]).intValue());
      owing += ((Number) row[2]).intValue();
      mine += ((Number) row[3]).intValue();
    }
    return new Counts(states, owing, mine);
  }

  @Override
  public Choices choices() {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select grouping(language, source_language, outlet, desk, assignee),
                  coalesce(language, source_language, outlet, desk, assignee)
                from story
                group by grouping sets ((language), (source_language), (outlet), (desk), (assignee))
                order by 2\
                """,
                Object[].class)
            .getResultList();
    return new Choices(
        of(rows, 0b01111),
        of(rows, 0b10111),
        of(rows, 0b11011),
        of(rows, 0b11101),
        of(rows, 0b11110));
  }

  private static List<String> of(List<Object[]> rows, int set) {
    List<String> words = new ArrayList<>();
    for (Object[] row : rows) {
      @Nullable String word = (String) row[1];
      if (((Number) row[0]).intValue() == set && word != null) {
        words.add(word);
      }
    }
    return words;
  }
}
