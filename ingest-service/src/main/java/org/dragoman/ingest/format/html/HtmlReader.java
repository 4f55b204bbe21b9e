package org.dragoman.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Composition;
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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
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
    PageFacts facts = facts(page, document.base());
    @Nullable String url = Links.resolve(facts.url(), document.base()).orElse(document.base());
    String title = plain(facts.title());
    PageBody body = PageBody.of(page, facts, base(page, url), title, linkedData);
    boolean front = isFrontPage(facts, url, body);
    if (body.blocks().isEmpty() && !front) {
      return new Reading.Empty("The page holds no text that reads as an article.");
    }

    FeedInfo info =
        new FeedInfo(
            facts.site(), Links.resolve("/", url).orElse(null), facts.language(), Format.HTML);
    Item item =
        front
            ? new Item.Refused("The page is a front page or a list, not an article.", url)
            : Item.reading(url, () -> article(facts, url, title, body));
    return new Reading.Parsed(info, List.of(item));
  }

  private PageFacts facts(Document page, @Nullable String base) {
    List<String> scripts =
        page.select("script[type*=ld+json]").stream().map(Element::data).toList();
    return PageMeta.of(page, linkedData.read(scripts), base);
  }

  private static @Nullable String base(Document page, @Nullable String url) {
    Element base = page.selectFirst("base[href]");
    return base == null ? url : Links.resolve(base.attr("href"), url).orElse(url);
  }

  /** Only where everything says so: the address, the missing date and the little prose. */
  private static boolean isFrontPage(PageFacts facts, @Nullable String url, PageBody body) {
    return url != null
        && PageMeta.isFront(url)
        && facts.published() == null
        && facts.authors().isEmpty()
        && facts.text() == null
        && (body.share() < 0.3 || body.letters() < 200);
  }

  private static Article article(
      PageFacts facts, @Nullable String url, String title, PageBody body) {
    String description = body.deck() == null ? plain(facts.description()) : body.deck();
    Composition text = Composition.of(title, description, body.blocks());
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
        .media(images(facts, url, body.blocks()))
        .body(text.body())
        .build();
  }

  /** Plain text of a field that may have been escaped once too often, or hold markup. */
  private static String plain(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String unescaped = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return unescaped.matches("(?s).*</?[a-zA-Z][^<>]*>.*")
        ? Inline.plain(unescaped)
        : Inline.plain(PlainText.toInline(unescaped));
  }

  private static List<Media> images(PageFacts facts, @Nullable String url, List<Block> body) {
    List<Media> media = new ArrayList<>();
    for (String image : facts.images()) {
      Optional<String> address = Links.resolve(image, url);
      address
          .filter(src ->
              body.stream().noneMatch(b -> b instanceof Block.Image i && i.url().equals(src)))
          .ifPresent(src -> media.add(new Media(src, null, null, null, null)));
    }
    return media;
  }
}
