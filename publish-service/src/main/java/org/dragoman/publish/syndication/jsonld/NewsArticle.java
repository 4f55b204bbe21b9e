package org.dragoman.publish.syndication.jsonld;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.story.Companions.Company;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Members;
import org.jspecify.annotations.Nullable;

/**
 * A story as schema.org's {@code NewsArticle}. Who published the original stands in {@code
 * translationOfWork} and {@code isBasedOn}; {@code sourceOrganization} would say that they
 * published this one.
 */
public final class NewsArticle {
  private static final String CONTEXT = "https://schema.org";

  private final Publisher publisher;

  public NewsArticle(Publisher publisher) {
    this.publisher = publisher;
  }

  public Map<String, Object> write(Item item, Company company) {
    Edition edition = item.edition();
    StoryPage page = item.page();
    Credit credit = item.credit();
    Members original = original(item);
    return new Members()
        .with("@context", CONTEXT)
        .with("@type", "NewsArticle")
        .with("@id", page.address())
        .with("url", page.address())
        .with("mainEntityOfPage", typed("WebPage").with("@id", page.address()))
        .with("identifier", item.id())
        .with("headline", page.title().text())
        .with("description", page.deck().plain())
        .with("inLanguage", edition.language())
        .with("dateline", page.dateline() == null ? null : page.dateline().text())
        .with("datePublished", edition.publishedAt().toString())
        .with("dateModified", edition.updatedAt().toString())
        .with("version", edition.version())
        .with("author", authors(edition.article().authors(), item))
        .with("publisher", organization(publisher.name(), publisher.baseUrl() + "/"))
        .with("editor", people(credit.editors()))
        .with("translator", translators(edition))
        .with("image", images(item))
        .with("keywords", item.keywords())
        .with("isAccessibleForFree", true)
        .with("creditText", creditText(item))
        .with("usageInfo", usage(item))
        .with("translationOfWork", translated(credit) ? original : null)
        .with("isBasedOn", based(credit) ? original : null)
        .with("digitalSourceType", SourceType.of(credit.digitalSourceType()))
        .with("correction", corrections(company))
        .map();
  }

  private static Members typed(String type) {
    return new Members().always("@type", type);
  }

  private static Members named(String type, @Nullable String name) {
    return typed(type).with("name", name);
  }

  private static Members organization(@Nullable String name, @Nullable String url) {
    return named("Organization", name).with("url", url);
  }

  private static List<Map<String, Object>> people(List<String> names) {
    return names.stream().map(name -> named("Person", name).map()).toList();
  }

  /** A text is always by somebody: where nobody is named, by its outlet. */
  private static List<Map<String, Object>> authors(List<String> names, Item item) {
    return names.isEmpty() ? list(outlet(item)) : people(names);
  }

  private static @Nullable Members outlet(Item item) {
    return item.outlet() == null ? null : organization(item.outlet(), item.outletUrl());
  }

  private static List<Map<String, Object>> list(@Nullable Members one) {
    return one == null ? List.of() : List.of(one.map());
  }

  /** schema.org lets people and organizations translate; an engine is the work of the latter. */
  private static List<Map<String, Object>> translators(Edition edition) {
    Helpers helpers = Helpers.of(edition);
    return edition.credit().translators().stream()
        .filter(name -> !helpers.nobody(name))
        .map(name -> named(helpers.engine(name) ? "Organization" : "Person", name).map())
        .toList();
  }

  private static List<Map<String, Object>> images(Item item) {
    return item.media().stream().filter(Item::picture).map(NewsArticle::image).toList();
  }

  private static Map<String, Object> image(Media media) {
    return typed("ImageObject")
        .with("url", media.url())
        .with("contentUrl", media.url())
        .with("encodingFormat", media.type())
        .with("caption", media.caption())
        .with("description", media.alt())
        .with("creditText", media.credit())
        .map();
  }

  private static Relation relation(Credit credit) {
    return credit.relation() == null ? Relation.TRANSLATED : credit.relation();
  }

  private static boolean translated(Credit credit) {
    return relation(credit) == Relation.TRANSLATED;
  }

  private static boolean based(Credit credit) {
    return relation(credit) != Relation.ORIGINAL;
  }

  private static @Nullable Members original(Item item) {
    Credit.Original original = item.credit().original();
    if (original == null) {
      return null;
    }
    Instant published = original.publishedAt();
    return typed("NewsArticle")
        .with("@id", item.originalUri())
        .with("url", item.original())
        .with("identifier", original.externalId())
        .with("headline", item.originalTitle())
        .with("inLanguage", item.page().originalLanguage())
        .with("datePublished", published == null ? null : published.toString())
        .with("author", authors(original.authors(), item))
        .with("publisher", outlet(item));
  }

  /** The credit in one line, in the story's language. */
  private static String creditText(Item item) {
    StoryPage page = item.page();
    String helped =
        page.credit().translators().isEmpty()
            ? page.relation()
            : page.relation() + ": " + page.translators();
    String edited =
        page.credit().editors().isEmpty()
            ? null
            : page.labels().get("editors") + ": " + page.editors();
    return String.join(
        " \u2013 ",
        Stream.of(
                Optional.ofNullable(item.outlet()),
                Optional.of(helped),
                Optional.ofNullable(edited))
            .flatMap(Optional::stream)
            .toList());
  }

  private static @Nullable Members usage(Item item) {
    return item.basis() == null && item.basisUrl() == null
        ? null
        : named("CreativeWork", item.basis()).with("url", item.basisUrl());
  }

  private static List<Map<String, Object>> corrections(Company company) {
    return company.corrections().stream()
        .map(one ->
            typed("CorrectionComment")
                .with("text", one.note())
                .with("datePublished", Objects.toString(one.at()))
                .map())
        .toList();
  }
}
