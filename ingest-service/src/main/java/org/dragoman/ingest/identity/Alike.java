package org.dragoman.ingest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.ingest.extract.Deck;
import org.jspecify.annotations.Nullable;

/** Whether two items under one key can be one article at all. */
public final class Alike {
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_WORDS = 2_000;

  /** Fewer letters than this say nothing of whether two texts are one. */
  private static final int SHORTEST_TEXT = 200;

  /** Of the words of the shorter; a flash is nearly contained in the story it grows into. */
  private static final double LEAST_TEXT = 0.25;

  private static final double LEAST_TITLE = 1.0 / 3;

  private Alike() {}

  /** Address, headline and text have next to nothing in common: these are two articles. */
  public static boolean isAnother(Article one, Article other) {
    return !sameLink(one, other) && saysAnother(one, other);
  }

  /**
   * Two items side by side in one document: there, other addresses and other headlines are enough,
   * since an outlet does not list an article beside its own earlier version.
   */
  static boolean isAnotherBeside(Article one, Article other) {
    boolean bothLinked = one.url() != null && other.url() != null;
    boolean sameTitle = Deck.letters(one.title()).equals(Deck.letters(other.title()));
    return bothLinked && !sameLink(one, other) && !sameTitle || saysAnother(one, other);
  }

  /** Headline and text have next to nothing in common, wherever they stand. */
  static boolean saysAnother(Article one, Article other) {
    return overlap(words(one.title()), words(other.title())) < LEAST_TITLE
        && overlap(words(all(one)), words(all(other))) < LEAST_TEXT;
  }

  static boolean sameLink(Article one, Article other) {
    return one.url() != null
        && other.url() != null
        && Address.sameFor(one.url()).equals(Address.sameFor(other.url()));
  }

  /** A hash of the body's letters and digits; null where they are too few to tell by. */
  public static @Nullable String text(Article article) {
    String body = body(article);
    StringBuilder letters = new StringBuilder(body.length());
    int c;
    for (int i = 0; i < body.length(); i += Character.charCount(c)) {
      c = body.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(c);
      }
    }
    return letters.length() < SHORTEST_TEXT
        ? null
        : Digest.sha256(letters.toString().getBytes(UTF_8));
  }

  private static String all(Article article) {
    return article.title() + '\n' + (article.deck() == null ? "" : article.deck()) + body(article);
  }

  private static String body(Article article) {
    StringBuilder text = new StringBuilder();
    for (TextSlot slot : TextSlot.of(Article.builder().body(article.body()).build())) {
      String html = slot.html();
      boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
      text.append('\n').append(plain ? html : PlainText.fromInline(html));
    }
    return text.toString();
  }

  /** Those of more than three letters: shorter ones stand in every text. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : BREAK.split(text.toLowerCase(Locale.ROOT), MOST_WORDS)) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }

  /** Of the smaller set; 0 where either says nothing. */
  private static double overlap(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int smaller = Math.min(one.size(), other.size());
    return smaller == 0 ? 0 : (double) both.size() / smaller;
  }
}
