package org.dragoman.translate.engine;

import java.util.List;
import java.util.Objects;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.language.LanguagePair;

/**
 * What an engine is asked: sentences of one article, in reading order.
 *
 * @param sentences each translated on its own; those beside it are its context
 */
public record EngineRequest(LanguagePair pair, List<Sentence> sentences) {

  public EngineRequest {
    Objects.requireNonNull(pair, "pair");
    sentences = List.copyOf(sentences);
  }

  /** Sentences of which neither glossary nor memory knows anything. */
  public static EngineRequest of(LanguagePair pair, List<String> html) {
    return new EngineRequest(
        pair, html.stream().map(one -> new Sentence(one, List.of(), List.of())).toList());
  }

  /** The inline HTML of each sentence. */
  public List<String> html() {
    return sentences.stream().map(Sentence::html).toList();
  }

  /** Unicode code points of all sentences, markup included, as engines bill them. */
  public long characters() {
    return sentences.stream()
        .mapToLong(one -> one.html().codePointCount(0, one.html().length()))
        .sum();
  }

  /**
   * @param html inline HTML
   * @param terms glossary terms in its text, for engines that take them
   * @param examples the best the memory has that was not good enough, best first
   */
  public record Sentence(String html, List<Occurrence> terms, List<Example> examples) {
    public Sentence {
      Objects.requireNonNull(html, "html");
      terms = List.copyOf(terms);
      examples = List.copyOf(examples);
    }
  }

  /**
   * A similar sentence as somebody translated it.
   *
   * @param percent how similar, 0 to 100
   */
  public record Example(String source, String target, int percent) {}
}
