package org.dragoman.ingest.format.iptc7901;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private Kill() {}

  static List<Item> items(Message order, WireMarks marks) {
    String words = marks.editorNote() + "\n" + marks.rest();
    @Nullable LocalDate day = day(order, words);
    Set<String> numbers = numbers(order, words);
    if (numbers.isEmpty() || day == null) {
      String why =
          numbers.isEmpty()
              ? "The kill names no message by number: it kills nothing."
              : "The kill has no date, and numbers are used again each day: it kills nothing.";
      return List.of(new Item.Refused(why, order.id("")));
    }
    return numbers.stream()
        .map(number -> order.id(number, day.toString()))
        .<Item>map(id -> new Item.Readable(article(id, order, marks)))
        .toList();
  }

  private static Article article(String id, Message order, WireMarks marks) {
    return Article.builder()
        .externalId(id)
        .status(ArticleStatus.CANCELED)
        .updatedAt(order.sent())
        .editorNote((marks.editorNote() + " " + marks.rest().replaceAll("\\s+", " ")).strip())
        .build();
  }

  private static Set<String> numbers(Message order, String words) {
    String source = Pattern.quote(order.source().isEmpty() ? "-" : order.source());
    Matcher found =
        Pattern.compile(
                "(?iu)\\b(?:"
                    + source
                    + "[ -]?|(?:number|message|item|no\\.?|nr\\.?|número|núm\\.?|numéro|dépêche|رقم)\\s+)(\\d{2,5})\\b")
            .matcher(words);
    Set<String> numbers = new LinkedHashSet<>();
    while (found.find()) {
      numbers.add(found.group(1));
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
