package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.publish.channel.wordpress.http.Root.Term;
import org.jsoup.parser.Parser;

/** Categories and tags of a site: their numbers, by their names. */
final class Terms {
  private static final int MOST = 50;

  private final Api api;

  Terms(Api api) {
    this.api = api;
  }

  /**
   * Those that are not there yet are made.
   *
   * @param kind {@code categories} or {@code tags}
   */
  ArrayNode numbers(String kind, JsonNode names) throws NotTaken {
    List<String> wanted = new ArrayList<>();
    names.forEach(name -> wanted.add(name.asText()));
    List<String> first = wanted.stream().distinct().limit(MOST).toList();
    ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
    if (!first.isEmpty()) {
      Map<String, Long> there = there(kind, first);
      for (String name : first) {
        Long number = there.get(folded(name));
        numbers.add(number == null ? made(kind, name) : number);
      }
    }
    return numbers;
  }

  /** WordPress makes a slug of each name itself, so that all are asked for at once. */
  private Map<String, Long> there(String kind, List<String> names) throws NotTaken {
    List<Term> query = new ArrayList<>();
    query.add(new Term("per_page", "100"));
    query.add(new Term("_fields", "id,name"));
    names.forEach(name -> query.add(new Term("slug[]", name)));
    Map<String, Long> there = new HashMap<>();
    for (JsonNode term : api.good(api.get("/wp/v2/" + kind, query))) {
      there.put(folded(term.path("name").asText("")), term.path("id").asLong());
    }
    return there;
  }

  private long made(String kind, String name) throws NotTaken {
    Told told = api.post("/wp/v2/" + kind, JsonNodeFactory.instance.objectNode().put("name", name));
    // Another address than its name gives, or somebody was quicker.
    return told.code().equals("term_exists")
        ? told.json().path("data").path("term_id").asLong()
        : api.good(told).path("id").asLong();
  }

  private static String folded(String name) {
    return Parser.unescapeEntities(name, false).strip().toLowerCase(Locale.ROOT);
  }
}
