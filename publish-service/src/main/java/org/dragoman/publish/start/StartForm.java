package org.dragoman.publish.start;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.article.Source;
import org.jspecify.annotations.Nullable;

/**
 * The page on which stories are started.
 *
 * @param readJson the article that was read, as the form hands it on; blank before
 * @param coming what would come of it; null before it was read
 * @param sources to choose the outlet from; none where nobody could say
 */
public record StartForm(
    Manuscript typed,
    String readJson,
    @Nullable Coming coming,
    List<Source> sources,
    List<Fault> faults,
    List<String> notes,
    ZoneId zone) {

  /** As browsers write a time in a form. */
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

  public StartForm {
    sources = List.copyOf(sources);
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /** What is wrong in a field; null if nothing is. */
  public @Nullable String fault(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::why)
        .findFirst()
        .orElse(null);
  }

  /** Whether nothing has been sent yet: what was typed before may be put back. */
  public boolean isFresh() {
    return typed.equals(Manuscript.empty(typed.key()));
  }

  /** Whether a page may take the place of what stands here. */
  public boolean isFetchable() {
    return !typed.isPasted();
  }

  public String publishedAt() {
    return local(typed.publishedAt(), zone);
  }

  /** As {@link #publishedAt()} shows it; blank for none. */
  public static String local(@Nullable Instant at, ZoneId zone) {
    return at == null ? "" : LOCAL.format(at.atZone(zone));
  }

  public String direction() {
    return coming == null ? "auto" : coming.direction();
  }

  /** A source as somebody chooses it. */
  public static String label(Source source) {
    return source.rights() == null || source.rights().isBlank()
        ? source.name() + " (no rights basis yet)"
        : source.name();
  }

  public List<Choice> choices() {
    return sources.stream()
        .map(source -> new Choice(source.id(), label(source), source.id().equals(typed.source())))
        .toList();
  }

  /** An outlet one can choose. */
  public record Choice(String id, String label, boolean chosen) {}
}
