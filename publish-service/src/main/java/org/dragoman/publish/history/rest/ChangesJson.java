package org.dragoman.publish.history.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.publish.history.Chronicle.Compared;
import org.dragoman.publish.history.Comparison;
import org.dragoman.publish.history.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two texts of a story. Without its inserted pieces a text is the old one,
 * without the deleted ones the new.
 *
 * @param unchanged sentences that stand as they stood
 */
record ChangesJson(
    String from, String to, List<Around> around, List<Sentence> sentences, int unchanged) {

  /**
   * @param in {@code both}, {@code old} or {@code new}
   */
  record Words(String in, String text) {
    static Words of(Piece piece) {
      return new Words(
          switch (piece.kind()) {
            case SAME -> "both";
            case DELETED -> "old";
            case INSERTED -> "new";
          },
          piece.text());
    }
  }

  record Around(String part, List<Words> text) {}

  /**
   * @param id where it stands in the source
   * @param fate {@code changed}, {@code added}, {@code removed} or {@code stands}
   * @param text inline HTML
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sentence(
      String id,
      String fate,
      boolean moved,
      List<Words> text,
      List<Origin> was,
      @Nullable Origin is) {}

  static ChangesJson of(Compared compared) {
    Comparison comparison = compared.comparison();
    return new ChangesJson(
        compared.from().word(),
        compared.to().word(),
        comparison.facts().stream()
            .map(fact -> new Around(fact.name(), words(fact.pieces())))
            .toList(),
        comparison.sentences().stream().map(ChangesJson::sentence).toList(),
        comparison.unchanged());
  }

  private static Sentence sentence(Comparison.Sentence sentence) {
    return new Sentence(
        sentence.address(),
        sentence.fate().name().toLowerCase(Locale.ROOT),
        sentence.moved(),
        words(sentence.pieces()),
        sentence.was().stream().map(segment -> segment.origin()).toList(),
        sentence.is() == null ? null : sentence.is().origin());
  }

  private static List<Words> words(List<Piece> pieces) {
    return pieces.stream().map(Words::of).toList();
  }
}
