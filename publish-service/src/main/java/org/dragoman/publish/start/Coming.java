package org.dragoman.publish.start;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.credit.CreditField;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.credit.RequiredFields;
import org.dragoman.publish.site.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a manuscript, for whoever is about to send it.
 *
 * @param language of the original, in English
 * @param relation what the story would be to the original: translated, republished …
 * @param rights the basis on which it may be used; null for none yet
 * @param missing what the credit lacks so far, as its panel calls it
 */
public record Coming(
    String title,
    @Nullable String deck,
    String tag,
    String direction,
    String language,
    String outlet,
    String relation,
    @Nullable String rights,
    List<Shown> blocks,
    List<String> missing) {

  public Coming {
    blocks = List.copyOf(blocks);
    missing = List.copyOf(missing);
  }

  /**
   * @param source of its outlet; none yet for an outlet that is named only
   * @param language BCP 47, of the story
   */
  public static Coming of(
      Manuscript manuscript, @Nullable Source source, Crediting crediting, String language) {
    Article article = manuscript.article();
    Credit credit =
        crediting.credit(
            source == null ? named(manuscript) : source,
            article,
            language,
            List.of(),
            List.of(),
            CreditEdits.NONE);
    boolean nameless = source == null && manuscript.outlet().isEmpty();
    String tag = article.language() == null ? "und" : article.language();
    return new Coming(
        article.title(),
        article.deck(),
        tag,
        Direction.of(tag),
        words(tag),
        nameless || credit.outlet() == null ? "" : String.valueOf(credit.outlet().name()),
        relation(credit.relation()),
        credit.rights() == null ? null : credit.rights().basis(),
        article.body().stream().map(Shown::of).toList(),
        missing(credit, nameless));
  }

  private static List<String> missing(Credit credit, boolean nameless) {
    Stream<String> outlet = nameless ? Stream.of("outlet.name") : Stream.empty();
    return Stream.concat(outlet, RequiredFields.missing(credit).stream())
        .map(CreditField::labelOf)
        .toList();
  }

  /** The outlet as the source that would be added for it. */
  private static Source named(Manuscript typed) {
    return new Source(
        "outlet",
        typed.outlet().isEmpty() ? "?" : typed.outlet(),
        null,
        typed.homepage(),
        null,
        null,
        typed.rights());
  }

  private static String words(String tag) {
    return tag.equals("und")
        ? "a language nobody could tell"
        : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  private static String relation(@Nullable Relation relation) {
    return relation == null ? "unknown" : relation.name().toLowerCase(Locale.ROOT);
  }
}
