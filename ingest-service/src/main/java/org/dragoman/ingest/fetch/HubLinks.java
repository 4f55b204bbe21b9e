package org.dragoman.ingest.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.format.FeedHints;
import org.jspecify.annotations.Nullable;

/**
 * The hub that a host names in {@code Link} headers (RFC 8288), which outweigh what stands in the
 * feed (WebSub section 4).
 */
final class HubLinks {
  /** One link: its target, and its parameters as they stand. */
  private static final Pattern LINK =
      Pattern.compile("<([^<>]{1,2000})>((?:\\s*;[^,;\"]{0,200}+(?:\"[^\"]{0,500}+\")?+)*+)");

  private static final Pattern REL =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

  private static final int MOST = 20_000;

  private HubLinks() {}

  /** The feed's hints, with hub and name as its host states them. */
  static FeedHints over(FeedHints hints, Answer answer) {
    URI base = answer.trail().address();
    List<String> hubs = new ArrayList<>();
    String self = null;
    for (String header : links(answer.headers())) {
      Matcher link = LINK.matcher(header.length() > MOST ? header.substring(0, MOST) : header);
      while (link.find()) {
        List<String> relations = relations(link.group(2));
        String target = resolved(base, link.group(1));
        if (target != null && relations.contains("hub")) {
          hubs.add(target);
        }
        if (target != null && self == null && relations.contains("self")) {
          self = target;
        }
      }
    }
    return new FeedHints(
        self == null ? hints.self() : self,
        hubs.isEmpty() ? hints.hubs() : hubs,
        hints.next(),
        hints.interval(),
        hints.skipHours(),
        hints.skipDays());
  }

  private static List<String> links(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("link"))
        .flatMap(header -> header.getValue().stream())
        .toList();
  }

  private static List<String> relations(String parameters) {
    Matcher rel = REL.matcher(parameters);
    if (!rel.find()) {
      return List.of();
    }
    String names = rel.group(1) == null ? rel.group(2) : rel.group(1);
    return Arrays.asList(names.toLowerCase(Locale.ROOT).strip().split("\\s+"));
  }

  private static @Nullable String resolved(URI base, String target) {
    try {
      return base.resolve(target.strip()).toString();
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
