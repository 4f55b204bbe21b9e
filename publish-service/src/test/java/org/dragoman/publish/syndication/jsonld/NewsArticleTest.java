package org.dragoman.publish.syndication.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.credit.Credit.Extent;
import org.dragoman.contracts.credit.Credit.Machine;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.Samples;
import org.dragoman.publish.story.Companions.Company;
import org.dragoman.publish.story.Companions.Correction;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Stock;
import org.junit.jupiter.api.Test;

class NewsArticleTest {
  private static final NewsArticle WRITER = new NewsArticle(Stock.LANTERN);

  @Test
  void a_translation_names_its_work_its_outlet_and_who_translated_it() {
    Map<String, Object> article = WRITER.write(Stock.ferry(), Company.NONE);

    assertThat(article)
        .containsEntry("@context", "https://schema.org")
        .containsEntry("@type", "NewsArticle")
        .containsEntry("headline", "The ferry returns to port")
        .containsEntry("description", "The night crossing is suspended, Delta Courier reports")
        .containsEntry("inLanguage", "en")
        .containsEntry("datePublished", "2026-05-01T09:00:00Z")
        .containsEntry("publisher", organization("The Lantern & Co", "https://lantern.example/"))
        .containsEntry("author", List.of(person("Inés Robledal")))
        .containsEntry("editor", List.of(person("Nadia Sørby")))
        .containsEntry("translator", List.of(person("M. Quintana (translation memory)")))
        .containsEntry("keywords", List.of("harbour"))
        .containsEntry(
            "usageInfo",
            Map.of("@type", "CreativeWork", "name", "Used by agreement with the outlet"))
        .doesNotContainKeys("sourceOrganization", "correction");
    assertThat(article.get("isBasedOn")).isEqualTo(article.get("translationOfWork"));
    assertThat(object(article, "translationOfWork"))
        .containsEntry("@type", "NewsArticle")
        .containsEntry("url", "https://courier.example/ferry")
        .containsEntry("headline", "El transbordador vuelve al puerto")
        .containsEntry("inLanguage", "es")
        .containsEntry("publisher", organization("Delta Courier", "https://courier.example"))
        .containsEntry("author", List.of(person("Inés Robledal")));
    assertThat(article.get("creditText"))
        .isEqualTo(
            "Delta Courier – Translated from Spanish: M. Quintana (translation memory)"
                + " – Editing: Nadia Sørby");
  }

  @Test
  void what_was_summarised_is_based_on_its_original_and_no_translation() {
    Map<String, Object> article = WRITER.write(Stock.bare(), Company.NONE);

    assertThat(article).doesNotContainKeys("translationOfWork", "image", "translator");
    assertThat(object(article, "isBasedOn"))
        .containsEntry("identifier", "wire-17")
        .containsEntry("publisher", Map.of("@type", "Organization", "name", "Quay Wire"));
    assertThat(article)
        .containsEntry("author", List.of(Map.of("@type", "Organization", "name", "Quay Wire")));
  }

  @Test
  void every_correction_is_told_with_its_day() {
    Company company =
        new Company(
            List.of(),
            List.of(
                new Correction("Second.", Stock.LATER), new Correction("First.", Samples.THEN)));

    assertThat(WRITER.write(Stock.corrected(), company).get("correction"))
        .isEqualTo(
            List.of(
                Map.of(
                    "@type", "CorrectionComment",
                    "text", "Second.",
                    "datePublished", "2026-05-01T10:02:05Z"),
                Map.of(
                    "@type", "CorrectionComment",
                    "text", "First.",
                    "datePublished", "2026-05-01T09:00:00Z")));
  }

  @Test
  void an_engine_is_no_person_and_says_that_a_machine_was_at_work() {
    Map<String, Object> article =
        WRITER.write(
            by(
                List.of("Ada Fjeld", "Apertium (machine translation)"),
                new Origin.Human("Ada Fjeld", null),
                new Origin.Machine("apertium", null, null, null, null)),
            Company.NONE);

    assertThat(article)
        .containsEntry(
            "translator",
            List.of(
                person("Ada Fjeld"),
                Map.of("@type", "Organization", "name", "Apertium (machine translation)")))
        .containsEntry("digitalSourceType", "https://schema.org/CompositeSyntheticDigitalSource");
  }

  @Test
  void a_memory_that_names_nobody_is_no_translator() {
    Map<String, Object> article =
        WRITER.write(
            by(
                List.of("Ada Fjeld", "translation memory"),
                new Origin.Human("Ada Fjeld", null),
                new Origin.Memory(100, "tu-1", null, null)),
            Company.NONE);

    assertThat(article).containsEntry("translator", List.of(person("Ada Fjeld")));
  }

  @Test
  void pictures_that_readers_see_are_told_with_whose_they_are() {
    assertThat(WRITER.write(Stock.ferry(), Company.NONE).get("image"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .first()
        .isEqualTo(
            Map.of(
                "@type", "ImageObject",
                "url", "https://courier.example/quay.jpg",
                "contentUrl", "https://courier.example/quay.jpg",
                "encodingFormat", "image/jpeg",
                "caption", "[El muelle]",
                "creditText", "R. Vega"));
  }

  private static Item by(List<String> translators, Origin... origins) {
    Edition ferry = Stock.ferry().edition();
    List<Segment> segments =
        IntStream.range(0, origins.length)
            .mapToObj(i -> Samples.segment("b" + i + ".s0", "a", "b", origins[i]))
            .toList();
    Credit credit =
        ferry
            .credit()
            .declaring(
                translators,
                "http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic",
                new Machine(Extent.SOME, Extent.NONE, List.of("Apertium"), null));
    return Stock.item(Stock.edition("a9-en", "en", Samples.ferry(), segments, credit));
  }

  private static Map<String, Object> person(String name) {
    return Map.of("@type", "Person", "name", name);
  }

  private static Map<String, Object> organization(String name, String url) {
    return Map.of("@type", "Organization", "name", name, "url", url);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> of, String name) {
    return (Map<String, Object>) of.get(name);
  }
}
