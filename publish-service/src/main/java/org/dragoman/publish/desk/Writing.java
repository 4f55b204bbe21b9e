package org.dragoman.publish.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.GivenBack;
import org.dragoman.publish.story.InlineHtml;
import org.dragoman.publish.story.Layout;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes on a story's page while others write there too. Each change is measured
 * against the very revision it is applied to, and tried again when another came between.
 */
public final class Writing {
  private static final int TRIES = 8;

  private final Reading reading;
  private final Mending mending;

  public Writing(Reading reading, Mending mending) {
    this.reading = reading;
    this.mending = mending;
  }

  /** Headline or deck, as an editor writes them anew. */
  public enum Field {
    HEADLINE,
    DECK
  }

  /**
   * What somebody typed.
   *
   * @param source of the sentence it was typed for; another may stand there by now
   * @param was the text when they began
   */
  public record Sentence(String segment, @Nullable String source, String was, String target) {}

  public Written sentence(String storyId, String who, Sentence typed) {
    return attempt(
        storyId,
        (story, revision) -> {
          Segment segment =
              story.dossier().copy().segments().stream()
                  .filter(one -> one.id().equals(typed.segment()))
                  .findFirst()
                  .orElse(null);
          if (segment == null
              || (typed.source() != null
                  && !InlineHtml.clean(typed.source()).equals(segment.source()))) {
            return new Written.Gone(story);
          }
          Map<String, String> target = Map.of(typed.segment(), typed.target().strip());
          return mend(
              new Amendment(storyId, who, who, revision, Furniture.NONE, target)
                  .having(Map.of(typed.segment(), typed.was())));
        });
  }

  /**
   * @param was what stood there when they began, as inline HTML
   * @param html what is to stand there, likewise; the words of it are kept
   */
  public Written furniture(String storyId, String who, Field field, String was, String html) {
    String before = plain(was);
    String text = plain(html);
    return attempt(
        storyId,
        (story, revision) -> {
          Article article = story.dossier().article();
          String stands =
              switch (field) {
                case HEADLINE -> article.title();
                case DECK -> deck(article);
              };
          if (!stands.equals(before) && !stands.equals(text)) {
            return new Written.Met(story);
          }
          Furniture written =
              switch (field) {
                case HEADLINE -> new Furniture(text, null, null, null);
                case DECK -> new Furniture(null, text, null, null);
              };
          return mend(new Amendment(storyId, who, who, revision, written, Map.of()));
        });
  }

  /**
   * Headline, deck or keywords, as nobody had written them.
   *
   * @param was what stood there when they asked for it: inline HTML, or keywords in a row
   */
  public Written giveBack(String storyId, String who, GivenBack.Part part, String was) {
    return attempt(
        storyId,
        (story, revision) -> {
          Article article = story.dossier().article();
          boolean stands =
              switch (part) {
                case TITLE -> plain(PlainText.toInline(article.title())).equals(plain(was));
                case DECK -> plain(PlainText.toInline(deck(article))).equals(plain(was));
                case KEYWORDS -> Keywords.inARow(article.keywords()).equals(was);
              };
          return stands
              ? mend(
                  new Amendment(storyId, who, who, revision, Furniture.NONE, Map.of())
                      .giving(GivenBack.of(part)))
              : new Written.Met(story);
        });
  }

  private static String plain(String html) {
    return PlainText.fromInline(html).strip();
  }

  private static String deck(Article article) {
    return article.deck() == null ? "" : article.deck();
  }

  public Written keywords(
      String storyId, String who, @Nullable String add, @Nullable String remove) {
    return attempt(
        storyId,
        (story, revision) -> {
          List<String> words = story.dossier().article().keywords();
          List<String> changed = Keywords.changed(words, add, remove);
          return changed.equals(words)
              ? new Written.Saved(story)
              : mend(
                  new Amendment(
                      storyId,
                      who,
                      who,
                      revision,
                      new Furniture(null, null, changed, null),
                      Map.of()));
        });
  }

  /** The blocks in another order. */
  public Written arrange(String storyId, String who, Function<Layout, Layout> step) {
    return attempt(
        storyId,
        (story, revision) -> {
          Copy copy = story.dossier().copy();
          Layout layout =
              copy.layout() == null
                  ? Layout.asSource(copy.original().body().size())
                  : copy.layout();
          Layout changed = step.apply(layout);
          return changed.equals(layout)
              ? new Written.Saved(story)
              : mend(
                  new Amendment(storyId, who, who, revision, Furniture.NONE, Map.of())
                      .with(changed));
        });
  }

  private Written attempt(String storyId, BiFunction<Story, Integer, Written> change) {
    Written last = new Written.Refused(new Outcome.UnknownStory(storyId));
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Story> story = reading.story(storyId);
      if (story.isEmpty()) {
        return last;
      }
      last = change.apply(story.get(), story.get().dossier().revision());
      if (!(last instanceof Written.Refused(Outcome.Changed _))) {
        return last;
      }
    }
    return last;
  }

  private Written mend(Amendment amendment) {
    return switch (mending.mend(amendment)) {
      case Outcome.Done(Story story) -> new Written.Saved(story);
      case Outcome.Met met ->
          reading
              .story(amendment.storyId())
              .<Written>map(Written.Met::new)
              .orElse(new Written.Refused(met));
      case Outcome.Refused refused -> new Written.Refused(refused);
    };
  }
}
