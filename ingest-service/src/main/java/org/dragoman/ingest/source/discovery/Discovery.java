package org.dragoman.ingest.source.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Formats;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.source.FeedAddress;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Finds the feeds of a site: the address may be one itself, its page may name some, and where it
 * names none the usual places are tried, until the first that is one. Every feed that is offered
 * was read.
 */
public final class Discovery {
  /** Of the feeds that a page names; big sites name one for each section. */
  private static final int MOST = 8;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9][A-Za-z0-9._:+-]*)");

  private final Web web;
  private final Formats formats;

  public Discovery(Web web, Formats formats) {
    this.web = web;
    this.formats = formats;
  }

  /** What was found. */
  public sealed interface Found {

    /** At least one, the likeliest first. */
    record Feeds(List<Feed> feeds) implements Found {
      public Feeds {
        feeds = List.copyOf(feeds);
      }
    }

    /** {@code reason} is one sentence or two for a person. */
    record Nothing(String reason) implements Found {}
  }

  /**
   * A feed that was read.
   *
   * @param homepage of the outlet
   * @param items it holds now
   * @param newest its first item's headline
   */
  public record Feed(
      String url,
      String title,
      @Nullable String homepage,
      @Nullable String language,
      String format,
      int items,
      @Nullable String newest) {}

  /**
   * @param written as a person writes an address, with or without a scheme
   */
  public Found look(String written) {
    Optional<String> address = FeedAddress.of(written);
    if (address.isEmpty()) {
      return new Found.Nothing("This is no web address. One looks like https://quay.example/.");
    }
    return switch (web.get(address.get())) {
      case Web.Answer.Failed(String reason) -> new Found.Nothing(reason);
      case Web.Answer.Found(Document document, String at) ->
          feed(document, new Lead(at, null, Lead.Kind.LINKED), null)
              .<Found>map(feed -> new Found.Feeds(List.of(feed)))
              .orElseGet(() -> around(document, at));
    };
  }

  private Found around(Document page, String address) {
    List<Lead> named = Leads.of(page(page), address);
    List<Feed> feeds = new ArrayList<>();
    named.stream().limit(MOST).forEach(lead -> read(lead, address).ifPresent(feeds::add));
    for (Lead guess : feeds.isEmpty() ? Leads.guesses(address) : List.<Lead>of()) {
      Optional<Feed> feed = read(guess, address);
      if (feed.isPresent()) {
        feeds.add(feed.get());
        break;
      }
    }
    return feeds.isEmpty() ? new Found.Nothing(nothing(named.size())) : new Found.Feeds(feeds);
  }

  private static org.jsoup.nodes.Document page(Document document) {
    Matcher charset = CHARSET.matcher(String.valueOf(document.contentType()));
    try {
      boolean known = charset.find() && Charset.isSupported(charset.group(1));
      return Jsoup.parse(
          new ByteArrayInputStream(document.content()), known ? charset.group(1) : null, "");
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    }
  }

  private static String nothing(int named) {
    return named == 0
        ? "The page names no feed, and none is at the usual places. If you know the feed's own"
            + " address, enter that."
        : "The page names %d possible feeds, but none of them can be read.".formatted(named);
  }

  private Optional<Feed> read(Lead lead, String page) {
    return switch (web.get(lead.url())) {
      case Web.Answer.Failed failed -> Optional.empty();
      case Web.Answer.Found(Document document, String at) ->
          feed(document, new Lead(at, lead.title(), lead.kind()), page);
    };
  }

  private Optional<Feed> feed(Document document, Lead lead, @Nullable String page) {
    return formats.read(document) instanceof Reading.Parsed(FeedInfo info, List<Item> items)
            && isFeed(info.format())
        ? Optional.of(
            new Feed(
                lead.url(),
                title(info, lead),
                info.link() == null ? page : info.link(),
                info.language(),
                info.format().label(),
                items.size(),
                newest(items)))
        : Optional.empty();
  }

  private static boolean isFeed(Format format) {
    return format != Format.HTML && format != Format.TEXT;
  }

  private static String title(FeedInfo info, Lead lead) {
    if (info.title() != null && !info.title().isBlank()) {
      return info.title();
    }
    return lead.title() == null ? lead.url() : lead.title();
  }

  private static @Nullable String newest(List<Item> items) {
    return items.stream()
        .filter(Item.Readable.class::isInstance)
        .map(item -> ((Item.Readable) item).article())
        .map(Article::title)
        .findFirst()
        .orElse(null);
  }
}
