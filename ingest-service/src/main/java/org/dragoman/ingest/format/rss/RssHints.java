package org.dragoman.ingest.format.rss;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.FeedHints;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What a channel says of fetching it again: {@code ttl}, {@code skipHours}, {@code skipDays} (RSS
 * 2.0), {@code sy:updatePeriod} (RSS 1.0, Syndication) and links of Atom.
 */
final class RssHints {
  private final Element channel;
  private final String ns;
  private final @Nullable String base;

  private RssHints(Element channel, String ns, @Nullable String base) {
    this.channel = channel;
    this.ns = ns;
    this.base = base;
  }

  static FeedHints of(Element channel, String ns, @Nullable String base) {
    RssHints hints = new RssHints(channel, ns, base);
    return new FeedHints(
        hints.links("self").findFirst().orElse(null),
        hints.links("hub").distinct().toList(),
        hints.links("next").findFirst().orElse(null),
        hints.interval(),
        hints.hours(),
        hints.days());
  }

  private Stream<String> links(String rel) {
    return Xml.children(channel, Rss.ATOM, "link").stream()
        .filter(link -> rel.equalsIgnoreCase(Xml.attribute(link, "rel")))
        .flatMap(link -> Links.resolve(Xml.attribute(link, "href"), base).stream());
  }

  private @Nullable Duration interval() {
    Long minutes = number(Xml.text(channel, ns, "ttl"));
    if (minutes != null) {
      return minutes == 0 ? null : Duration.ofMinutes(minutes);
    }
    String period = Xml.text(channel, Rss.SYNDICATION, "updatePeriod");
    Long often = number(Xml.text(channel, Rss.SYNDICATION, "updateFrequency"));
    @Nullable Duration whole =
        switch (period == null ? "" : period.toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> null;
        };
    return whole == null || often == null || often == 0 ? whole : whole.dividedBy(often);
  }

  private Set<Integer> hours() {
    Set<Integer> hours = new TreeSet<>();
    for (Element hour : inside("skipHours", "hour")) {
      Long number = number(Xml.text(hour));
      if (number != null && number <= 24) {
        // RSS 0.91 counts from 1 to 24.
        hours.add((int) (number % 24));
      }
    }
    return hours;
  }

  private Set<DayOfWeek> days() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Element day : inside("skipDays", "day")) {
      String name = Xml.text(day);
      Stream.of(DayOfWeek.values()).filter(d -> d.name().equalsIgnoreCase(name)).forEach(days::add);
    }
    return days;
  }

  private List<Element> inside(String list, String name) {
    return Xml.child(channel, ns, list).map(e -> Xml.children(e, ns, name)).orElse(List.of());
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
  }
}
