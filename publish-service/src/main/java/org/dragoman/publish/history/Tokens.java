package org.dragoman.publish.history;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts cut into words, spaces and marks, in any script (UAX 29, with ICU's dictionaries). */
final class Tokens {

  /** A tag, or a character reference: in inline HTML nothing within one is a word. */
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&#?\\w{1,31};");

  private Tokens() {}

  static List<String> ofPlain(String text) {
    List<String> tokens = new ArrayList<>();
    cut(text, tokens);
    return tokens;
  }

  static List<String> ofInline(String html) {
    List<String> tokens = new ArrayList<>();
    Matcher markup = MARKUP.matcher(html);
    int from = 0;
    while (markup.find()) {
      cut(html.substring(from, markup.start()), tokens);
      tokens.add(markup.group());
      from = markup.end();
    }
    cut(html.substring(from), tokens);
    return tokens;
  }

  static boolean isTag(String token) {
    return token.length() > 1 && token.charAt(0) == '<' && token.endsWith(">");
  }

  private static void cut(String text, List<String> tokens) {
    if (text.isEmpty()) {
      return;
    }
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text);
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
      tokens.add(text.substring(from, to));
    }
  }
}
