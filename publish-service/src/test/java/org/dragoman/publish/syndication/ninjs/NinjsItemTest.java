package org.dragoman.publish.syndication.ninjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Standards;
import org.dragoman.publish.syndication.Stock;
import org.junit.jupiter.api.Test;

class NinjsItemTest {
  private static final Map<String, String> GEO =
      Map.of("https://geojson.org/schema/GeoJSON.json", "GeoJSON-schema.json");

  private final NinjsItem ninjs = new NinjsItem(Stock.LANTERN);

  @Test
  void it_is_valid_whatever_the_texts() throws Exception {
    for (Item item : Stock.all()) {
      Standards.assertValid(ninjs.write(item), "ninjs-schema_3.1.json", GEO);
    }
    Standards.assertValid(ninjs.write(Stock.retracted()), "ninjs-schema_3.1.json", GEO);
  }

  @Test
  void it_holds_the_story_and_its_credit() {
    Map<String, Object> item = ninjs.write(Stock.corrected());

    assertThat(item)
        .containsEntry("uri", Stock.ferry().id())
        .containsEntry("version", "2")
        .containsEntry("pubStatus", "usable")
        .containsEntry("language", "en")
        .containsEntry("firstCreated", "2026-05-01T09:00:00Z")
        .containsEntry("versionCreated", Stock.LATER.toString())
        .containsEntry("edNote", "The ferry is called Aurora, not Áurea.")
        .containsEntry("usageTerms", "Used by agreement with the outlet")
        .containsEntry("by", "Inés Robledal")
        .containsEntry("located", "[PUERTO CALMO]");
    assertThat(value(item, "headlines")).isEqualTo("The ferry returns to port");
    assertThat(value(item, "descriptions")).endsWith("Delta Courier reports");
    assertThat(value(item, "bodies"))
        .containsSubsequence("not Áurea", "translated and edited", "Read the original");
    assertThat(list(item, "people"))
        .extracting("rel", "name")
        .containsExactly(
            tuple("author", "Inés Robledal"),
            tuple("translator", "M. Quintana (translation memory)"),
            tuple("editor", "Nadia Sørby"));
    assertThat(list(item, "infoSources"))
        .extracting("role", "name")
        .containsExactly(tuple("outlet", "Delta Courier"), tuple("publisher", "The Lantern & Co"));
    assertThat(list(item, "associations").getFirst())
        .containsEntry("rel", "translationOf")
        .containsEntry("uri", "urn:courier:17")
        .containsEntry("name", "El transbordador vuelve al puerto")
        .containsEntry("language", "es")
        .containsEntry(
            "altIds", List.of(Map.of("role", "weburl", "value", "https://courier.example/ferry")));
    assertThat(list(item, "associations").get(1)).containsEntry("type", "picture");
    assertThat(item.get("digitalSourceType").toString())
        .contains("http://cv.iptc.org/newscodes/digitalsourcetype/");
  }

  @Test
  void an_original_without_a_page_has_an_id_of_its_own_kind() {
    Map<String, Object> original = list(ninjs.write(Stock.bare()), "associations").getFirst();
    assertThat(original)
        .containsEntry("rel", "summaryOf")
        .containsEntry("altIds", List.of(Map.of("role", "external", "value", "wire-17")));
    assertThat(original.get("uri").toString()).startsWith("urn:uuid:");
  }

  @Test
  void a_retracted_story_is_canceled_under_its_id_and_has_no_text() {
    Map<String, Object> item = ninjs.write(Stock.retracted());
    assertThat(item)
        .containsEntry("uri", Stock.ferry().id())
        .containsEntry("pubStatus", "canceled")
        .containsEntry("version", "2")
        .containsEntry("versionCreated", Stock.LATER.toString())
        .doesNotContainKeys("bodies", "descriptions", "associations");
    assertThat(item.get("edNote").toString()).startsWith("It was invented.");
  }

  private static String value(Map<String, Object> item, String member) {
    return list(item, member).getFirst().get("value").toString();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> item, String member) {
    return (List<Map<String, Object>>) item.get(member);
  }
}
