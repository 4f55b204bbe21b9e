package org.dragoman.ingest.format.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.agency.Composed;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Release;
import org.dragoman.ingest.format.agency.Rights;
import org.dragoman.ingest.format.agency.Story;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * One document as a story, also where another format carries it.
 *
 * <p>Its outlet is the publication it ran in ({@code pubdata}), else who distributes it, else who
 * holds its copyright.
 */
public final class NitfStory {
  private NitfStory() {}

  /**
   * @param nitf the {@code nitf} element
   * @param base absolute URL that relative addresses resolve against
   */
  public static Story of(Element nitf, @Nullable String base) {
    DocData data = DocData.of(nitf);
    BodyHead head = BodyHead.of(nitf);
    String url = Links.resolve(data.url(), null).orElse(null);
    NitfPictures pictures = new NitfPictures(url == null ? base : url);
    String title = title(nitf, head);
    Composed text =
        Composed.of(title, head.summary(), head.subheadlines(), body(nitf, head, pictures));
    Release release = data.release();
    Article article =
        Article.builder()
            .externalId(data.id())
            .url(url)
            .title(title)
            .deck(text.deck())
            .outlet(first(data.publication(), head.distributor(), data.holder()))
            .authors(head.authors())
            .dateline(head.dateline())
            .language(language(nitf, data), null)
            .publishedAt(data.published())
            .updatedAt(data.updated())
            .embargoUntil(release.embargoUntil())
            .status(release.status())
            .keywords(data.keywords())
            .rights(Rights.of(data.rights(), head.rights()))
            .creditLine(head.tagline())
            .editorNote(Rights.of(together(data.messages(), head.notes()).toArray(String[]::new)))
            .media(pictures.media())
            .body(text.body())
            .build();
    return new Story(article, together(together(release.notes(), data.notes()), pictures.notes()));
  }

  private static String title(Element nitf, BodyHead head) {
    String headline = head.headline();
    return Objects.requireNonNullElse(
        headline == null ? Local.text(nitf, "head", "title") : headline, "");
  }

  private static List<Block> body(Element nitf, BodyHead head, NitfPictures pictures) {
    List<Element> contents = new ArrayList<>(contents(nitf));
    contents.addAll(head.bibliography());
    String html = NitfMarkup.html(contents, pictures);
    return Blocks.of(html, pictures.base()).stream().map(pictures::described).toList();
  }

  /** What is not head or end is content, where no {@code body.content} says so. */
  private static List<Element> contents(Element nitf) {
    Element body = Local.first(nitf, "body").orElse(nitf);
    List<Element> contents = Local.all(body, "body.content");
    if (!contents.isEmpty()) {
      return contents;
    }
    Element rest = (Element) body.cloneNode(true);
    Stream.of(
            "head",
            "body.head",
            "body.end",
            "hedline",
            "byline",
            "dateline",
            "abstract",
            "note",
            "rights",
            "distributor",
            "tagline",
            "bibliography",
            "series",
            "hl1",
            "hl2")
        .flatMap(name -> Local.all(rest, name).stream())
        .toList()
        .forEach(rest::removeChild);
    return List.of(rest);
  }

  private static @Nullable String language(Element nitf, DocData data) {
    return Stream.of(
            Local.first(nitf, "body", "body.content"),
            Local.first(nitf, "body"),
            java.util.Optional.of(nitf))
        .flatMap(java.util.Optional::stream)
        .map(Xml::language)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> data.meta("language"));
  }

  private static <T> List<T> together(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  private static @Nullable String first(@Nullable String... values) {
    return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
