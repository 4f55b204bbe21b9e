package org.dragoman.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.ingest.extract.Deck;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline. A visible one that any of the stated ones confirms comes first, since search
 * engines and networks are often told something else; then JSON-LD's, then a lone {@code h1}, then
 * OpenGraph's and the window's, cleaned of the site's name.
 */
final class PageTitle {
  private static final String BETWEEN =
      "\\s+(?:[|–—»«·•:/-]|--|::)\\s+|\\s*[|»]\\s*|\\s+::\\s+|(?<=\\S)[:：]\\s+|\\s*[_｜]\\s*";
  private static final int SHORTEST = 4;

  private final Document page;
  private final @Nullable String site;

  PageTitle(Document page, @Nullable String site) {
    this.page = page;
    this.site = site;
  }

  @Nullable String of(@Nullable String linked, @Nullable String social) {
    List<String> stated =
        Stream.of(linked, social, page.title())
            .filter(Objects::nonNull)
            .filter(t -> !t.isBlank())
            .toList();
    List<Element> headings =
        page
            .select("h1, h2, [itemprop~=^headline$], h3, [class*=title], [class*=headline]")
            .stream()
            .filter(PageTitle::isHeadline)
            .limit(60)
            .toList();
    for (Element heading : headings) {
      if (stated.stream().anyMatch(title -> confirms(title, heading.text()))) {
        return heading.text();
      }
    }
    if (linked != null && !linked.isBlank()) {
      return withoutSite(linked);
    }
    List<Element> first =
        page.select("article h1, main h1, [itemprop~=^headline$], h1").stream()
            .filter(PageTitle::isHeadline)
            .toList();
    List<Element> lone = first.stream().filter(h -> !isSite(h.text())).toList();
    if (lone.size() == 1 && lone.getFirst().text().length() > 8) {
      return lone.getFirst().text();
    }
    if (!stated.isEmpty()) {
      @Nullable String shown = shownPart(stated.getFirst());
      return shown == null ? withoutSite(stated.getFirst()) : shown;
    }
    return first.isEmpty() ? null : first.getFirst().text();
  }

  /** The longest part of the title that stands on the page alone, as headlines do. */
  private @Nullable String shownPart(String title) {
    List<String> parts =
        Stream.of(title.split(BETWEEN))
            .map(String::strip)
            .filter(part -> part.length() > 15)
            .toList();
    return parts.size() == 0 || title.split(BETWEEN).length < 2
        ? null
        : parts.stream()
            .filter(part ->
                page.body().select("b, strong, font, span, div, td, p").stream()
                    .limit(2000)
                    .anyMatch(e -> e.childrenSize() == 0 && e.ownText().strip().equals(part)))
            .max(java.util.Comparator.comparingInt(String::length))
            .orElse(null);
  }

  private static boolean isHeadline(Element heading) {
    return heading.hasText()
        && heading.text().length() < 400
        && (heading.normalName().matches("h[1-3]")
            || heading.children().stream().noneMatch(Element::isBlock))
        && heading.closest(
                "nav, aside, footer, [role=dialog], [class*=related], [class*=comment], [class*=cookie]")
            == null;
  }

  /** The heading is all of the title, or all but the site's name. */
  private boolean confirms(String title, String heading) {
    String whole = Deck.letters(title);
    String part = Deck.letters(heading);
    return part.length() >= SHORTEST
        && !isSite(heading)
        && (whole.equals(part)
            || part.length() >= 12 && part.startsWith(whole) && whole.length() > 30
            || (whole.startsWith(part) || whole.endsWith(part))
                && (part.length() >= 0.4 * whole.length() || part.length() >= 20));
  }

  private boolean isSite(String text) {
    String letters = Deck.letters(text);
    return site != null && letters.equals(Deck.letters(site)) || letters.equals(host());
  }

  private String host() {
    String address =
        page.baseUri().replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/:].*", "");
    return Deck.letters(address);
  }

  /** A title without the site's name on either side; without knowing it, without a short ending. */
  String withoutSite(String title) {
    List<String> parts = new ArrayList<>(List.of(title.split(BETWEEN)));
    if (parts.size() < 2) {
      return title.strip();
    }
    String last = parts.getLast();
    String first = parts.getFirst();
    if (isSiteLike(last)) {
      return withoutSite(cutEnd(title, last));
    }
    if (isSiteLike(first)) {
      return withoutSite(cutStart(title, first));
    }
    boolean strong = title.matches("(?s).*[|»_｜·•].*");
    String rest = cutEnd(title, last);
    int words = last.strip().split("\\s+").length;
    boolean brief = words <= 4 && last.length() < 0.4 * title.length() && rest.length() >= 15;
    boolean dashed =
        title.matches("(?s).*\\s[–—-]\\s.*") && words <= 3 && last.length() < 0.3 * title.length();
    return brief && (strong || dashed && site == null) ? rest : title.strip();
  }

  private boolean isSiteLike(String part) {
    String letters = Deck.letters(part);
    if (letters.isEmpty()) {
      return true;
    }
    String name = site == null ? "" : Deck.letters(site);
    return isSite(part)
        || name.length() > 2
            && (letters.equals(name)
                || letters.startsWith(name) && part.length() < site().length() + 14
                || name.startsWith(letters)
                    && letters.length() > 2
                    && letters.length() * 2 > name.length())
        || part.strip()
            .matches("(?i)(?:www\\.)?[\\w-]+\\.(?:com|org|net|info|[a-z]{2}|co\\.[a-z]{2})");
  }

  private String site() {
    return site == null ? "" : site;
  }

  private static String cutEnd(String title, String last) {
    return title
        .substring(0, title.lastIndexOf(last))
        .replaceFirst("[\\s|–—»«·•:：/_｜-]+$", "")
        .strip();
  }

  private static String cutStart(String title, String first) {
    return title
        .substring(title.indexOf(first) + first.length())
        .replaceFirst("^[\\s|–—»«·•:：/_｜-]+", "")
        .strip();
  }
}
