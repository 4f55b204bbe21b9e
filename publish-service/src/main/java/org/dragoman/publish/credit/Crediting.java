package org.dragoman.publish.credit;

import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/** Makes the credit of a story from what is known of it. What is not known stays absent. */
public final class Crediting {
  private final HouseStyles styles;

  public Crediting(HouseStyles styles) {
    this.styles = styles;
  }

  /**
   * @param original the article as its outlet published it
   * @param language BCP 47, the story's language
   * @param editors people who mended or approved the text
   */
  public Credit credit(
      Source source,
      Article original,
      String language,
      List<Segment> segments,
      List<String> editors) {
    Optional<HouseStyle> style = styles.of(language);
    Relation relation = relation(source, original, language);
    String named = original.outlet() == null ? source.name() : original.outlet();
    String outlet = style.map(s -> s.nameOf(named)).orElse(named);
    return new Credit(
        new Credit.Outlet(outlet, source.homepage(), languageOf(source, original)),
        new Credit.Original(
            original.title(),
            original.url(),
            original.externalId(),
            original.authors(),
            original.publishedAt()),
        relation,
        style.map(s -> s.attributionTo(outlet)).orElse(null),
        style.map(s -> Translators.named(segments, s)).orElse(List.of()),
        editors,
        style.map(s -> s.responsibilityFor(relation)).orElse(null),
        rights(source, style.orElse(null)));
  }

  private static Relation relation(Source source, Article original, String language) {
    if (Languages.match(languageOf(source, original), language)) {
      return Relation.REPUBLISHED;
    }
    return source.relation() == null ? Relation.TRANSLATED : source.relation();
  }

  private static @Nullable String languageOf(Source source, Article original) {
    return original.language() == null ? source.language() : original.language();
  }

  /**
   * What an article says of its own rights is a claim, not a permission: it never counts as the
   * basis on which it may be published here.
   */
  private static Credit.@Nullable Rights rights(Source source, @Nullable HouseStyle style) {
    if (source.rights() != null) {
      return new Credit.Rights(source.rights(), null);
    }
    return style == null || style.rightsBasis() == null
        ? null
        : new Credit.Rights(style.rightsBasis(), style.rightsUrl());
  }
}
