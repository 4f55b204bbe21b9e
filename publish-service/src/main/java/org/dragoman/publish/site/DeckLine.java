package org.dragoman.publish.site;

import org.dragoman.contracts.credit.Credit;
import org.jspecify.annotations.Nullable;

/**
 * A deck that ends with its outlet: "Ferries stop for the night, <i>Delta Courier</i> reports". The
 * attribution is data in the credit and joins the deck only here.
 *
 * @param text the deck up to its attribution, with what separates the two; may be empty
 * @param before the attribution up to the outlet's name
 * @param outlet its name; empty if the story has no attribution
 * @param after the attribution after it
 */
public record DeckLine(String text, String before, String outlet, String after) {

  /**
   * @param separator between deck and attribution where the deck ends in no mark of its own
   */
  public static DeckLine of(@Nullable String deck, Credit credit, String separator) {
    String words = deck == null ? "" : deck.strip();
    String attribution = credit.attribution();
    String outlet = credit.outlet() == null ? null : credit.outlet().name();
    if (attribution == null || outlet == null || !attribution.contains(outlet)) {
      return new DeckLine(words, "", "", "");
    }
    int at = attribution.indexOf(outlet);
    return new DeckLine(
        joined(words, separator),
        attribution.substring(0, at),
        outlet,
        attribution.substring(at + outlet.length()));
  }

  private static String joined(String deck, String separator) {
    if (deck.isEmpty()) {
      return "";
    }
    char last = deck.charAt(deck.length() - 1);
    if (last == '.' && !deck.endsWith("..")) {
      return deck.substring(0, deck.length() - 1) + separator;
    }
    return Character.isLetterOrDigit(last) || last == ')' || last == '%'
        ? deck + separator
        : deck + " ";
  }

  /** As plain text, for feeds and descriptions. */
  public String plain() {
    return text + before + outlet + after;
  }
}
