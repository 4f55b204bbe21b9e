package org.dragoman.publish.story.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Relation;
import org.dragoman.problem.Problem;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Assignment;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.GivenBack;
import org.dragoman.publish.story.GivenBack.Part;
import org.dragoman.publish.story.Layout;
import org.dragoman.publish.story.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryPatchTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void everything_the_desk_changes_can_be_patched() {
    Amendment amendment =
        amendment(
            """
            {"title": "Ferry back", "deck": null, "keywords": ["quay"], "slug": "ferry",
             "embargoUntil": "2026-05-01T09:00:00Z", "blocks": [2, 0], "assignee": "mira", "desk": null,
             "pictures": {"https://courier.example/a.jpg": {"alt": "A quay", "basis": "Agency licence"}},
             "segments": [{"id": "b0.s0", "target": "New.", "was": "Old."}, {"id": "b1.s0", "target": "More."}],
             "actor": " Mira Halloran "}
            """);

    assertThat(amendment.actor()).isEqualTo("Mira Halloran");
    assertThat(amendment.furniture())
        .isEqualTo(
            new Furniture(
                "Ferry back",
                "",
                List.of("quay"),
                "ferry",
                Instant.parse("2026-05-01T09:00:00Z"),
                Map.of(
                    "https://courier.example/a.jpg",
                    new Picture("A quay", null, null, "Agency licence"))));
    assertThat(amendment.targets()).isEqualTo(Map.of("b0.s0", "New.", "b1.s0", "More."));
    assertThat(amendment.seen()).isEqualTo(Map.of("b0.s0", "Old."));
    assertThat(amendment.layout()).isEqualTo(new Layout(List.of(2, 0)));
    assertThat(amendment.assignment()).isEqualTo(new Assignment("mira", ""));
    assertThat(amendment.credit()).isEqualTo(CreditEdits.NONE);
  }

  @Test
  void a_credit_is_patched_in_the_shape_it_is_read_in() {
    CreditEdits credit =
        amendment(
                """
                {"credit": {"outlet": {"name": "Harbour Daily", "url": null}, "original": {"authors": ["I. Robledal"]},
                 "relation": "summarised", "rights": {"basis": "By letter of 3 May"}}}
                """)
            .credit();

    assertThat(credit.outletName()).isEqualTo("Harbour Daily");
    assertThat(credit.outletUrl()).isEmpty();
    assertThat(credit.authors()).containsExactly("I. Robledal");
    assertThat(credit.relation()).isEqualTo(Relation.SUMMARISED);
    assertThat(credit.rightsBasis()).isEqualTo("By letter of 3 May");
    assertThat(credit.responsibility()).isNull();
  }

  @Test
  void null_lifts_an_embargo_and_gives_the_blocks_back_to_the_source() {
    Amendment amendment = amendment("{\"embargoUntil\": null, \"blocks\": null}");

    assertThat(amendment.furniture().embargoUntil()).isEqualTo(Furniture.NO_EMBARGO);
    assertThat(amendment.layout()).isEqualTo(Layout.asSource(3));
    assertThat(amendment("{}").layout()).isNull();
    assertThat(amendment("{}").furniture()).isEqualTo(Furniture.NONE);
  }

  @Test
  void what_was_written_is_given_back() {
    GivenBack back =
        amendment(
                """
                {"title": null, "back": ["deck", "keywords"], "pictures": {"https://courier.example/a.jpg": null}}
                """)
            .back();

    assertThat(back.parts()).containsExactlyInAnyOrder(Part.values());
    assertThat(back.pictures())
        .isEqualTo(Map.of("https://courier.example/a.jpg", EnumSet.allOf(Picture.Part.class)));
    assertThat(amendment("{\"title\": null}").furniture()).isEqualTo(Furniture.NONE);
    assertThat(read("{\"pictures\": {\"https://a.example/1\": null}}").takesEditor("key")).isTrue();
    assertThat(read("{\"title\": null}").takesEditor("key")).isFalse();
  }

  @Test
  void what_the_desk_leaves_to_editors_takes_one_here_and_words_do_not() {
    assertThat(read("{\"embargoUntil\": null}").takesEditor("key")).isTrue();
    assertThat(read("{\"credit\": {\"responsibility\": \"Ours.\"}}").takesEditor("key")).isTrue();
    assertThat(
            read("{\"pictures\": {\"https://a.example/1\": {\"alt\": \"Quay\"}}}")
                .takesEditor("key"))
        .isTrue();
    assertThat(read("{\"assignee\": \"mira\"}").takesEditor("key")).isTrue();
    assertThat(read("{\"assignee\": \"key\", \"desk\": \"sport\"}").takesEditor("key")).isFalse();
    assertThat(read("{\"assignee\": null}").takesEditor("key")).isFalse();
    assertThat(read("{\"title\": \"Ferry back\", \"blocks\": [0]}").takesEditor("key")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"state\": \"published\"}",
        "{\"title\": \" \"}",
        "{\"back\": [\"slug\"]}",
        "{\"embargoUntil\": \"tomorrow\"}",
        "{\"blocks\": [0, 0]}",
        "{\"blocks\": [-1]}",
        "{\"blocks\": [\"one\"]}",
        "{\"blocks\": {}}",
        "{\"pictures\": []}",
        "{\"pictures\": {\"https://courier.example/a.jpg\": {\"url\": \"x\"}}}",
        "{\"credit\": {\"translators\": [\"Me\"]}}",
        "{\"credit\": {\"outlet\": {\"language\": \"en\"}}}",
        "{\"credit\": {\"relation\": \"invented\"}}",
        "{\"segments\": [{\"id\": \"b0.s0\"}]}",
        "{\"segments\": \"b0.s0\"}"
      })
  void what_cannot_be_patched_is_refused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(Problem.class);
  }

  private static Amendment amendment(String json) {
    return read(json).amendment("a1-en", "key", 1, 3);
  }

  private static StoryPatch read(String json) {
    try {
      return StoryPatch.read(MAPPER.readTree(json));
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
