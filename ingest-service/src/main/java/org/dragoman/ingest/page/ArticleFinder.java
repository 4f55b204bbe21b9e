package org.dragoman.ingest.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page's article by a cascade: parts that are named as something else are taken out; of
 * what is left the densest or best named element is chosen; what does not belong is trimmed from
 * it. Where that leaves little of a page that has much prose, the names were wrong, and it is done
 * again without them.
 */
public final class ArticleFinder {
  private static final double PAGE_SHARE = 0.4;
  private static final double ARTICLE_SHARE = 0.35;

  private final Document page;
  private final String title;
  private final String description;
  private final List<String> authors;
  private final Names names = new Names();

  private ArticleFinder(Document page, String title, String description, List<String> authors) {
    this.page = page;
    this.title = title;
    this.description = description;
    this.authors = authors;
  }

  /**
   * @param page is left as it is
   * @param title the article's, as far as known
   * @param description what the page says of itself; a line that repeats it is a standfirst
   * @param authors the article's, as far as known: their lines are no text
   */
  public static Found find(Document page, String title, String description, List<String> authors) {
    return new ArticleFinder(page, title, description, authors).find();
  }

  private Found find() {
    int all = Measure.of(page.body()).at(page.body()).letters();
    Found strict = found(true, all);
    int prose = Measure.of(page.body()).at(page.body()).prose();
    if (strict.letters() > 250 || strict.letters() > 0.5 * prose) {
      return strict;
    }
    Found lenient = found(false, all);
    return lenient.letters() > 2 * strict.letters() ? lenient : strict;
  }

  private Found found(boolean strict, int all) {
    Element copy = page.body().clone();
    Captions.mark(copy, names);
    if (strict) {
      Furniture.remove(copy, names, PAGE_SHARE);
    }
    @Nullable String standfirst = Standfirst.take(copy, names, title, description);
    if (strict) {
      Teasers.remove(copy);
    }
    Measure measure = Measure.of(copy);
    List<Element> parts = new Candidates(copy, measure, names, title).choose();
    Element root = new Element("div");
    for (Element part : parts) {
      root.appendChild(part.clone());
    }
    if (strict) {
      Furniture.remove(root, names, ARTICLE_SHARE);
    }
    Paragraphs.part(root);
    Trim.lines(root, names, title, authors);
    int letters = Measure.of(root).at(root).letters();
    return new Found(root, standfirst, letters, all == 0 ? 0 : letters / (double) all);
  }
}
