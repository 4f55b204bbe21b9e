package org.dragoman.publish.history;

import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.pages.Badge;
import org.dragoman.publish.history.Chronicle.Compared;
import org.dragoman.publish.history.Comparison.Fate;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two texts of a story, as a page.
 *
 * @param revision the story's newest, which a restored text follows
 * @param restorable the revision that can be brought back, or null
 */
public record ChangesSheet(
    String path,
    String title,
    String from,
    String to,
    String language,
    String direction,
    List<Fact> facts,
    List<Row> rows,
    int unchanged,
    int revision,
    @Nullable Integer restorable) {

  /**
   * @param html sanitised
   */
  public record Fact(String name, String html) {}

  /**
   * @param words what became of the sentence
   * @param html sanitised
   * @param restore id of the sentence that can be brought back; null if it cannot
   */
  public record Row(
      String address,
      String fate,
      String words,
      String html,
      @Nullable Badge was,
      @Nullable Badge is,
      @Nullable String restore) {}

  public static ChangesSheet of(Story story, Compared compared) {
    int revision = story.dossier().revision();
    boolean toNow = compared.to().equals(new Side.Revision(revision));
    Integer restorable = story.open() && toNow ? compared.restorable() : null;
    Comparison comparison = compared.comparison();
    String language = compared.text().language();
    return new ChangesSheet(
        "/desk/stories/" + story.dossier().id(),
        story.dossier().article().title(),
        name(compared.from()),
        name(compared.to()),
        language,
        Direction.of(language),
        facts(comparison),
        comparison.sentences().stream().map(one -> row(one, restorable != null)).toList(),
        comparison.unchanged(),
        revision,
        restorable);
  }

  /** What changed around the sentences, where a page's own markup cannot show it. */
  public static List<Fact> around(Edition old, Edition fresh) {
    return facts(Comparison.between(Text.of(old, null), Text.of(fresh, null)));
  }

  private static List<Fact> facts(Comparison comparison) {
    return comparison.facts().stream()
        .map(fact -> new Fact(fact.name(), DiffHtml.ofPlain(fact.pieces())))
        .toList();
  }

  private static Row row(Comparison.Sentence sentence, boolean restorable) {
    Segment is = sentence.is();
    List<Segment> was = sentence.was();
    boolean back =
        restorable
            && sentence.fate() == Fate.CHANGED
            && was.size() == 1
            && is != null
            && was.getFirst().target() != null
            && was.getFirst().source().equals(is.source());
    return new Row(
        sentence.address(),
        sentence.fate().name().toLowerCase(Locale.ROOT),
        words(sentence),
        DiffHtml.ofInline(sentence.pieces()),
        was.isEmpty() ? null : Badge.of(was.getFirst().origin()),
        is == null ? null : Badge.of(is.origin()),
        back ? sentence.address() : null);
  }

  private static String words(Comparison.Sentence sentence) {
    String moved = sentence.moved() ? ", moved" : "";
    return switch (sentence.fate()) {
      case CHANGED -> "Changed" + moved;
      case ADDED -> "Added";
      case REMOVED -> "Taken out";
      case STANDS -> sentence.moved() ? "Moved" : "The same words, from elsewhere";
    };
  }

  private static String name(Side side) {
    return switch (side) {
      case Side.Revision(int number) -> "revision " + number;
      case Side.Version(int number) -> "readers’ version " + number;
      case Side.Source(int number) -> "the original’s version " + number;
    };
  }
}
