package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.publish.Samples;
import org.dragoman.publish.keyword.Frequencies;
import org.dragoman.publish.keyword.KeywordEditing;
import org.dragoman.publish.keyword.Suggested;
import org.dragoman.publish.keyword.Suggested.Why;
import org.dragoman.publish.keyword.Suggestions;
import org.junit.jupiter.api.Test;

class KeywordsTest {
  private static final String ID = "a1-en";

  private final Newsroom newsroom = new Newsroom();
  private final Suggestions suggestions = new Suggestions(language -> Frequencies.NONE);
  private final KeywordEditing editing =
      new KeywordEditing(
          new Reading(newsroom.stories, newsroom.copies, newsroom.transactions), newsroom.mending);

  @Test
  void a_keyword_is_added_once() {
    newsroom.intake.take(Samples.event("a1", 1, 1));

    editing.add(ID, "Nadia", " ferries ");
    editing.add(ID, "Nadia", "Ferries");
    assertThat(keywords()).containsExactly("harbour", "ferries");
  }

  @Test
  void what_the_story_carries_is_not_suggested_and_the_sources_own_comes_back_first() {
    newsroom.intake.take(Samples.event("a1", 1, 1));
    assertThat(suggested()).extracting(Suggested::keyword).doesNotContain("harbour");
    assertThat(suggested()).extracting(Suggested::keyword).contains("ferry");

    newsroom.mending.mend(
        new Amendment(
            ID, "key", "Nadia", null, new Furniture(null, null, List.of(), null), Map.of()));

    assertThat(suggested().getFirst()).isEqualTo(new Suggested("harbour", Why.SOURCE));
  }

  private List<Suggested> suggested() {
    return suggestions.of(newsroom.story(ID));
  }

  private List<String> keywords() {
    return newsroom.story(ID).dossier().article().keywords();
  }
}
