package org.dragoman.ingest.format.iptc7901;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.text.WireMarks;
import org.jspecify.annotations.Nullable;

/**
 * The order to use a message no longer. It says which by number, of its own day unless it states
 * another; one that names none kills nothing.
 */
final class Kill {
  private static final Pattern STAMP =
      Pattern.compile("\\b\\d{6} ?(?:GMT|UTC|Z)? ?\\p{L}{3,9}\\.? (?:\\d{4}|\\d{2})\\b");

  private static final Pattern ORDER =
      Pattern.compile(
          "(?iu)^\\s*(?:please |bitte |por favor |prière d[e'’] ?)?(?:kill|withdraw|anul|annul|zurück|إلغاء|سحب)");

  /** By case and full stop: "no" is a word as well. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:[Nn]umber|NUMBER|[Mm]essage|MESSAGE|[Ii]tem|ITEM|[Nn]úmero|NÚMERO|[Nn]uméro|NUMÉRO|[Dd]épêche|DÉPÊCHE|رقم):?"
              + "|(?:[Nn]o|NO|[Nn]r|NR|[Nn]úm|NÚM)[.:]|[Nn][º°]\\.?)\\s*(\\d{2,5})\\b");

  private Kill() {}

  static List<Item> items(Message order, WireMarks marks) {
    String words = String.join("\n", marks.kills()) + "\n" + sentences(marks.rest());
    @Nullable LocalDate day = day(order, words + "\n" + marks.rest());
    if (day == null) {
      return List.of(
          refused(
              order,
              "The kill has no date, and numbers are used again each day: it kills nothing."));
    }
    Set<String> numbers = numbers(order, words, day);
    if (numbers.isEmpty()) {
      return List.of(refused(order, "The kill names no message by number: it kills nothing."));
    }
    return numbers.stream().map(number -> item(number, day, order, marks)).toList();
  }

  /** Below the order's own line it may be said again, with the number. */
  private static String sentences(String rest) {
    return rest.lines()
        .filter(line -> ORDER.matcher(line).find())
        .collect(Collectors.joining("\n"));
  }

  /** A number of another width is not one of this service's messages. */
  private static Item item(String number, LocalDate day, Message order, WireMarks marks) {
    return number.length() == order.number().length()
        ? new Item.Readable(article(order.id(number, day.toString()), order, marks))
        : refused(
            order,
            "The kill names %s, which is not numbered as the message itself is: it kills nothing."
                .formatted(number));
  }

  private static Item refused(Message order, String why) {
    return new Item.Refused(why, order.id(""));
  }

  private static Article article(String id, Message order, WireMarks marks) {
    return Article.builder()
        .externalId(id)
        .status(ArticleStatus.CANCELED)
        .updatedAt(order.sent())
        .editorNote((marks.editorNote() + " " + marks.rest().replaceAll("\\s+", " ")).strip())
        .build();
  }

  private static Set<String> numbers(Message order, String words, LocalDate day) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher called = CALLED.matcher(words);
    while (called.find()) {
      numbers.add(called.group(1));
    }
    if (!order.source().isEmpty()) {
      Matcher named =
          Pattern.compile("\\b" + Pattern.quote(order.source()) + "([ -]?)(\\d{2,5})\\b")
              .matcher(words);
      while (named.find()) {
        boolean apart = !named.group(1).isEmpty();
        if (!apart || Math.abs(Integer.parseInt(named.group(2)) - day.getYear()) > 1) {
          numbers.add(named.group(2));
        }
      }
    }
    numbers.remove(order.number());
    return numbers;
  }

  private static @Nullable LocalDate day(Message order, String words) {
    Matcher stamp = STAMP.matcher(words);
    while (stamp.find()) {
      Instant named = Message.instant(stamp.group());
      if (named != null) {
        return LocalDate.ofInstant(named, ZoneOffset.UTC);
      }
    }
    return order.day();
  }
}
