package org.dragoman.publish.credit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a house style. {@code {outlet}}, {@code {publisher}} and {@code {engines}} in
 * them stand for the names.
 *
 * @param attribution ends the deck, e.g. {@code {outlet} reports}
 * @param separator between the deck and its attribution, e.g. {@code ", "}
 * @param translated statement of responsibility for a translated or summarised article
 * @param republished the same where the article was already in this language
 * @param memoryLabel follows the name of someone whose earlier translation was used again
 * @param machineLabel follows the name of an engine
 * @param machineOnly what readers are told when a machine rendered every sentence
 * @param machinePartly the same when it rendered some
 * @param reviewed follows either where a person reviewed all that a machine rendered; null says
 *     nothing of it
 * @param reviewedPartly the same where they reviewed some
 * @param unreviewed the same where nobody did
 */
public record Wording(
    String attribution,
    String separator,
    String translated,
    String republished,
    String memoryLabel,
    String machineLabel,
    String machineOnly,
    String machinePartly,
    @Nullable String reviewed,
    @Nullable String reviewedPartly,
    @Nullable String unreviewed) {

  public Wording {
    Placeholders.require("attribution", attribution, "{outlet}");
    Objects.requireNonNull(separator, "separator");
    Placeholders.sentence("translated", translated, "{publisher}");
    Placeholders.sentence("republished", republished, "{publisher}");
    Placeholders.sentence("memory", memoryLabel);
    Placeholders.sentence("machine", machineLabel);
    Placeholders.sentence("machineOnly", machineOnly, "{engines}");
    Placeholders.sentence("machinePartly", machinePartly, "{engines}");
    Placeholders.optional("reviewed", reviewed);
    Placeholders.optional("reviewedPartly", reviewedPartly);
    Placeholders.optional("unreviewed", unreviewed);
  }

  /** This, with an outlet's own sentences where it has some. */
  Wording with(OutletStyle own) {
    return new Wording(
        own.attribution() == null ? attribution : own.attribution(),
        separator,
        own.translated() == null ? translated : own.translated(),
        own.republished() == null ? republished : own.republished(),
        memoryLabel,
        machineLabel,
        own.machineOnly() == null ? machineOnly : own.machineOnly(),
        own.machinePartly() == null ? machinePartly : own.machinePartly(),
        reviewed,
        reviewedPartly,
        unreviewed);
  }
}
