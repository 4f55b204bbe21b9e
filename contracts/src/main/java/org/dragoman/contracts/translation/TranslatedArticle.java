package org.dragoman.contracts.translation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.TextSlot;
import org.jspecify.annotations.Nullable;

/** Puts the segments of a translation back into the article they were cut from. */
public final class TranslatedArticle {

  /** Languages written without a space between sentences (primary subtags, BCP 47). */
  private static final Set<String> UNSPACED =
      Set.of("zh", "ja", "th", "lo", "km", "my", "bo", "dz", "yue", "wuu", "lzh");

  private TranslatedArticle() {}

  /**
   * The article in the target language, with the same blocks as the original. A segment without a
   * target stands in its source text, and so does a slot without segments; a segment whose target
   * is blank was dropped by an editor and leaves nothing.
   *
   * @param language BCP 47, the language translated into
   * @param segments in any order; their ids say where they stand
   */
  public static Article of(Article original, String language, List<Segment> segments) {
    Map<String, List<Segment>> bySlot =
        segments.stream().collect(Collectors.groupingBy(Segment::address));
    Joiner joiner = new Joiner(original.language(), language);
    return TextSlot.rewrite(
            original,
            slot -> {
              List<Segment> cut = bySlot.get(slot.address());
              return cut == null ? slot.html() : joiner.join(cut);
            })
        .toBuilder()
        .language(language, null)
        .build();
  }

  private record Joiner(@Nullable String from, String to) {

    String join(List<Segment> slot) {
      StringBuilder text = new StringBuilder();
      Segment last = null;
      for (Segment segment :
          slot.stream().sorted(Comparator.comparingInt(Segment::number)).toList()) {
        String words = segment.target() == null ? segment.source() : segment.target();
        if (words.isBlank()) {
          continue;
        }
        if (last != null && !(unspaced(last) && unspaced(segment))) {
          text.append(' ');
        }
        text.append(words);
        last = segment;
      }
      return text.toString();
    }

    private boolean unspaced(Segment segment) {
      boolean inSource = segment.target() == null || segment.origin() instanceof Origin.Source;
      String language = inSource ? from : to;
      return language != null
          && UNSPACED.contains(language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
    }
  }
}
