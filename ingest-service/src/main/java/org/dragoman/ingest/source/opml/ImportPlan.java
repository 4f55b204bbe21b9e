package org.dragoman.ingest.source.opml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.source.FeedAddress;
import org.dragoman.ingest.source.SourceIds;
import org.jspecify.annotations.Nullable;

/**
 * What an import does, decided before anything is written: each subscription is added, or known by
 * its feed's address, or refused. What is known stays as it is: a newsroom's own settings outweigh
 * a list from elsewhere.
 */
public record ImportPlan(List<Entry> entries) {
  private static final int LONGEST_NAME = 300;

  /** What becomes of one subscription; {@code title} as the list names it. */
  public sealed interface Entry {
    String title();
  }

  public record Added(Source source) implements Entry {
    @Override
    public String title() {
      return source.name();
    }
  }

  /**
   * @param id of the source that has this feed
   */
  public record Known(String title, String id) implements Entry {}

  /** {@code reason} is one sentence. */
  public record Refused(String title, String reason) implements Entry {}

  public ImportPlan {
    entries = List.copyOf(entries);
  }

  public static ImportPlan of(List<Outline> outlines, List<Source> existing) {
    Set<String> ids = new HashSet<>();
    Map<String, String> feeds = new HashMap<>();
    for (Source source : existing) {
      ids.add(source.id());
      if (source.feed() != null) {
        feeds.put(FeedAddress.key(source.feed()), source.id());
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (Outline outline : outlines) {
      Entry entry = entry(outline, ids, feeds);
      if (entry instanceof Added(Source source)) {
        ids.add(source.id());
        feeds.put(FeedAddress.key(String.valueOf(source.feed())), source.id());
      }
      entries.add(entry);
    }
    return new ImportPlan(entries);
  }

  public List<Source> added() {
    return entries.stream()
        .filter(Added.class::isInstance)
        .map(entry -> ((Added) entry).source())
        .toList();
  }

  public List<Known> known() {
    return entries.stream().filter(Known.class::isInstance).map(Known.class::cast).toList();
  }

  public List<Refused> refused() {
    return entries.stream().filter(Refused.class::isInstance).map(Refused.class::cast).toList();
  }

  private static Entry entry(Outline outline, Set<String> ids, Map<String, String> feeds) {
    Optional<String> feed = FeedAddress.of(outline.feed());
    String title = title(outline, feed.orElse(outline.feed()));
    if (feed.isEmpty()) {
      return new Refused(
          title, "The feed's address is no http or https URL: \"" + outline.feed() + "\".");
    }
    String known = feeds.get(FeedAddress.key(feed.get()));
    if (known != null) {
      return new Known(title, known);
    }
    return new Added(
        new Source(
            id(outline, title, feed.get(), ids),
            title,
            language(outline.language()),
            Links.resolve(outline.homepage(), null).orElse(null),
            feed.get(),
            relation(outline.relation()),
            outline.rights()));
  }

  private static String title(Outline outline, String feed) {
    String title = outline.text().isBlank() ? feed : outline.text();
    return title.substring(0, Math.min(title.length(), LONGEST_NAME));
  }

  private static String id(Outline outline, String title, String feed, Set<String> ids) {
    String stated = outline.id();
    return stated != null
            && Source.isId(stated)
            && !SourceIds.isReserved(stated)
            && !ids.contains(stated)
        ? stated
        : SourceIds.free(title.equals(feed) ? null : title, feed, ids);
  }

  /** Readers write "en", "en-us" and also "unknown". */
  private static @Nullable String language(@Nullable String stated) {
    return stated != null && stated.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? stated : null;
  }

  private static @Nullable Relation relation(@Nullable String stated) {
    return Arrays.stream(Relation.values())
        .filter(relation -> relation.name().equalsIgnoreCase(stated))
        .findFirst()
        .orElse(null);
  }
}
