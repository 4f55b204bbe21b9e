package org.dragoman.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.extract.Deck;
import org.dragoman.ingest.extract.Html;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.Dates;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.page.ArticleFinder;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One page, one article. */
public final class HtmlReader implements FormatReader {
  private final LinkedData linkedData;

  public HtmlReader(LinkedData linkedData) {
    this.linkedData = linkedData;
  }

  @Override
  public Reading read(DocumentText document) {
    String address = document.base() == null ? "" : document.base();
    Document page = Html.page(document.text(), address);
    PageFacts facts = facts(page);
    @Nullable String url = Links.resolve(facts.url(), document.base()).orElse(document.base());
    String title = facts.title() == null ? "" : Inline.plain(PlainText.toInline(facts.title()));
    List<Block> body = body(page, facts, base(page, url), title);
    if (body.isEmpty()) {
      return new Reading.Empty("The page holds no text that reads as an article.");
    }
    FeedInfo info =
        new FeedInfo(
            facts.site(), Links.resolve("/", url).orElse(null), facts.language(), Format.HTML);
    return new Reading.Parsed(
        info, List.of(Item.reading(url, () -> article(facts, url, title, body))));
  }

  private PageFacts facts(Document page) {
    List<String> scripts =
        page.select("script[type=application/ld+json]").stream().map(Element::data).toList();
    PageFacts meta = PageMeta.of(page);
    PageFacts stated = linkedData.read(scripts);
    // Canonical links are kept in better order than JSON-LD's url.
    return new PageFacts(
            meta.url(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null)
        .or(stated)
        .or(meta);
  }

  private static @Nullable String base(Document page, @Nullable String url) {
    Element base = page.selectFirst("base[href]");
    return base == null ? url : Links.resolve(base.attr("href"), url).orElse(url);
  }

  private static List<Block> body(
      Document page, PageFacts facts, @Nullable String base, String title) {
    List<Block> body = PageBody.of(ArticleFinder.find(page, title, facts.authors()), base, title);
    String text = facts.text();
    boolean hidden = text != null && text.length() > 2 * length(body);
    return hidden ? Blocks.of(Objects.requireNonNull(text), base) : body;
  }

  private static int length(List<Block> body) {
    return Deck.letters(body.toString()).length();
  }

  private static Article article(
      PageFacts facts, @Nullable String url, String title, List<Block> body) {
    String description =
        facts.description() == null ? null : Inline.plain(PlainText.toInline(facts.description()));
    Composition text = Composition.of(title, description, withoutDeck(body, description));
    return Article.builder()
        .url(url)
        .title(text.title())
        .deck(text.deck())
        .outlet(text.outlet())
        .authors(Words.distinct(facts.authors()))
        .language(facts.language(), null)
        .publishedAt(Dates.parse(facts.published()))
        .updatedAt(Dates.parse(facts.modified()))
        .keywords(Words.distinct(facts.keywords()))
        .rights(facts.rights())
        .media(images(facts, url, body))
        .body(text.body())
        .build();
  }

  /** A deck that also stands above the article's text is a deck still: it is taken off the body. */
  private static List<Block> withoutDeck(List<Block> body, @Nullable String description) {
    String start = body.getFirst() instanceof Block.Paragraph(String html) ? html : "";
    boolean same =
        description != null
            && body.size() > 2
            && Deck.letters(PlainText.fromInline(start)).equals(Deck.letters(description));
    return same ? body.subList(1, body.size()) : body;
  }

  private static List<Media> images(PageFacts facts, @Nullable String url, List<Block> body) {
    List<Media> media = new ArrayList<>();
    for (String image : facts.images()) {
      Links.resolve(image, url)
          .filter(src ->
              body.stream().noneMatch(b -> b instanceof Block.Image i && i.url().equals(src)))
          .ifPresent(src -> media.add(new Media(src, null, null, null, null)));
    }
    return media;
  }
}
