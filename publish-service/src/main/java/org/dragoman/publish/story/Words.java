package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into a search field: words, {@code "phrases"}, {@code -without}, {@code this
 * or that}, and {@code beginnings*}. The last word may be half typed yet.
 *
 * @param all words and phrases that have to be there, for {@code websearch_to_tsquery}
 * @param without the same of what must not be there; empty for nothing
 * @param beginnings of words, letters and digits only
 * @param unfinished the last word, if there may be more of it to come; empty if not
 * @param finished {@code all} without it
 * @param plain the whole of it, in small letters, as it may stand in a headline
 */
public record Words(
    String all,
    String without,
    List<String> beginnings,
    String unfinished,
    String finished,
    String plain) {

  /**
   * Scripts that put no spaces between words are indexed by character, so that a run is a phrase.
   */
  private static final Pattern RUN =
      Pattern.compile(
          "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{2,}");

  private static final Pattern TOKEN = Pattern.compile("(-?)\"([^\"]*)\"?|(\\S+)");
  private static final Pattern QUOTE = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb\u201f]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]{2,}");
  private static final int LONGEST = 500;

  public Words {
    beginnings = List.copyOf(beginnings);
  }

  public static Words of(String typed) {
    String text =
        QUOTE
            .matcher(typed.strip().substring(0, Math.min(LONGEST, typed.strip().length())))
            .replaceAll("\"");
    List<String> all = new ArrayList<>();
    List<String> without = new ArrayList<>();
    List<String> beginnings = new ArrayList<>();
    boolean either = false;
    boolean phrase = false;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String bare = token.group(3);
      phrase = bare == null || RUN.matcher(bare).find();
      if (bare == null) {
        (token.group(1).isEmpty() ? all : without).add('"' + token.group(2) + '"');
      } else if (bare.length() > 1 && bare.startsWith("-")) {
        phrase = true;
        without.add(runs(bare.substring(1)));
      } else if (bare.endsWith("*") && WORD.matcher(stem(bare)).matches()) {
        phrase = true;
        beginnings.add(stem(bare));
      } else {
        either |= bare.equalsIgnoreCase("or");
        all.add(runs(bare));
      }
    }
    String last = all.isEmpty() ? "" : all.getLast();
    boolean open = !phrase && !either && WORD.matcher(last).matches();
    return new Words(
        String.join(" ", all),
        String.join(" or ", without),
        beginnings,
        open ? last : "",
        open ? String.join(" ", all.subList(0, all.size() - 1)) : "",
        typed.strip().toLowerCase(Locale.ROOT));
  }

  private static String stem(String word) {
    return word.substring(0, word.length() - 1);
  }

  private static String runs(String word) {
    return RUN.matcher(word).replaceAll("\"$0\"");
  }
}
