package org.dragoman.ingest.format.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What one message holds: the articles attached in a format that is read, else the messages it
 * forwards, else itself. A covering letter is no article.
 */
final class MailItems {
  /** Formats of articles that are worth more than the letter they came with. */
  private static final Set<Format> OF_AGENCIES =
      Set.of(Format.HTML, Format.TEXT, Format.EMAIL, Format.ARTICLE);

  private final Function<Document, Reading> others;
  private final @Nullable String language;

  MailItems(Function<Document, Reading> others, @Nullable String language) {
    this.others = others;
    this.language = language;
  }

  List<Item> of(Part message) {
    List<Part> leaves = message.leaves().toList();
    List<Item> attached = leaves.stream().flatMap(this::attached).toList();
    if (attached.stream().anyMatch(Item.Readable.class::isInstance)) {
      return attached;
    }
    List<Item> forwarded = new ArrayList<>();
    leaves.stream()
        .filter(Part::isMessage)
        .flatMap(part -> part.parts().stream())
        .forEach(inner -> forwarded.addAll(of(inner)));
    Mail mail = Mail.of(message, language);
    if (!forwarded.isEmpty() && mail.isCoverOnly()) {
      forwarded.addAll(attached);
      return forwarded;
    }
    List<Item> items = new ArrayList<>(List.of(mail.item()));
    items.addAll(forwarded);
    // What is attached and broken takes nothing from the mail's own words.
    items.addAll(attached);
    return items;
  }

  private Stream<Item> attached(Part part) {
    if (part.isMessage() || part.content().length == 0 || !mayHold(part)) {
      return Stream.empty();
    }
    return switch (others.apply(part.document(language))) {
      case Reading.Parsed(var feed, var items)
          when !OF_AGENCIES.contains(feed.format()) || part.isAttachment() && isText(part) ->
          items.stream();
      case Reading.Parsed other -> Stream.empty();
      case Reading.Malformed(String reason, var line, var column) ->
          Stream.of(new Item.Refused("The attachment %s: %s".formatted(name(part), reason), null));
      case Reading.Unsupported none -> Stream.empty();
      case Reading.TooMany none -> Stream.empty();
      case Reading.Empty none -> Stream.empty();
    };
  }

  /** JSON and XML by type or name; what is only a text may be the article, if it is attached. */
  private static boolean mayHold(Part part) {
    String type = part.type();
    String name = name(part).toLowerCase(Locale.ROOT);
    boolean structured = type.contains("xml") || type.contains("json") || type.contains("nitf");
    return structured
        || name.matches(".*\\.(?:xml|nitf|newsml|json|ninjs|iptc|7901|rss|atom)$")
        || part.isAttachment() && isText(part);
  }

  private static boolean isText(Part part) {
    return part.type().equals("text/plain") && name(part).toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  private static String name(Part part) {
    return Optional.ofNullable(part.name()).orElse("");
  }
}
