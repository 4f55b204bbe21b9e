package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Many alternatives of a pattern, sorted by the character they begin with: Java tries them one
 * after another, and of hundreds nearly none begins as the text does.
 */
final class Vocabulary {
  private static final Set<Character> ANY = Set.of('\0');

  private final Map<Character, Pattern> byFirst = new HashMap<>();
  private final @Nullable Pattern others;

  /**
   * @param alternatives parted by bars, in lower case; any may be a regular expression
   * @param ending what must follow each
   */
  Vocabulary(String alternatives, String ending, int flags) {
    Map<Character, List<String>> sorted = new HashMap<>();
    for (String alternative : parts(alternatives)) {
      for (char first : firsts(alternative)) {
        sorted.computeIfAbsent(first, key -> new ArrayList<>()).add(alternative);
      }
    }
    Map<Character, Pattern> compiled = new HashMap<>();
    sorted.forEach((first, some) ->
        compiled.put(first, Pattern.compile("(?:" + String.join("|", some) + ")" + ending, flags)));
    this.others = compiled.remove('\0');
    byFirst.putAll(compiled);
  }

  /** Whether one of the alternatives, with what must follow, stands in the text from there. */
  boolean at(String text, int start) {
    if (start >= text.length()) {
      return false;
    }
    Pattern likely = byFirst.get(Character.toLowerCase(text.charAt(start)));
    return likely != null && standsAt(likely, text, start)
        || others != null && standsAt(others, text, start);
  }

  private static boolean standsAt(Pattern pattern, String text, int start) {
    Matcher matcher = pattern.matcher(text);
    return matcher.region(start, text.length()).useTransparentBounds(true).lookingAt();
  }

  /** The alternatives outside all brackets. */
  private static List<String> parts(String pattern) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == '|' && depth == 0) {
        parts.add(pattern.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(pattern.substring(start));
    return parts;
  }

  /** The characters an alternative can begin with; {@link #ANY} where that is not easily said. */
  private static Set<Character> firsts(String pattern) {
    if (pattern.isEmpty()) {
      return ANY;
    }
    char first = pattern.charAt(0);
    if (first == '(' || first == '[') {
      int close = close(pattern);
      Set<Character> firsts = first == '(' ? ofGroup(pattern, close) : ofClass(pattern, close);
      return optional(pattern, close + 1, firsts);
    }
    boolean plain = Character.isLetterOrDigit(first) || "©ⓒ@".indexOf(first) >= 0;
    return plain ? optional(pattern, 1, Set.of(Character.toLowerCase(first))) : ANY;
  }

  private static Set<Character> optional(String pattern, int next, Set<Character> firsts) {
    boolean optional = next < pattern.length() && "?*{".indexOf(pattern.charAt(next)) >= 0;
    if (!optional || firsts.equals(ANY)) {
      return firsts;
    }
    if (pattern.charAt(next) != '?') {
      return ANY;
    }
    Set<Character> more = firsts(pattern.substring(next + 1));
    if (more.equals(ANY)) {
      return ANY;
    }
    Set<Character> both = new LinkedHashSet<>(firsts);
    both.addAll(more);
    return both;
  }

  private static Set<Character> ofGroup(String pattern, int close) {
    if (!pattern.startsWith("(?:")) {
      return ANY;
    }
    Set<Character> firsts = new LinkedHashSet<>();
    for (String inner : parts(pattern.substring(3, close))) {
      Set<Character> some = firsts(inner);
      if (some.equals(ANY)) {
        return ANY;
      }
      firsts.addAll(some);
    }
    return firsts;
  }

  private static Set<Character> ofClass(String pattern, int close) {
    Set<Character> firsts = new LinkedHashSet<>();
    for (char c : pattern.substring(1, close).toCharArray()) {
      if (!Character.isLetterOrDigit(c)) {
        return ANY;
      }
      firsts.add(Character.toLowerCase(c));
    }
    return firsts;
  }

  private static int close(String pattern) {
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if ((c == ')' || c == ']') && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("No end of the bracket in " + pattern);
  }
}
