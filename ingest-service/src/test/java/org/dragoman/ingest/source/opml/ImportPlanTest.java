package org.dragoman.ingest.source.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.contracts.article.Source;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
  private static Outline outline(String text, String feed) {
    return new Outline(text, feed, null, null, null, null, null);
  }

  private static Source source(String id, String feed) {
    return new Source(id, id, null, null, feed, null, null);
  }

  @Test
  void ids_come_from_titles_and_are_unique() {
    ImportPlan plan =
        ImportPlan.of(
            List.of(
                outline("Diário do Cais", "https://a.example/1"),
                outline("Diario do cais!", "https://a.example/2"),
                outline("رصيف الميناء", "https://www.raseef.example/3"),
                outline("New", "https://a.example/4"),
                outline("", "https://a.example/5")),
            List.of(source("diario-do-cais", "https://other.example/")));

    assertThat(plan.added())
        .extracting(Source::id)
        .containsExactly(
            "diario-do-cais-2", "diario-do-cais-3", "raseef.example", "new-2", "a.example");
  }

  @Test
  void a_feed_that_is_known_by_another_spelling_of_its_address_is_not_added_again() {
    ImportPlan plan =
        ImportPlan.of(
            List.of(
                outline("Quay", "HTTPS://WWW.Quay.example:443/feed/#top"),
                outline("New one", "https://new.example/feed"),
                outline("New one again", "feed://new.example/feed")),
            List.of(source("quay", "http://quay.example/feed")));

    assertThat(plan.entries())
        .containsExactly(
            new ImportPlan.Known("Quay", "quay"),
            new ImportPlan.Added(
                new Source(
                    "new-one", "New one", null, null, "https://new.example/feed", null, null)),
            new ImportPlan.Known("New one again", "new-one"));
  }

  @Test
  void what_is_no_web_address_is_refused_by_itself() {
    ImportPlan plan =
        ImportPlan.of(
            List.of(
                outline("Script", "javascript:alert(1)"),
                outline("File", "file:///etc/passwd"),
                outline("Fine", "fine.example/rss")),
            List.of());

    assertThat(plan.refused())
        .extracting(ImportPlan.Refused::title)
        .containsExactly("Script", "File");
    assertThat(plan.refused().getFirst().reason()).contains("javascript:alert(1)");
    assertThat(plan.added()).extracting(Source::feed).containsExactly("https://fine.example/rss");
  }

  @Test
  void a_hostile_homepage_and_an_odd_language_are_dropped() {
    Outline outline =
        new Outline(
            "Quay", "https://q.example/", "javascript:x", "unknown!", "Not An Id", "copied", null);

    assertThat(ImportPlan.of(List.of(outline), List.of()).added())
        .containsExactly(new Source("quay", "Quay", null, null, "https://q.example/", null, null));
  }
}
