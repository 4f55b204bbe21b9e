package org.dragoman.translate.memory;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to be found.
 *
 * @param html inline HTML
 * @param context what stands around it; null if unknown
 */
public record Wanted(String html, @Nullable Context context) {

  public Wanted {
    Objects.requireNonNull(html, "html");
  }

  /**
   * All sentences of an article, each between its neighbours.
   *
   * @param sentences inline HTML, in reading order
   */
  public static List<Wanted> all(List<String> sentences) {
    List<String> texts = sentences.stream().map(Normalised::text).toList();
    return IntStream.range(0, texts.size())
        .mapToObj(at ->
            new Wanted(
                sentences.get(at),
                new Context(
                    at == 0 ? "" : texts.get(at - 1),
                    at == texts.size() - 1 ? "" : texts.get(at + 1))))
        .toList();
  }
}
