package org.dragoman.publish.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Dossier;

/** Help with one sentence of a story. No transaction is open while it is asked for. */
public final class SuggestForSegment {

  private final Function<String, Optional<Dossier>> stories;
  private final Suggestions suggestions;

  /**
   * @param stories by their ids
   */
  public SuggestForSegment(Function<String, Optional<Dossier>> stories, Suggestions suggestions) {
    this.stories = stories;
    this.suggestions = suggestions;
  }

  /** What became of the question. */
  public sealed interface Answer {

    record Found(Dossier story, Sentence sentence, Suggested suggested) implements Answer {}

    record NoStory() implements Answer {}

    /** The story has no such sentence, or no longer. */
    record NoSegment() implements Answer {}
  }

  /**
   * @param machine whether every engine is asked too
   */
  public Answer of(String storyId, String segmentId, boolean machine) {
    Optional<Dossier> story = stories.apply(storyId);
    if (story.isEmpty()) {
      return new Answer.NoStory();
    }
    return Sentence.of(story.get(), segmentId)
        .<Answer>map(
            sentence -> new Answer.Found(story.get(), sentence, suggested(sentence, machine)))
        .orElseGet(Answer.NoSegment::new);
  }

  private Suggested suggested(Sentence sentence, boolean machine) {
    return sentence.translatable() ? suggestions.of(sentence, machine) : Suggested.nothing();
  }

  /**
   * The glossary's terms in all sentences of a story.
   *
   * @return a list for each segment, in reading order
   */
  public Part<List<GlossaryTerm>> terms(Dossier story) {
    List<String> html = story.copy().segments().stream().map(Segment::source).toList();
    if (story.sourceLanguage().equals("und")
        || story.sourceLanguage().equalsIgnoreCase(story.language())) {
      return new Part.Given<>(html.stream().map(_ -> List.<GlossaryTerm>of()).toList(), true);
    }
    return suggestions.terms(story.sourceLanguage(), story.language(), story.source().id(), html);
  }
}
