package org.dragoman.publish.site;

import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.credit.Provenance;
import org.dragoman.publish.site.StoryPage.Words;
import org.dragoman.publish.story.Companions.Company;
import org.dragoman.publish.story.Edition;
import org.jspecify.annotations.Nullable;

/** Sets published stories as pages. */
public final class Typesetter {
  private final Publisher publisher;
  private final HouseStyles styles;

  public Typesetter(Publisher publisher, HouseStyles styles) {
    this.publisher = publisher;
    this.styles = styles;
  }

  public StoryPage set(Edition edition) {
    Foreign foreign = new Foreign(edition);
    Article article = edition.article();
    Credit credit = edition.credit();
    String language = edition.language();
    Optional<HouseStyle> style = styles.of(language);
    BodyHtml html = new BodyHtml(language, foreign::languageOf);
    String deck = article.deck();
    return new StoryPage(
        edition.storyId(),
        Publisher.path(edition.slug()),
        publisher.address(edition.slug()),
        language,
        Direction.of(language),
        words(article.title(), foreign),
        DeckLine.of(deck, credit, separator(credit, style)),
        deck == null ? language : foreign.languageOf(deck),
        article.dateline() == null ? null : words(article.dateline(), foreign),
        article.authors(),
        lead(article, html),
        html.render(foreign.body()),
        article.keywords().stream().map(keyword -> words(keyword, foreign)).toList(),
        credit,
        credit.original() == null ? null : link(credit.original().url()),
        credit.outlet() == null ? null : link(credit.outlet().url()),
        edition.sourceLanguage(),
        notice(edition, style.orElse(null)),
        article.publishedAt() == null
            ? null
            : Moment.of(article.publishedAt(), language, publisher.zone()),
        Moment.of(edition.publishedAt(), language, publisher.zone()),
        edition.correctedAt() == null
            ? null
            : Moment.of(edition.correctedAt(), language, publisher.zone()),
        edition.note());
  }

  /**
   * What stands around the story on its page.
   *
   * @param data JSON-LD
   */
  public StoryHead head(Edition edition, StoryPage page, Company company, String data) {
    return StoryHead.of(edition, page, company, data, publisher);
  }

  /** An address fit for a link; null if it does not lead to the web. */
  public static @Nullable String link(@Nullable String address) {
    return Html.web(address).orElse(null);
  }

  private static Words words(String text, Foreign foreign) {
    return new Words(text, foreign.languageOf(text));
  }

  /** What was published says it itself, so that a house style changed since changes no page. */
  private static String separator(Credit credit, Optional<HouseStyle> style) {
    return credit.separator() == null
        ? style.map(s -> s.wording().separator()).orElse(", ")
        : credit.separator();
  }

  private static String notice(Edition edition, @Nullable HouseStyle style) {
    Credit credit = edition.credit();
    if (credit.machine() != null) {
      return credit.machine().notice() == null ? "" : credit.machine().notice();
    }
    boolean older = credit.digitalSourceType() == null;
    return style == null || !older ? "" : Provenance.of(edition.segments()).notice(style);
  }

  /** The first picture outside the body, unless the body shows it anyway. */
  private static String lead(Article article, BodyHtml html) {
    List<String> shown =
        article.body().stream()
            .filter(Block.Image.class::isInstance)
            .map(block -> ((Block.Image) block).url())
            .toList();
    return article.media().stream()
        .filter(media -> media.type() == null || media.type().startsWith("image/"))
        .filter(media -> !shown.contains(media.url()))
        .findFirst()
        .map((Media m) -> html.figure(m.url(), m.caption(), m.credit(), m.alt()))
        .orElse("");
  }
}
