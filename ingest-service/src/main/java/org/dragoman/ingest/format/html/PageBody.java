package org.dragoman.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.extract.Deck;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The blocks of a page's article, without what surrounds it. */
final class PageBody {
  /** Parts of a page that are never its article, whatever an extractor thinks of them. */
  private static final String FURNITURE =
      "nav, footer:not(blockquote footer), form, script, style, noscript, [role=navigation], [class~=(?i)(^|[-_ ])(share|sharing|social|related|newsletter|breadcrumbs?|cookie|comments?|advert|promo)([-_ ]|$)],"
          + " [aria-hidden=true], [hidden], [class~=(?i)^(byline|author|dateline|timestamp|post-meta|entry-meta|tags)$], [rel=author]";

  private PageBody() {}

  static List<Block> of(Document page, @Nullable String base, @Nullable String title) {
    Document copy = page.clone();
    copy.select(FURNITURE).remove();
    List<Block> found = Blocks.of(article(copy, base), base);
    return withoutHeadline(found, title);
  }

  private static Element article(Document page, @Nullable String base) {
    String address = base == null ? "https://page.invalid/" : base;
    Element whole = whole(page);
    Element read = new Readability4J(address, page.clone()).parse().getArticleContent();
    if (read == null) {
      return whole;
    }
    // A page that marks its article is believed where the extractor found about as much (it drops
    // tables and captions), and where it found next to nothing: then it took the wrong part.
    double share = read.text().length() / (double) Math.max(1, whole.text().length());
    return isArticle(whole) && (share > 0.6 || share < 0.34) ? whole : read;
  }

  private static Element whole(Document page) {
    List<Element> articles = page.select("article");
    if (articles.size() == 1) {
      return articles.getFirst();
    }
    Element main = page.selectFirst("[itemprop=articleBody], main, [role=main]");
    return main == null ? page.body() : main;
  }

  private static boolean isArticle(Element element) {
    return element.normalName().equals("article") || element.hasAttr("itemprop");
  }

  private static List<Block> withoutHeadline(List<Block> blocks, @Nullable String title) {
    if (title == null) {
      return blocks;
    }
    List<Block> kept = new ArrayList<>(blocks);
    kept.removeIf(block ->
        block instanceof Block.Heading heading
            && Deck.letters(PlainText.fromInline(heading.html())).equals(Deck.letters(title)));
    return List.copyOf(kept);
  }
}
