package org.dragoman.publish.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.publish.suggestion.SuggestForSegment.Answer;
import org.junit.jupiter.api.Test;

class SuggestForSegmentTest {
  private final Asked suggestions = new Asked();

  @Test
  void a_sentence_is_asked_for_between_its_neighbours_and_for_its_outlet() {
    SuggestForSegment suggest = new SuggestForSegment(OneStory.in("es"), suggestions);

    assertThat(suggest.of(OneStory.ID, "deck.s0", false)).isInstanceOf(Answer.Found.class);

    assertThat(suggestions.sentences)
        .containsExactly(
            new Sentence(
                "es",
                "en",
                "courier",
                "La travesía nocturna queda suspendida.",
                "El transbordador vuelve al puerto",
                "PUERTO CALMO"));
  }

  @Test
  void the_first_sentence_has_nothing_before_it() {
    new SuggestForSegment(OneStory.in("es"), suggestions).of(OneStory.ID, "title.s0", true);

    assertThat(suggestions.sentences.getFirst().before()).isEmpty();
  }

  @Test
  void who_asks_for_what_is_not_there_is_told_so_and_nobody_is_asked() {
    SuggestForSegment suggest = new SuggestForSegment(OneStory.in("es"), suggestions);

    assertThat(suggest.of("nobody-en", "title.s0", false)).isInstanceOf(Answer.NoStory.class);
    assertThat(suggest.of(OneStory.ID, "b77.s0", false)).isInstanceOf(Answer.NoSegment.class);
    assertThat(suggestions.sentences).isEmpty();
  }

  @Test
  void nobody_is_asked_about_one_language_or_an_unknown_one() {
    for (String language : List.of("en", "und")) {
      Answer answer =
          new SuggestForSegment(OneStory.in(language), suggestions)
              .of(OneStory.ID, "title.s0", true);

      assertThat(answer)
          .isInstanceOfSatisfying(
              Answer.Found.class,
              found -> assertThat(found.suggested()).isEqualTo(Suggested.nothing()));
    }
    assertThat(suggestions.sentences).isEmpty();
  }

  @Test
  void the_terms_of_a_story_are_asked_for_at_once() {
    SuggestForSegment suggest = new SuggestForSegment(OneStory.in("es"), suggestions);

    assertThat(suggest.terms(OneStory.dossier("es")).items())
        .hasSameSizeAs(OneStory.dossier("es").copy().segments());
    assertThat(suggest.terms(OneStory.dossier("und")).items())
        .hasSameSizeAs(OneStory.dossier("und").copy().segments());
    assertThat(suggestions.texts).isEqualTo(1);
  }

  private static final class Asked implements Suggestions {
    final List<Sentence> sentences = new ArrayList<>();
    int texts;

    @Override
    public Suggested of(Sentence sentence, boolean machine) {
      sentences.add(sentence);
      return Suggested.late();
    }

    @Override
    public Part<List<GlossaryTerm>> terms(
        String from, String to, String outlet, List<String> html) {
      texts++;
      return new Part.Given<>(html.stream().map(_ -> List.<GlossaryTerm>of()).toList(), true);
    }
  }
}
