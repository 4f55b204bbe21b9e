package org.dragoman.translate.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A translation, asked for the glossary's words. Endings are let pass where a term is wanted, since
 * translations inflect it and glossaries list few forms; where one is forbidden they are not, since
 * nobody should be blamed for another word.
 */
public final class Wording {

  /** A word shorter than this stands as it is or does not stand there. */
  private static final int STEM = 3;

  /** A word from this length on may lose its last letter to an ending: authority, authorities. */
  private static final int LONG = 5;

  private static final int ENDING = 3;

  /**
   * Words in a text.
   *
   * @param from in UTF-16 units
   */
  public record Words(String text, int from, int to) {
    boolean within(Words other) {
      return other.from <= from && to <= other.to;
    }
  }

  private final Folding folding;
  private final String text;
  private final List<Token> tokens;

  /**
   * @param language BCP 47, of the translation
   * @param text of the translation, plain
   */
  public Wording(String language, String text) {
    this.folding = Folding.of(language);
    this.text = text;
    this.tokens = Tokens.of(text, folding);
  }

  /** Whether it has the term as the glossary wants it, in any form. */
  public boolean has(Term term) {
    return !wanted(term).isEmpty();
  }

  /** Whether it says each term as the glossary wants it, and nothing the glossary forbids. */
  public boolean has(Collection<Term> terms) {
    return terms.stream().allMatch(term -> has(term) && forbidden(term).isEmpty());
  }

  /** The first translation of the term in it that is not to be used. */
  public Optional<Words> forbidden(Term term) {
    List<Words> wanted = wanted(term);
    return term.forbidden().stream()
        .flatMap(form -> found(form, true).stream())
        .filter(found -> wanted.stream().noneMatch(found::within))
        .findFirst();
  }

  private List<Words> wanted(Term term) {
    return Stream.concat(Stream.of(term.target()), term.targetForms().stream())
        .flatMap(form -> found(form, term.keep()).stream())
        .toList();
  }

  private List<Words> found(String form, boolean exact) {
    List<String> keys =
        Tokens.of(form, folding).stream().map(token -> token.keys().getFirst().text()).toList();
    List<Words> found = new ArrayList<>();
    for (int at = 0; !keys.isEmpty() && at + keys.size() <= tokens.size(); at++) {
      if (matches(keys, at, exact)) {
        int from = tokens.get(at).from();
        int to = tokens.get(at + keys.size() - 1).to();
        found.add(new Words(text.substring(from, to), from, to));
      }
    }
    return found;
  }

  private boolean matches(List<String> keys, int at, boolean exact) {
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      if (tokens.get(at + i).keys().stream()
          .map(Token.Key::text)
          .noneMatch(word -> word.equals(key) || !exact && inflected(key, word))) {
        return false;
      }
    }
    return true;
  }

  private static boolean inflected(String term, String word) {
    int stem = term.length() >= LONG ? term.length() - 1 : term.length();
    return stem >= STEM
        && word.length() <= term.length() + ENDING
        && word.regionMatches(0, term, 0, stem);
  }
}
