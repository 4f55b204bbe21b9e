package org.dragoman.publish.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.suggestion.Glossed.InSentence;
import org.dragoman.publish.suggestion.Glossed.Place;
import org.dragoman.publish.suggestion.Part.Given;
import org.dragoman.publish.suggestion.Part.Missing;
import org.dragoman.publish.suggestion.Part.Why;
import org.junit.jupiter.api.Test;

class GlossedTest {
  private final Dossier story = OneStory.dossier("es");

  @Test
  void each_place_of_a_term_is_named_and_its_entry_once_as_the_glossary_has_it() {
    List<List<GlossaryTerm>> found = nothing();
    found.set(at("title.s0"), List.of(term("transbordador", 3), term("puerto", 27)));
    found.set(at("deck.s0"), List.of(term("travesías", 3), term("travesías", 20)));

    Glossed glossed = Glossed.of(story, new Given<>(found, true));

    assertThat(glossed.complete()).isTrue();
    assertThat(glossed.from().direction()).isEqualTo("ltr");
    assertThat(glossed.entries())
        .extracting(Panel.TermRow::entry, Panel.TermRow::words, Panel.TermRow::forbidden)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("e-transbordador", "lemma", "voyage"),
            org.assertj.core.groups.Tuple.tuple("e-puerto", "lemma", "voyage"),
            org.assertj.core.groups.Tuple.tuple("e-travesías", "lemma", "voyage"));
    assertThat(glossed.sentences())
        .containsExactly(
            new InSentence(
                "El transbordador vuelve al puerto",
                List.of(
                    new Place("e-transbordador", "transbordador", 3, 16),
                    new Place("e-puerto", "puerto", 27, 33))),
            new InSentence(
                "La travesía nocturna queda suspendida.",
                List.of(
                    new Place("e-travesías", "travesías", 3, 12),
                    new Place("e-travesías", "travesías", 20, 29))));
  }

  @Test
  void a_glossary_that_does_not_answer_is_not_one_that_has_nothing() {
    assertThat(Glossed.of(story, new Given<>(nothing(), true)).complete()).isTrue();

    Glossed late = Glossed.of(story, new Missing<>(Why.LATE));
    assertThat(late.complete()).isFalse();
    assertThat(late.sentences()).isEmpty();
  }

  private int at(String segment) {
    return story.copy().segments().stream().map(Segment::id).toList().indexOf(segment);
  }

  private List<List<GlossaryTerm>> nothing() {
    return new ArrayList<>(
        IntStream.range(0, story.copy().segments().size())
            .mapToObj(_ -> List.<GlossaryTerm>of())
            .toList());
  }

  private static GlossaryTerm term(String words, int from) {
    return new GlossaryTerm(
        "e-" + words,
        words,
        from,
        from + words.length(),
        "lemma",
        "crossing",
        List.of(),
        List.of("voyage"),
        false,
        null);
  }
}
