package org.dragoman.publish.credit;

import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.credit.Credit.Machine;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a credit, each with who says it.
 *
 * @param language BCP 47, of the original
 * @param style the house's, with the outlet's exception in it; null where the language has none
 */
public record Attributed(
    Article original,
    @Nullable String language,
    @Nullable HouseStyle style,
    Given<String> outletName,
    Given<String> outletUrl,
    Given<String> originalTitle,
    Given<String> originalUrl,
    Given<List<String>> authors,
    Given<Relation> relation,
    Given<String> responsibility,
    Given<String> rightsBasis,
    Given<String> rightsUrl,
    Given<String> picturesBasis) {

  static Attributed of(
      Source source,
      Article original,
      String language,
      CreditEdits edits,
      @Nullable HouseStyle house) {
    Given<String> found =
        Given.text(Whence.ARTICLE, original.outlet())
            .or(Given.text(Whence.SOURCE, source.name()))
            .map(name -> house == null ? name : house.nameOf(name));
    Given<String> outlet = Given.text(Whence.EDITOR, edits.outletName()).or(found);
    Optional<OutletStyle> own = exception(house, source, original, outlet.value());
    HouseStyle style = house == null ? null : own.map(house::with).orElse(house);
    Given<Relation> relation =
        Given.by(Whence.EDITOR, edits.relation()).or(relation(source, original, language));
    Given<String> basis = basis(source, edits, own.orElse(null), house);
    return new Attributed(
        original,
        languageOf(source, original),
        style,
        outlet,
        Given.text(Whence.EDITOR, edits.outletUrl())
            .or(Given.text(Whence.SOURCE, source.homepage())),
        Given.text(Whence.EDITOR, edits.originalTitle())
            .or(Given.text(Whence.ARTICLE, original.title())),
        Given.text(Whence.EDITOR, edits.originalUrl())
            .or(Given.text(Whence.ARTICLE, original.url())),
        Given.by(Whence.EDITOR, edits.authors())
            .or(Given.by(Whence.ARTICLE, original.authors().isEmpty() ? null : original.authors())),
        relation,
        Given.text(Whence.EDITOR, edits.responsibility())
            .or(responsibility(style, own.orElse(null), relation.value())),
        basis,
        Given.text(Whence.EDITOR, edits.rightsUrl())
            .or(url(basis.whence(), own.orElse(null), house)),
        pictures(edits, own.orElse(null), house));
  }

  private static Optional<OutletStyle> exception(
      @Nullable HouseStyle house, Source source, Article original, @Nullable String outlet) {
    if (house == null) {
      return Optional.empty();
    }
    String said = original.outlet() == null ? source.name() : original.outlet();
    return house.exceptionFor(outlet == null ? said : outlet, said, source.name());
  }

  private static Given<Relation> relation(Source source, Article original, String language) {
    if (Languages.match(languageOf(source, original), language)) {
      return new Given<>(Relation.REPUBLISHED, Whence.LANGUAGES);
    }
    return Given.by(Whence.SOURCE, source.relation())
        .or(new Given<>(Relation.TRANSLATED, Whence.LANGUAGES));
  }

  private static @Nullable String languageOf(Source source, Article original) {
    return original.language() == null ? source.language() : original.language();
  }

  private static Given<String> responsibility(
      @Nullable HouseStyle style, @Nullable OutletStyle own, @Nullable Relation relation) {
    if (style == null || relation == null) {
      return Given.nowhere();
    }
    String exception =
        own == null
            ? null
            : switch (relation) {
              case TRANSLATED, SUMMARISED -> own.translated();
              case REPUBLISHED, ORIGINAL -> own.republished();
            };
    return Given.text(
        exception == null ? Whence.HOUSE_STYLE : Whence.OUTLET_STYLE,
        style.responsibilityFor(relation));
  }

  /**
   * What an article says of its own rights is a claim, not a permission: it never counts as the
   * basis on which it may be published here.
   */
  private static Given<String> basis(
      Source source, CreditEdits edits, @Nullable OutletStyle own, @Nullable HouseStyle house) {
    return Given.text(Whence.EDITOR, edits.rightsBasis())
        .or(Given.text(Whence.SOURCE, source.rights()))
        .or(Given.text(Whence.OUTLET_STYLE, own == null ? null : own.rightsBasis()))
        .or(Given.text(Whence.HOUSE_STYLE, house == null ? null : house.rightsBasis()));
  }

  /**
   * A permission for a text is none for an agency's picture in it: neither stands for the other.
   */
  private static Given<String> pictures(
      CreditEdits edits, @Nullable OutletStyle own, @Nullable HouseStyle house) {
    return Given.text(Whence.EDITOR, edits.picturesBasis())
        .or(Given.text(Whence.OUTLET_STYLE, own == null ? null : own.picturesBasis()))
        .or(Given.text(Whence.HOUSE_STYLE, house == null ? null : house.picturesBasis()));
  }

  /** A page belongs to the basis it explains, and to no other. */
  private static Given<String> url(
      Whence basis, @Nullable OutletStyle own, @Nullable HouseStyle house) {
    return switch (basis) {
      case OUTLET_STYLE -> Given.text(basis, own == null ? null : own.rightsUrl());
      case HOUSE_STYLE -> Given.text(basis, house == null ? null : house.rightsUrl());
      case EDITOR, ARTICLE, SOURCE, LANGUAGES, NOWHERE -> Given.nowhere();
    };
  }

  /**
   * @param segments the sentences readers get
   * @param editors people who mended or approved the text
   */
  public Credit credit(List<Segment> segments, List<String> editors) {
    MachinePart machine = MachinePart.of(segments);
    // A relation is a word an editor chose; it makes no machine's sentence anybody else's.
    boolean translated = relation.value() != Relation.REPUBLISHED || machine.translatable() > 0;
    Machine told = translated ? machine.told(style).orElse(null) : null;
    List<String> written = authors.value();
    return new Credit(
        new Credit.Outlet(outletName.value(), outletUrl.value(), language),
        new Credit.Original(
            originalTitle.value(),
            originalUrl.value(),
            original.externalId(),
            written == null ? List.of() : written,
            original.publishedAt()),
        relation.value(),
        style == null || outletName.value() == null
            ? null
            : style.attributionTo(outletName.value()),
        style == null ? null : style.wording().separator(),
        style == null ? List.of() : Translators.named(segments, style),
        editors,
        responsibility.value(),
        rights(),
        translated ? machine.sourceType() : null,
        told);
  }

  private Credit.@Nullable Rights rights() {
    String basis = rightsBasis.value();
    String pictures = picturesBasis.value();
    return basis == null && pictures == null
        ? null
        : new Credit.Rights(basis, basis == null ? null : rightsUrl.value(), pictures);
  }

  /** One part, as text; authors as one a line. */
  public Given<String> part(CreditField field) {
    return switch (field) {
      case OUTLET_NAME -> outletName;
      case OUTLET_URL -> outletUrl;
      case ORIGINAL_TITLE -> originalTitle;
      case ORIGINAL_URL -> originalUrl;
      case AUTHORS -> authors.map(names -> String.join("\n", names));
      case RELATION -> relation.map(Relations::word);
      case RESPONSIBILITY -> responsibility;
      case RIGHTS_BASIS -> rightsBasis;
      case RIGHTS_URL -> rightsUrl;
      case PICTURES_BASIS -> picturesBasis;
    };
  }
}
