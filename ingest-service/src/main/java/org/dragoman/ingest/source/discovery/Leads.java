package org.dragoman.ingest.source.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.source.FeedAddress;
import org.dragoman.ingest.source.discovery.Lead.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a page says, or lets guess, that its site's feeds are (RSS Advisory Board, autodiscovery).
 */
final class Leads {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml");

  /** Types that a page also gives to what is no feed: the address has to look like one, too. */
  private static final Set<String> WIDE_TYPES =
      Set.of("application/json", "application/xml", "text/xml");

  private static final Pattern LOOKS_LIKE_A_FEED =
      Pattern.compile(
          "^feed:|[/._-](rss2?|atom|feeds?|rdf)([/._?&#-]|$)|[?&](feed|format|type|output)=(rss2?|atom|feed|json|xml)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAYS_FEED =
      Pattern.compile("\\b(rss|atom|feed|xml)\\b", Pattern.CASE_INSENSITIVE);

  private static final List<String> WELL_KNOWN =
      List.of("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json");

  private Leads() {}

  /** Of a page, the surest first, each address once. */
  static List<Lead> of(Document page, String address) {
    Element stated = page.selectFirst("base[href]");
    String base =
        stated == null ? address : Links.resolve(stated.attr("href"), address).orElse(address);
    List<Lead> leads = new ArrayList<>();
    page.select("link[href]").forEach(link -> linked(link, base).ifPresent(leads::add));
    page.select("a[href]").forEach(link -> mentioned(link, base).ifPresent(leads::add));
    leads.sort(Comparator.comparing(Lead::kind));
    Map<String, Lead> once = new LinkedHashMap<>();
    leads.forEach(lead -> once.putIfAbsent(FeedAddress.key(lead.url()), lead));
    once.remove(FeedAddress.key(address));
    return List.copyOf(once.values());
  }

  /** Where many sites have their feed; below the address's own path first. */
  static List<Lead> guesses(String address) {
    List<Lead> guesses = new ArrayList<>();
    for (String path : WELL_KNOWN) {
      Links.resolve(path, address).ifPresent(url -> guesses.add(new Lead(url, null, Kind.GUESSED)));
    }
    return guesses;
  }

  private static Optional<Lead> linked(Element link, String base) {
    Set<String> rel = Set.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
    String type = link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    String href = link.attr("href");
    boolean feed =
        rel.contains("feed")
            || rel.contains("alternate")
                && (TYPES.contains(type)
                    || WIDE_TYPES.contains(type) && LOOKS_LIKE_A_FEED.matcher(href).find());
    return feed ? lead(href, base, link.attr("title"), Kind.LINKED) : Optional.empty();
  }

  private static Optional<Lead> mentioned(Element link, String base) {
    String href = link.attr("href");
    boolean feed =
        TYPES.contains(link.attr("type").toLowerCase(Locale.ROOT))
            || LOOKS_LIKE_A_FEED.matcher(href).find()
            || link.text().length() < 30
                && SAYS_FEED.matcher(link.text()).find()
                && href.matches("(?i).*(\\.(xml|rdf|json|php)|/)([?#].*)?");
    return feed ? lead(href, base, link.text(), Kind.MENTIONED) : Optional.empty();
  }

  private static Optional<Lead> lead(String href, String base, String title, Kind kind) {
    Optional<String> url =
        href.regionMatches(true, 0, "feed:", 0, 5)
            ? FeedAddress.of(href)
            : Links.resolve(href, base);
    boolean comments = (href + " " + title).toLowerCase(Locale.ROOT).contains("comment");
    return url.map(absolute ->
        new Lead(
            absolute, title.isBlank() ? null : title.strip(), comments ? Kind.COMMENTS : kind));
  }
}
