package org.dragoman.translate.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.dragoman.translate.glossary.Token.Key;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of a sentence by the words they are made of. The cost grows with the sentence: a
 * word no term starts with is one look into a table, however many terms there are.
 *
 * <p>A capital asks for a capital: {@code bank} is found in {@code Bank} and {@code BANK}, {@code
 * Turkey} in {@code TURKEY} and not in {@code turkey}, {@code WHO} not in {@code who}.
 */
final class Lexicon<E> {

  /**
   * @param main the term itself and not one of its forms
   */
  private record Form<E>(
      E entry, boolean main, String text, List<String> words, List<String> gaps) {}

  /**
   * @param from in UTF-16 units of the text
   */
  record Hit<E>(E entry, int from, int to, int words) {}

  private final Folding folding;
  private final Function<E, Entry> entryOf;
  private final Map<String, List<Form<E>>> forms = new HashMap<>();

  /** By its first word, how many words the longest form has. */
  private final Map<String, Integer> longest = new HashMap<>();

  Lexicon(String language, Collection<E> entries, Function<E, Entry> entryOf) {
    this.folding = Folding.of(language);
    this.entryOf = entryOf;
    entries.forEach(this::add);
  }

  private void add(E stored) {
    Entry entry = entryOf.apply(stored);
    add(stored, entry.source(), true);
    entry.sourceForms().forEach(form -> add(stored, form, false));
  }

  private void add(E stored, String text, boolean main) {
    List<Token> tokens = Tokens.of(text, folding);
    if (tokens.isEmpty()) {
      return;
    }
    Form<E> form =
        new Form<>(
            stored,
            main,
            text,
            tokens.stream().map(token -> word(text, token, 0)).toList(),
            tokens.stream().map(Token::gap).toList());
    String first = own(tokens.getFirst());
    forms.computeIfAbsent(key(first, tokens, 1, tokens.size()), _ -> new ArrayList<>(1)).add(form);
    longest.merge(first, tokens.size(), Math::max);
  }

  /**
   * The terms of a text in reading order, none within another; of those that overlap the longest.
   *
   * @param outlet whose entries come before those for all; null for none's
   */
  List<Hit<E>> in(String text, @Nullable String outlet) {
    if (forms.isEmpty()) {
      return List.of();
    }
    List<Token> tokens = Tokens.of(text, folding);
    List<Hit<E>> hits = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      longestAt(text, tokens, at, outlet, hits);
    }
    return disjoint(hits);
  }

  private void longestAt(
      String text, List<Token> tokens, int at, @Nullable String outlet, List<Hit<E>> hits) {
    for (Key first : tokens.get(at).keys()) {
      int most = Math.min(longest.getOrDefault(first.text(), 0), tokens.size() - at);
      for (int words = most; words > 0; words--) {
        List<Form<E>> known = forms.get(key(first.text(), tokens, at + 1, at + words));
        if (known != null) {
          List<Token> found = tokens.subList(at, at + words);
          best(text, found, first.prefix(), known, outlet)
              .map(entry ->
                  new Hit<>(
                      entry,
                      found.getFirst().from() + first.prefix(),
                      found.getLast().to(),
                      found.size()))
              .ifPresent(hits::add);
        }
      }
    }
  }

  private Optional<E> best(
      String text, List<Token> found, int prefix, List<Form<E>> known, @Nullable String outlet) {
    String written = text.substring(found.getFirst().from() + prefix, found.getLast().to());
    return known.stream()
        .filter(form -> suits(form, outlet) && written(form, text, found, prefix))
        .min(
            Comparator.comparing((Form<E> form) -> outlet(form) == null)
                .thenComparing(form -> !form.text().equals(written))
                .thenComparing(form -> !form.main()))
        .map(Form::entry);
  }

  private boolean suits(Form<E> form, @Nullable String outlet) {
    String own = outlet(form);
    return own == null || own.equals(outlet);
  }

  private @Nullable String outlet(Form<E> form) {
    return entryOf.apply(form.entry()).outlet();
  }

  private boolean written(Form<E> form, String text, List<Token> found, int prefix) {
    for (int i = 0; i < found.size(); i++) {
      if (i > 0 && !form.gaps().get(i).equals(found.get(i).gap())
          || !capitals(form.words().get(i), word(text, found.get(i), i == 0 ? prefix : 0))) {
        return false;
      }
    }
    return true;
  }

  /** Where the term has a capital, so has the text. */
  private static boolean capitals(String term, String text) {
    if (term.length() != text.length()) {
      return true;
    }
    for (int i = 0; i < term.length(); i++) {
      if (Character.isUpperCase(term.charAt(i)) && Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private String word(String text, Token token, int prefix) {
    return folding.bare(text.substring(token.from() + prefix, token.to()));
  }

  private static String own(Token token) {
    return token.keys().getFirst().text();
  }

  private static String key(String first, List<Token> tokens, int from, int to) {
    if (from == to) {
      return first;
    }
    StringBuilder key = new StringBuilder(first);
    for (Token token : tokens.subList(from, to)) {
      key.append(' ').append(own(token));
    }
    return key.toString();
  }

  private List<Hit<E>> disjoint(List<Hit<E>> hits) {
    TreeMap<Integer, Hit<E>> kept = new TreeMap<>();
    hits.stream()
        .sorted(
            Comparator.comparing((Hit<E> hit) -> -hit.words())
                .thenComparing(hit -> hit.from() - hit.to())
                .thenComparing(Hit::from))
        .filter(hit -> free(kept, hit))
        .forEach(hit -> kept.put(hit.from(), hit));
    return List.copyOf(kept.values());
  }

  /** The last that begins before a hit's end is the only one that may reach into it. */
  private static <E> boolean free(TreeMap<Integer, Hit<E>> kept, Hit<E> hit) {
    Map.Entry<Integer, Hit<E>> last = kept.lowerEntry(hit.to());
    return last == null || last.getValue().to() <= hit.from();
  }
}
