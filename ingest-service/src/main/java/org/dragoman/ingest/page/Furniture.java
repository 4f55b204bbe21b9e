package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.ingest.extract.Html;
import org.dragoman.ingest.page.Measure.Weight;
import org.dragoman.ingest.page.Names.Role;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Takes out the parts of a tree that are named or marked as something else than the article. What
 * holds much of all the prose is never taken, whatever it is called: templates lie.
 */
final class Furniture {
  private static final Set<String> DEAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "object",
          "applet",
          "canvas",
          "map",
          "dialog",
          "menu",
          "link",
          "meta",
          "progress",
          "datalist",
          "fieldset",
          "label");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist",
          "alert",
          "form",
          "note tip");

  private static final Set<String> KEPT =
      Set.of(
          "html",
          "body",
          "main",
          "article",
          "td",
          "tr",
          "tbody",
          "table",
          "li",
          "br",
          "img",
          "figure",
          "figcaption",
          "picture",
          "video",
          "audio",
          "iframe",
          "time",
          "strong",
          "em",
          "b",
          "i");

  private final Names names;
  private final Measure measure;
  private final double most;
  private final int all;

  /**
   * @param share of the tree's prose that no part taken out may hold
   */
  private Furniture(Names names, Measure measure, Element root, double share) {
    this.names = names;
    this.measure = measure;
    this.all = measure.at(root).prose();
    this.most = share * all;
  }

  static void remove(Element root, Names names, double share) {
    Furniture furniture = new Furniture(names, Measure.of(root), root, share);
    List<Element> taken = new ArrayList<>();
    root.filter((node, depth) -> {
      if (node != root && node instanceof Element element && furniture.isTaken(element)) {
        taken.add(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      return FilterResult.CONTINUE;
    });
    Html.remove(taken);
  }

  private boolean isTaken(Element element) {
    String tag = element.normalName();
    if (DEAD.contains(tag)) {
      return !tag.equals("fieldset") && !tag.equals("label") || measure.at(element).prose() == 0;
    }
    if (KEPT.contains(tag) && element.attributesSize() == 0) {
      return false;
    }
    Weight weight = measure.at(element);
    if (weight.prose() > most && weight.prose() > 0) {
      return names.role(element) == Role.COMMENTS && isBelow(weight);
    }
    return switch (tag) {
      case "nav", "form" -> true;
      case "aside" -> element.selectFirst("blockquote.twitter-tweet") == null;
      case "footer" -> element.closest("blockquote, figure") == null;
      case "address" -> weight.letters() < 200;
      default ->
          ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
              || isHidden(element)
              || isNamed(element, weight);
    };
  }

  /** Comments may be most of a page's prose, as long as they leave an article. */
  private boolean isBelow(Weight weight) {
    return all - weight.prose() > 250;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true") && element.normalName().equals("div")
        || !style.isEmpty()
            && style.length() < 500
            && style
                .replace(" ", "")
                .toLowerCase(Locale.ROOT)
                .matches(".*(?:display:none|visibility:hidden).*");
  }

  private boolean isNamed(Element element, Weight weight) {
    String tag = element.normalName();
    if (tag.equals("body")
        || tag.equals("html")
        || tag.equals("main")
        || tag.matches("h[1-6]|img|figure|figcaption|picture|iframe|blockquote|br|strong|em|b|i")) {
      return false;
    }
    Role role = names.role(element);
    boolean inline = tag.equals("span") || tag.equals("a") || tag.equals("time");
    return switch (role) {
      case COMMENTS, AROUND -> !inline || weight.letters() < 120;
      case BESIDE -> !inline && isIdle(element, weight);
      case PULLED, BODY, CAPTION, STANDFIRST, PLAIN -> false;
    };
  }

  private static boolean isIdle(Element element, Weight weight) {
    if (weight.prose() >= 80) {
      return weight.linkDensity() > 0.5;
    }
    boolean shows = element.selectFirst("img, table, iframe, video, figure") != null;
    if (shows && weight.letters() < 25 || element.selectFirst("h1") != null) {
      return false;
    }
    return weight.linked() > 0.25 * weight.letters() || weight.letters() < 90;
  }
}
