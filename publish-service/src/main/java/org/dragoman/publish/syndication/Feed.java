package org.dragoman.publish.syndication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.publish.site.Publisher;
import org.jspecify.annotations.Nullable;

/**
 * A list of stories, whatever the format.
 *
 * @param items newest first
 * @param updated when a story of it was last published, corrected or retracted
 * @param day the day (UTC) whose stories these are; null for the newest
 * @param earlier the nearest finished day before it that has stories; null if there is none
 * @param later the nearest finished day after it that has stories; null if there is none
 * @param hubs that tell subscribers of it (W3C WebSub); a finished day has none
 */
public record Feed(
    Publisher publisher,
    Subject subject,
    List<Item> items,
    Instant updated,
    @Nullable LocalDate day,
    @Nullable LocalDate earlier,
    @Nullable LocalDate later,
    List<String> hubs) {

  public Feed {
    items = List.copyOf(items);
    hubs = List.copyOf(hubs);
  }

  /** Whether it is finished: a part of the archive (RFC 5005, 4), not what is subscribed to. */
  public boolean archive() {
    return day != null;
  }

  /** Its own address in a format. */
  public String self(Format format) {
    return address(format, day);
  }

  /** What is subscribed to. */
  public String current(Format format) {
    return address(format, null);
  }

  public @Nullable String earlier(Format format) {
    return earlier == null ? null : address(format, earlier);
  }

  public @Nullable String later(Format format) {
    return later == null ? null : address(format, later);
  }

  public String title() {
    return title(publisher, subject);
  }

  public static String title(Publisher publisher, Subject subject) {
    return subject.name() == null ? publisher.name() : publisher.name() + ": " + subject.name();
  }

  /** BCP 47. */
  public String language() {
    String its = subject.wanted().language();
    return its == null ? publisher.language() : its;
  }

  /** The page of the same stories. */
  public String home() {
    return publisher.baseUrl() + subject.page();
  }

  private String address(Format format, @Nullable LocalDate of) {
    String feed = address(publisher, subject, format);
    return of == null ? feed : feed + "?day=" + of;
  }

  /** Where it is subscribed to. */
  public static String address(Publisher publisher, Subject subject, Format format) {
    return publisher.baseUrl() + subject.path() + "/feed." + format.extension();
  }
}
