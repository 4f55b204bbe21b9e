package org.dragoman.publish.credit;

import java.util.Map;
import java.util.Objects;
import org.dragoman.contracts.article.Relation;
import org.jspecify.annotations.Nullable;

/**
 * How the publisher words its credits in one language. {@code {outlet}}, {@code {publisher}} and
 * {@code {engines}} in a sentence stand for the names.
 *
 * @param publisher the installation's own name
 * @param outlets names of outlets in this language, by the names they are found under: an outlet
 *     that its own article calls by its own script is called here what these readers can read
 * @param attribution ends the deck, e.g. {@code {outlet} reports}
 * @param separator between the deck and its attribution, e.g. {@code ", "}
 * @param translated statement of responsibility for a translated or summarised article
 * @param republished the same where the article was already in this language
 * @param memoryLabel follows the name of someone whose earlier translation was used again
 * @param machineLabel follows the name of an engine
 * @param machineOnly what readers are told when every sentence came from a machine
 * @param machinePartly the same when some did
 * @param rightsBasis on what basis articles are used whose source states none
 * @param rightsUrl where that is written
 */
public record HouseStyle(
    String publisher,
    Map<String, String> outlets,
    String attribution,
    String separator,
    String translated,
    String republished,
    String memoryLabel,
    String machineLabel,
    String machineOnly,
    String machinePartly,
    @Nullable String rightsBasis,
    @Nullable String rightsUrl) {

  public HouseStyle {
    Objects.requireNonNull(publisher, "publisher");
    outlets = Map.copyOf(outlets);
    if (!attribution.contains("{outlet}")) {
      throw new IllegalArgumentException(
          "attribution: must name the {outlet}, and \"" + attribution + "\" does not");
    }
  }

  String nameOf(String outlet) {
    return outlets.getOrDefault(outlet.strip(), outlet);
  }

  String attributionTo(String outlet) {
    return attribution.replace("{outlet}", outlet);
  }

  String responsibilityFor(Relation relation) {
    String sentence =
        switch (relation) {
          case TRANSLATED, SUMMARISED -> translated;
          case REPUBLISHED, ORIGINAL -> republished;
        };
    return sentence.replace("{publisher}", publisher);
  }
}
