package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dragoman.ingest.page.Names.Role;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/**
 * Chooses the elements that hold the article. By density: the one with the most prose for the least
 * junk. By name: what the template itself calls the article's body, where that holds about as much.
 */
final class Candidates {
  /** What a letter of junk costs, in letters of prose. */
  private static final double PRICE = 0.6;

  /** Share of the densest element's prose that named parts must hold to be believed. */
  private static final double NAMED = 0.55;

  /** The same where the headline stands right before them. */
  private static final double FOLLOWING = 0.2;

  private static final double MARKED = 0.75;

  /** How far above a text its headline may hang. */
  private static final int NEAR = 5;

  private final Element page;
  private final Measure measure;
  private final Names names;
  private final String title;

  Candidates(Element page, Measure measure, Names names, String title) {
    this.page = page;
    this.measure = measure;
    this.names = names;
    this.title = title;
  }

  /** One or several elements, in order, none inside another. */
  List<Element> choose() {
    Element densest = withHeadline(densest(page));
    int most = measure.at(densest).prose();
    for (Predicate<Element> tier :
        List.<Predicate<Element>>of(Candidates::isStatedBody, this::isNamedBody)) {
      List<Element> named = tightest(one(top(page, tier)), tier);
      double share = follow(named) ? FOLLOWING : NAMED;
      if (prose(named) > 0 && prose(named) >= share * most) {
        return named;
      }
    }
    List<Element> articles = one(top(page, Candidates::isArticle));
    if (prose(articles) > 0 && prose(articles) >= MARKED * most) {
      return articles.stream().map(this::tighter).toList();
    }
    return List.of(densest);
  }

  /** The densest part of a marked article where it holds nearly all of its prose. */
  private Element tighter(Element article) {
    Element inner = densest(article);
    return measure.at(inner).prose() >= 0.9 * measure.at(article).prose() ? inner : article;
  }

  private Element densest(Element root) {
    Element[] best = {root};
    double[] score = {score(root)};
    root.forEachNode(node -> {
      if (node instanceof Element element && !isLeaf(element) && score(element) >= score[0]) {
        best[0] = element;
        score[0] = score(element);
      }
    });
    return best[0];
  }

  /** A paragraph is not the place of an article, but it may be all there is of it. */
  private boolean isLeaf(Element element) {
    return switch (element.normalName()) {
      case "p",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "b",
          "i",
          "em",
          "strong",
          "a",
          "span",
          "font",
          "ul",
          "ol",
          "blockquote",
          "tr",
          "dd",
          "dt" ->
          element.parent() != null && element.childNodeSize() < 6;
      default -> false;
    };
  }

  /** The column that the headline heads, where what stands beside it is little. */
  private Element withHeadline(Element densest) {
    Element headline =
        densest.select("h1, h2").stream()
            .limit(20)
            .filter(h -> Wording.same(h.text(), title))
            .findFirst()
            .orElse(null);
    if (headline == null || headline == densest) {
      return densest;
    }
    Element current = densest;
    while (true) {
      Element inner = headline;
      while (inner.parent() != null && inner.parent() != current) {
        inner = inner.parent();
      }
      int rest = measure.at(current).prose() - measure.at(inner).prose();
      if (inner == headline
          || rest > 400
          || measure.at(inner).prose() < 0.45 * measure.at(current).prose()) {
        return current;
      }
      current = inner;
    }
  }

  private double score(Element element) {
    Measure.Weight weight = measure.at(element);
    return weight.prose() - PRICE * weight.junk();
  }

  private double score(List<Element> elements) {
    return elements.stream().mapToDouble(this::score).sum();
  }

  /** Whether the headline stands with the first of them. */
  private boolean follow(List<Element> parts) {
    if (parts.isEmpty() || title.isBlank()) {
      return false;
    }
    Element around = parts.getFirst().parent();
    for (int up = 0; up < NEAR && around != null && around != page; up++) {
      if (around.select("h1, h2, h3").stream()
          .limit(6)
          .anyMatch(h -> Wording.same(h.text(), title))) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  private static boolean isStatedBody(Element element) {
    return element.attr("itemprop").contains("articleBody")
        || element.attr("property").contains("articleBody")
        || element.attr("name").equals("articleBody");
  }

  private boolean isNamedBody(Element element) {
    return names.role(element) == Role.BODY
        && !element.normalName().equals("body")
        && element.children().stream().anyMatch(Element::isBlock);
  }

  private static boolean isArticle(Element element) {
    return element.normalName().equals("article")
        || element.attr("role").equals("article")
        || element
            .attr("itemtype")
            .matches("https?://schema\\.org/(?:\\w*Article|BlogPosting|Review)");
  }

  private List<Element> top(Element root, Predicate<Element> wanted) {
    List<Element> found = new ArrayList<>();
    root.filter((node, depth) -> {
      if (node != root
          && node instanceof Element element
          && wanted.test(element)
          && measure.at(element).prose() > 0) {
        found.add(element);
        return NodeFilter.FilterResult.SKIP_ENTIRELY;
      }
      return NodeFilter.FilterResult.CONTINUE;
    });
    return found;
  }

  private int prose(List<Element> elements) {
    return elements.stream().mapToInt(element -> measure.at(element).prose()).sum();
  }

  /** Named parts inside named parts, as long as next to nothing is lost. */
  private List<Element> tightest(List<Element> outer, Predicate<Element> tier) {
    List<Element> current = outer;
    for (int depth = 0; depth < 6; depth++) {
      List<Element> inner = current.stream().flatMap(e -> top(e, tier).stream()).toList();
      boolean less = prose(inner) < (follow(inner) ? 0.6 : 0.95) * prose(current);
      if (inner.isEmpty() || less && score(inner) < score(current)) {
        return current;
      }
      current = inner;
    }
    return current;
  }

  /** Parts of one article, or of several that a page shows below each other: then of the first. */
  private List<Element> one(List<Element> found) {
    if (found.size() < 2) {
      return found;
    }
    Map<Element, List<Element>> articles = new IdentityHashMap<>();
    List<List<Element>> inOrder = new ArrayList<>();
    for (Element part : found) {
      Element article =
          part.closest(
              "article, .hentry, .post, [itemtype*=schema.org], li, section[data-article]");
      List<Element> parts = articles.get(article == null ? page : article);
      if (parts == null) {
        parts = new ArrayList<>();
        articles.put(article == null ? page : article, parts);
        inOrder.add(parts);
      }
      parts.add(part);
    }
    int most = inOrder.stream().mapToInt(this::prose).max().orElse(0);
    return inOrder.stream()
        .filter(parts -> prose(parts) > 0.2 * most && carriesTitle(parts))
        .findFirst()
        .or(() -> inOrder.stream().filter(parts -> prose(parts) >= 0.4 * most).findFirst())
        .orElse(found);
  }

  private boolean carriesTitle(List<Element> parts) {
    Element article = parts.getFirst().closest("article, .hentry, .post, [itemtype*=schema.org]");
    return article != null
        && !title.isBlank()
        && article.select("h1, h2").stream().limit(4).anyMatch(h -> Wording.same(h.text(), title));
  }
}
