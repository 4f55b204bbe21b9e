package org.dragoman.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.ingest.source.Policy;
import org.junit.jupiter.api.Test;

class SourceFormTest {
  private static final Source QUAY =
      new Source(
          "quay",
          "The Quay",
          "pt-BR",
          "https://quay.example/",
          "https://quay.example/feed",
          Relation.SUMMARISED,
          "Exchange agreement");

  @Test
  void a_source_survives_its_form() {
    for (IdentityPolicy identity : IdentityPolicy.values()) {
      Policy policy = new Policy(identity, true, true, Duration.ofDays(30), Duration.ofMinutes(10));

      SourceForm.Right right = SourceForm.of(QUAY, policy).checked(Set.of()).right(Set.of());

      assertThat(right).isEqualTo(new SourceForm.Right(QUAY, policy));
    }
    assertThat(SourceForm.of(QUAY, Policy.DEFAULT).checked(Set.of()).right(Set.of()).policy())
        .isEqualTo(Policy.DEFAULT);
  }

  @Test
  void what_is_left_empty_is_absent_and_the_id_is_made_of_the_name() {
    SourceForm form =
        SourceForm.typed(Map.of("name", " The Quay ", "feed", "quay.example/feed", "rights", " "))
            .checked(Set.of("the-quay"));

    assertThat(form.errors()).isEmpty();
    assertThat(form.right(Set.of("the-quay")).source())
        .isEqualTo(
            new Source(
                "the-quay-2", "The Quay", null, null, "https://quay.example/feed", null, null));
  }

  @Test
  void every_mistake_is_told_beside_its_field_and_nothing_typed_is_lost() {
    Map<String, String> typed =
        Map.of(
            "name", "",
            "id", "Not An Id",
            "language", "the English one",
            "homepage", "javascript:alert(1)",
            "feed", "file:///etc/passwd",
            "interval", "often",
            "retention", "0");

    SourceForm form = SourceForm.typed(typed).checked(Set.of());

    assertThat(form.errors())
        .containsOnlyKeys("name", "id", "language", "homepage", "feed", "interval", "retention");
    assertThat(form.values()).isEqualTo(typed);
    assertThatThrownBy(() -> form.right(Set.of())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_id_that_is_taken_or_names_a_page_is_refused() {
    assertThat(
            SourceForm.typed(Map.of("name", "Q", "id", "quay")).checked(Set.of("quay")).error("id"))
        .contains("already");
    assertThat(SourceForm.typed(Map.of("name", "Q", "id", "try")).checked(Set.of()).error("id"))
        .contains("name of a page");
  }

  @Test
  void characters_that_no_database_takes_are_dropped_and_endless_texts_cut() {
    SourceForm form = SourceForm.typed(Map.of("name", "Qu\0ay\ud800", "rights", "x".repeat(9_000)));

    assertThat(form.value("name")).isEqualTo("Quay");
    assertThat(form.value("rights")).hasSize(2_000);
  }
}
