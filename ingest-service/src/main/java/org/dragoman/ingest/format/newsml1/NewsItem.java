package org.dragoman.ingest.format.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.agency.Composed;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Release;
import org.dragoman.ingest.format.agency.Rights;
import org.dragoman.ingest.format.agency.Story;
import org.dragoman.ingest.format.nitf.CarriedText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A news item as a story. What its components say goes before what a document inside them says.
 *
 * <p>Its outlet is its provider, else its source, else who holds its copyright.
 */
final class NewsItem {
  private final Element item;
  private final Management management;
  private final @Nullable Walk walk;
  private final Lines lines;
  private final Metadata metadata;

  NewsItem(Element item, Management management, Topics topics, @Nullable String base) {
    this.item = item;
    this.management = management;
    Component root = Local.first(item, "NewsComponent").map(Component::new).orElse(null);
    this.walk = root == null ? null : new Walk(root, root.language(), base);
    List<Component> spine = spine(root);
    this.lines = new Lines(spine);
    this.metadata = new Metadata(spine, topics);
  }

  /** A picture alone has no text; it is described by its own component. */
  private List<Component> spine(@Nullable Component root) {
    if (root == null || walk == null) {
      return List.of();
    }
    return walk.spine().isEmpty() ? List.of(root) : walk.spine();
  }

  Story story() {
    Story inside = CarriedText.joined(walk == null ? List.of() : walk.texts()).inside(stated());
    Article article = inside.article();
    String title = title(article);
    List<Block> body = new ArrayList<>(article.body());
    body.addAll(references());
    Composed text = Composed.of(title, summary(article, title, body), lines.subheadlines(), body);
    List<String> notes = new ArrayList<>(management.release().notes());
    notes.addAll(walk == null ? List.of() : walk.notes());
    notes.addAll(inside.notes());
    return new Story(
        article.toBuilder().title(title).deck(text.deck()).body(text.body()).build(), notes);
  }

  private Article stated() {
    Release release = management.release();
    List<String> authors = lines.authors();
    return Article.builder()
        .externalId(management.id())
        .title(Objects.requireNonNullElse(lines.headline(), ""))
        .outlet(first(metadata.provider(), metadata.copyrightHolder()))
        .authors(authors.isEmpty() ? metadata.creators() : authors)
        .dateline(first(lines.dateline(), metadata.place()))
        .language(metadata.language(), null)
        .publishedAt(management.created())
        .updatedAt(management.changed())
        .embargoUntil(release.embargoUntil())
        .status(release.status())
        .keywords(
            Words.distinct(
                Stream.concat(lines.keywords().stream(), metadata.subjects().stream()).toList()))
        .rights(Rights.of(lines.rights(), metadata.rights()))
        .creditLine(lines.creditLine())
        .editorNote(editorNote())
        .media(walk == null ? List.of() : walk.media())
        .build();
  }

  private @Nullable String editorNote() {
    Stream<String> notes =
        Stream.concat(lines.advisories().stream(), metadata.advisories().stream());
    String note = Rights.of(notes.toArray(String[]::new));
    return note == null ? management.instruction() : note;
  }

  private String title(Article article) {
    return article.title().isEmpty()
        ? Objects.requireNonNullElse(first(lines.slugline(), management.label()), "")
        : article.title();
  }

  /** A picture that has no headline is told by its caption. */
  private static @Nullable String summary(Article article, String title, List<Block> body) {
    boolean wordless = title.isEmpty() && body.isEmpty();
    return wordless
        ? article.media().stream()
            .map(Media::caption)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : article.deck();
  }

  /** Items it only refers to, as a list of their ids. */
  private List<Block> references() {
    List<String> ids =
        Local.within(item, "NewsItemRef").stream()
            .map(reference ->
                first(Local.text(reference, "Comment"), Local.attribute(reference, "NewsItem")))
            .filter(Objects::nonNull)
            .map(PlainText::toInline)
            .toList();
    return ids.isEmpty() ? List.of() : List.of(new Block.ListBlock(false, ids));
  }

  private static @Nullable String first(@Nullable String... values) {
    return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
