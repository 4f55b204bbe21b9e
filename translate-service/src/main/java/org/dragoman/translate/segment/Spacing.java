package org.dragoman.translate.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.translate.segment.InlineHtml.Run;

/**
 * White space at the edges of tags, which engines shift: it belongs to neither side. Two spaces
 * become one, and a word that a tag was glued to is parted from it where the source had a space.
 */
final class Spacing {

  /** Scripts whose words are parted by spaces and take no prefixes that are written to them. */
  private static final Set<Character.UnicodeScript> SPACED =
      Set.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.GREEK);

  private final StringBuilder text = new StringBuilder();
  private final List<List<Tag>> tags = new ArrayList<>();
  private final Set<Tag> bounded;

  Spacing(List<Placeholder> all) {
    this.bounded =
        all.stream()
            .filter(Placeholder::bounded)
            .<Tag>mapMulti((one, tag) -> {
              if (one.tag() != null) {
                tag.accept(one.tag());
              }
            })
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** Where the next character will stand. */
  int next() {
    return text.length();
  }

  /** Without white space at its end. */
  int length() {
    int to = text.length();
    while (to > 0 && InlineHtml.blank(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  void add(String words, List<Placeholder> around) {
    List<Tag> inside =
        around.stream()
            .<Tag>mapMulti((one, tag) -> {
              if (one.tag() != null) {
                tag.accept(one.tag());
              }
            })
            .toList();
    for (int i = 0; i < words.length(); i++) {
      char next = words.charAt(i);
      boolean first = text.isEmpty();
      char last = first ? ' ' : text.charAt(text.length() - 1);
      if (next == ' ' && last == ' ') {
        continue;
      }
      if (i == 0 && !first && glued(last, next) && begins(inside, tags.getLast())) {
        text.append(' ');
        tags.add(tags.getLast().subList(0, Tag.shared(tags.getLast(), inside)));
      }
      text.append(next);
      tags.add(inside);
    }
  }

  private boolean begins(List<Tag> inside, List<Tag> before) {
    return inside.subList(Tag.shared(before, inside), inside.size()).stream()
        .anyMatch(bounded::contains);
  }

  private static boolean glued(char last, char next) {
    return Character.isLetterOrDigit(last)
        && Character.isLetter(next)
        && SPACED.contains(Character.UnicodeScript.of(next))
        && (Character.isDigit(last) || SPACED.contains(Character.UnicodeScript.of(last)));
  }

  /** What was added, in inline HTML, without white space at its ends. */
  String html() {
    int to = length();
    List<Run> runs = new ArrayList<>();
    int start = 0;
    List<Tag> current = List.of();
    for (int i = 0; i < to; i++) {
      List<Tag> here = InlineHtml.blank(text.charAt(i)) ? between(i, to) : tags.get(i);
      boolean lineBreak = text.charAt(i) == InlineHtml.BREAK;
      if (i > start && (lineBreak || isBreak(start) || !same(here, current))) {
        runs.add(new Run(text.substring(start, i), current));
        start = i;
      }
      current = here;
    }
    if (start < to) {
      runs.add(new Run(text.substring(start, to), current));
    }
    return new InlineHtml(runs).trim().html();
  }

  private boolean isBreak(int at) {
    return text.charAt(at) == InlineHtml.BREAK;
  }

  private static boolean same(List<Tag> one, List<Tag> other) {
    return one == other || one.equals(other);
  }

  /** What the words on both sides share. */
  private List<Tag> between(int blank, int to) {
    int before = blank;
    while (before >= 0 && InlineHtml.blank(text.charAt(before))) {
      before--;
    }
    int after = blank;
    while (after < to && InlineHtml.blank(text.charAt(after))) {
      after++;
    }
    if (before < 0 || after >= to) {
      return List.of();
    }
    List<Tag> left = tags.get(before);
    return left.subList(0, Tag.shared(left, tags.get(after)));
  }
}
