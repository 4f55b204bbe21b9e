package org.dragoman.translate.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.TextSlot;
import org.jspecify.annotations.Nullable;

/** Cuts the text of an article into sentences that can be put back where they stood. */
public final class Segmenter {

  /** A headline, a dateline, a keyword is one thing to a translator, whatever stops it holds. */
  private static final Pattern WHOLE = Pattern.compile("title|dateline|k\\d+");

  private final Srx rules;

  public Segmenter(Srx rules) {
    this.rules = rules;
  }

  /**
   * @param language BCP 47, the language of the article; null where unknown
   */
  public List<SourceSegment> cut(Article article, @Nullable String language) {
    return TextSlot.of(article).stream().flatMap(slot -> cut(slot, language).stream()).toList();
  }

  /** How many sentences a plain text has, by the house's own rules. */
  public static int sentences(String text, String language) {
    return text.isBlank() ? 0 : Sentences.ends(text, Srx.standard().of(language)).size();
  }

  /** Every slot as one segment, for when cutting it is what fails. */
  public static List<SourceSegment> whole(Article article) {
    return TextSlot.of(article).stream()
        .map(slot -> new SourceSegment(slot.address() + ".s0", slot.block(), slot.html()))
        .toList();
  }

  List<SourceSegment> cut(TextSlot slot, @Nullable String language) {
    InlineHtml html = InlineHtml.parse(slot.html());
    String text = html.text();
    List<Integer> ends =
        WHOLE.matcher(slot.address()).matches()
            ? List.of(text.length())
            : Sentences.ends(text, rules.of(language));
    List<SourceSegment> segments = new ArrayList<>();
    for (InlineHtml part : html.cut(ends)) {
      String sentence = part.trim().html();
      if (!sentence.isEmpty()) {
        segments.add(
            new SourceSegment(slot.address() + ".s" + segments.size(), slot.block(), sentence));
      }
    }
    return segments;
  }
}
