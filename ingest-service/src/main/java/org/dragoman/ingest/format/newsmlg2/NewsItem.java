package org.dragoman.ingest.format.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.agency.Composed;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Release;
import org.dragoman.ingest.format.agency.Story;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A news item as a story. What the item says goes before what a document inside it says.
 *
 * <p>Its outlet is its provider, else who holds its copyright, else the organisation that made it.
 */
final class NewsItem {
  /** No story has more; a list of links without end is no album. */
  private static final int MOST_MEDIA = 100;

  private final Element item;
  private final Surroundings surroundings;
  private final Wording wording;
  private final ItemMeta meta;
  private final ContentMeta content;
  private final Renditions renditions;

  NewsItem(Element item, Surroundings surroundings) {
    this.item = item;
    this.surroundings = surroundings;
    this.wording = new Wording(item);
    this.meta = new ItemMeta(item, wording);
    this.content = new ContentMeta(item, wording);
    this.renditions = new Renditions(item, wording, surroundings.base());
  }

  Story story() {
    return story(List.of());
  }

  /** With more blocks after its own text. */
  Story story(List<Block> more) {
    Story inside = new ContentSet(item, wording, surroundings.base()).story().inside(stated());
    Article article = inside.article();
    String title = title(article);
    List<Block> body = Stream.concat(article.body().stream(), more.stream()).toList();
    String caption = body.isEmpty() && title.isEmpty() ? content.caption() : null;
    Composed text =
        Composed.of(
            title, first(content.summary(), article.deck(), caption), content.subheadlines(), body);
    List<String> notes = new ArrayList<>(meta.release().notes());
    notes.addAll(meta.notes());
    notes.addAll(inside.notes());
    notes.addAll(renditions.notes());
    return new Story(
        article.toBuilder()
            .title(title)
            .authors(authors(article))
            .deck(first(text.deck(), article.deck()))
            .body(text.body())
            .build(),
        notes);
  }

  /** What the item states outside its content. */
  private Article stated() {
    Release release = meta.release();
    return Article.builder()
        .externalId(meta.guid())
        .url(first(meta.url(), renditions.page().orElse(null)))
        .title(Objects.requireNonNullElse(content.headline(), ""))
        .outlet(first(meta.provider(), meta.copyrightHolder(), content.maker()))
        .authors(content.authors())
        .dateline(content.dateline())
        .language(wording.language(), null)
        .publishedAt(meta.created())
        .updatedAt(meta.changed())
        .embargoUntil(release.embargoUntil())
        .status(release.status())
        .keywords(content.keywords())
        .rights(meta.rights())
        .creditLine(content.creditLine())
        .editorNote(meta.editorNote())
        .media(media())
        .build();
  }

  /** With the reporters who helped; other helpers only where nobody else is named. */
  private List<String> authors(Article article) {
    List<String> authors = new ArrayList<>(article.authors());
    authors.addAll(content.contributors(".*(?:writ|report|author|correspond).*"));
    return Words.distinct(authors.isEmpty() ? content.contributors("") : authors);
  }

  private String title(Article article) {
    return article.title().isEmpty()
        ? Objects.requireNonNullElse(first(meta.title(), content.slugline()), "")
        : article.title();
  }

  /** Its own picture, and those it refers to: on the web, or in the same message. */
  private List<Media> media() {
    Stream<Element> links =
        Stream.of(
                Local.all(item, "itemMeta", "link"),
                Local.all(item, "link"),
                Local.all(item, "groupSet", "group", "itemRef"))
            .flatMap(List::stream);
    return Stream.concat(renditions.best().stream(), links.flatMap(this::linked))
        .distinct()
        .limit(MOST_MEDIA)
        .toList();
  }

  private Stream<Media> linked(Element link) {
    String type = link.getAttribute("contenttype");
    Stream<Media> web =
        type.matches("(?:image|video|audio)/.*")
            ? Links.resolve(link.getAttribute("href"), surroundings.base()).stream()
                .map(
                    url -> new Media(url, type, wording.best(Local.all(link, "title")), null, null))
            : Stream.empty();
    return Stream.concat(surroundings.picture(link).stream(), web).limit(1);
  }

  private static @Nullable String first(@Nullable String... values) {
    return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
