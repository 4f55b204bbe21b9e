package org.dragoman.ingest.format.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.ingest.extract.Deck;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote the page's article, as names without what bylines put around them. */
final class PageAuthors {
  private static final int LONGEST = 60;

  private static final String VISIBLE =
      "[itemprop~=^author$] [itemprop=name], [itemprop~=^author$], a[rel~=author], .byline [rel=author], .byline a, .author-name, .byline-name, .byline__name, .author .fn, .vcard .fn,"
          + " [class~=(?i)^(?:article|post|entry|story|c|meta)?[-_]*(?:author|byline)s?(?:[-_]*(?:name|names|link|text))?$]";

  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:reported |written |posted |published |submitted |words |story |text |edited )?by|author|authors|from|por|texto|par|propos recueillis par|von|di|door|av|af|autor|autora|автор|текст|від|yazan|haber|του|της|بقلم|كتب|كتبت|كتبه|إعداد|تحرير|نویسنده|مאת|מאת|作者|记者|記者|文|글|लेखक)(?:\\s*[:：/／]\\s*|\\s+)");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)\\s*[,;|•·،؛/、&+]\\s*|\\s+(?:and|y|et|und|ve|и|e|with|con|avec|mit|és|og|och|en)\\s+|\\s+و\\s*(?=\\p{L}{3,})|\\s+-\\s+");

  /** What follows a name in a byline. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)\\s*(?:[(<\\[]?\\S+@\\S+[)>\\]]?.*|@\\w+.*|https?:.*|\\d.*|\\s[-–—].*|[|(].*|,.*|\\b(?:staff|senior|chief|political|special|business|sports|science)?\\s*(?:writer|reporter|correspondent|editor|columnist|contributor|for|on|in|at|published|posted|updated|about|envoy[eé]|the associated press|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)\\b.*|記者$|기자.*$)");

  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "staff",
          "editor",
          "webmaster",
          "redaktion",
          "redaccion",
          "redacción",
          "unknown",
          "anonymous",
          "author",
          "by",
          "guest",
          "editors",
          "editorial",
          "newsroom",
          "user",
          "root",
          "wordpress",
          "none",
          "null",
          "undefined",
          "follow",
          "email",
          "profile",
          "bio");

  private final Document page;
  private final @Nullable String site;

  PageAuthors(Document page, @Nullable String site) {
    this.page = page;
    this.site = site;
  }

  /** The first of the lists that names anybody, then what the page shows. */
  @SafeVarargs
  final List<String> of(List<String>... stated) {
    for (List<String> names : stated) {
      List<String> clean = names(names);
      if (!clean.isEmpty()) {
        return clean;
      }
    }
    List<String> visible = new ArrayList<>();
    @Nullable Element place = null;
    for (Element element : page.select(VISIBLE)) {
      if (element.closest(
                  "[class*=comment], [id*=comment], aside, footer, nav, [class*=related], [class*=sidebar], li article")
              == null
          && element.text().length() < 160
          && (place == null || isNear(element, place))) {
        place = element;
        visible.add(
            element.ownText().isBlank() || element.childrenSize() == 0
                ? element.text()
                : element.ownText().length() > 5 ? element.ownText() : element.text());
      }
      if (visible.size() >= 6) {
        break;
      }
    }
    return visible.isEmpty() ? List.of() : names(visible);
  }

  /** The first byline is the article's; those of other articles stand elsewhere. */
  private static boolean isNear(Element element, Element place) {
    Element up = place.parent();
    for (int i = 0; i < 2 && up != null && up.parent() != null && up.text().length() < 200; i++) {
      up = up.parent();
    }
    return up != null && element.parents().contains(up) && up.text().length() < 600
        || element.parents().contains(place);
  }

  private List<String> names(List<String> bylines) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String byline : bylines) {
      if (byline.startsWith("http") || byline.length() > 200) {
        continue;
      }
      String bare = LEAD.matcher(byline.strip()).replaceFirst("");
      Stream.of(BETWEEN.split(bare))
          .map(name ->
              TAIL.matcher(LEAD.matcher(name.strip()).replaceFirst("")).replaceFirst("").strip())
          .filter(this::isName)
          .filter(name ->
              seen.stream()
                  .noneMatch(known ->
                      known.startsWith(Deck.letters(name)) || Deck.letters(name).startsWith(known)))
          .filter(name -> seen.add(Deck.letters(name)))
          .forEach(names::add);
    }
    return List.copyOf(names).subList(0, Math.min(10, names.size()));
  }

  private boolean isName(String name) {
    String letters = Deck.letters(name);
    return letters.length() > 1
        && name.length() <= LONGEST
        && name.split("\\s+").length <= 6
        && !NOBODY.contains(name.toLowerCase(java.util.Locale.ROOT))
        && !name.matches("(?i)(?:www\\.)?[\\w-]+\\.(?:com|org|net|fr|es|de|info|co\\.uk|[a-z]{2})")
        && (site == null || !letters.equals(Deck.letters(site)));
  }
}
