package org.dragoman.translate.engine.deepl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;

/**
 * Entries of a DeepL glossary for one language pair: terms as they stand in texts.
 *
 * @param entries by source
 */
public record Dictionary(Map<String, String> entries) {

  public static final Dictionary EMPTY = new Dictionary(Map.of());

  public Dictionary {
    entries = Map.copyOf(entries);
  }

  /** The terms that occur in what is asked, in the form in which they occur. */
  public static Dictionary of(EngineRequest request) {
    Map<String, String> entries = new TreeMap<>();
    for (Sentence sentence : request.sentences()) {
      String text = PlainText.fromInline(sentence.html());
      for (Occurrence occurrence : sentence.terms()) {
        if (occurrence.to() <= text.length()) {
          String form = clean(text.substring(occurrence.from(), occurrence.to()));
          Term term = occurrence.term();
          entries.put(form, clean(term.keep() ? form : term.target()));
        }
      }
    }
    return new Dictionary(entries);
  }

  /**
   * Whether it can serve a request, once what it lacks is added: no entry may say otherwise, and
   * none that is no longer in force may touch the texts.
   */
  public boolean serves(Dictionary wanted, EngineRequest request) {
    boolean agrees =
        wanted.entries.entrySet().stream()
            .allMatch(
                one -> entries.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()));
    return agrees && !touchesOthers(wanted, texts(request));
  }

  private boolean touchesOthers(Dictionary wanted, List<String> texts) {
    return entries.keySet().stream()
        .filter(source -> !wanted.entries.containsKey(source))
        .map(source -> source.toLowerCase(Locale.ROOT))
        .anyMatch(source -> texts.stream().anyMatch(text -> text.contains(source)));
  }

  private static List<String> texts(EngineRequest request) {
    return request.html().stream()
        .map(html -> PlainText.fromInline(html).toLowerCase(Locale.ROOT))
        .toList();
  }

  public boolean holds(Dictionary wanted) {
    return entries.entrySet().containsAll(wanted.entries.entrySet());
  }

  public Dictionary plus(Dictionary more) {
    Map<String, String> all = new TreeMap<>(entries);
    all.putAll(more.entries);
    return new Dictionary(all);
  }

  /** As DeepL reads it: a line for each, a tab between. */
  public String tsv() {
    return new TreeMap<>(entries)
        .entrySet().stream()
            .map(one -> one.getKey() + "\t" + one.getValue())
            .collect(Collectors.joining("\n"));
  }

  private static String clean(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
