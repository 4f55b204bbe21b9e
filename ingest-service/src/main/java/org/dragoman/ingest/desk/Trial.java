package org.dragoman.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What trying a document shows: what would be captured, or why nothing would.
 *
 * @param problem one sentence, where there is nothing to show
 * @param more items that are not shown
 */
public record Trial(
    @Nullable String problem,
    @Nullable String title,
    @Nullable String format,
    List<Piece> pieces,
    int readable,
    int refused,
    int more) {
  private static final int SHOWN = 30;
  private static final int BLOCKS = 4;
  private static final int EXCERPT = 280;

  /**
   * An item.
   *
   * @param refused why it would not be taken; null where it would
   * @param blocks the first of its body, as plain text
   * @param rest blocks that are not shown
   * @param facts date, authors and the like, in words
   */
  public record Piece(
      @Nullable String refused,
      String title,
      @Nullable String deck,
      @Nullable String url,
      @Nullable String language,
      String direction,
      List<String> facts,
      List<Line> blocks,
      int rest,
      List<String> notes) {}

  /** The beginning of a block, and what it is. */
  public record Line(String kind, String text) {}

  static Trial nothing(String problem) {
    return new Trial(problem, null, null, List.of(), 0, 0, 0);
  }

  public static Trial of(Reading reading) {
    return switch (reading) {
      case Reading.Parsed(FeedInfo feed, List<Item> items) -> of(feed, items);
      case Reading.Unsupported unsupported -> nothing(unsupported.reason());
      case Reading.Malformed(String reason, Integer line, Integer column) ->
          nothing(line == null ? reason : "%s (line %d)".formatted(reason, line));
      case Reading.TooMany(int items, int most) ->
          nothing("It has %d items; at most %d are taken at once.".formatted(items, most));
      case Reading.Empty empty -> nothing(empty.reason());
    };
  }

  private static Trial of(FeedInfo feed, List<Item> items) {
    int refused = (int) items.stream().filter(Item.Refused.class::isInstance).count();
    return new Trial(
        null,
        feed.title(),
        feed.format().label(),
        items.stream().limit(SHOWN).map(Trial::piece).toList(),
        items.size() - refused,
        refused,
        Math.max(0, items.size() - SHOWN));
  }

  private static Piece piece(Item item) {
    return switch (item) {
      case Item.Refused refused ->
          new Piece(
              refused.reason(),
              name(refused),
              null,
              null,
              null,
              "auto",
              List.of(),
              List.of(),
              0,
              List.of());
      case Item.Readable(Article article, List<String> notes) ->
          new Piece(
              null,
              article.title().isBlank() ? "(no headline)" : article.title(),
              article.deck(),
              article.url(),
              article.language(),
              "auto",
              facts(article),
              article.body().stream().limit(BLOCKS).map(Trial::line).toList(),
              Math.max(0, article.body().size() - BLOCKS),
              notes);
    };
  }

  private static String name(Item.Refused refused) {
    Article read = refused.read();
    if (read != null && !read.title().isBlank()) {
      return read.title();
    }
    return refused.externalId() == null ? "(an item without a name)" : refused.externalId();
  }

  private static List<String> facts(Article article) {
    List<String> facts = new ArrayList<>();
    if (article.language() != null) {
      facts.add(Locale.forLanguageTag(article.language()).getDisplayLanguage(Locale.ENGLISH));
    }
    if (article.publishedAt() != null) {
      facts.add(article.publishedAt().toString().substring(0, 16).replace('T', ' ') + " UTC");
    }
    if (!article.authors().isEmpty()) {
      facts.add(String.join(", ", article.authors()));
    }
    if (!article.media().isEmpty()) {
      facts.add(article.media().size() == 1 ? "1 image" : article.media().size() + " media");
    }
    return facts;
  }

  static Line line(Block block) {
    return switch (block) {
      case Block.Paragraph(String html) -> new Line("paragraph", text(html));
      case Block.Heading(int level, String html) -> new Line("heading", text(html));
      case Block.ListBlock(boolean ordered, List<String> items) ->
          new Line("list", text(String.join(" · ", items)));
      case Block.Quote(String html, String cite) ->
          new Line("quote", text(cite == null ? html : html + " — " + PlainText.toInline(cite)));
      case Block.Image image ->
          new Line("image", cut(image.caption() == null ? image.url() : image.caption()));
      case Block.Table(List<List<String>> rows) ->
          new Line("table", text(rows.isEmpty() ? "" : String.join(" | ", rows.getFirst())));
      case Block.Embed(String url) -> new Line("embed", cut(url));
    };
  }

  private static String text(String html) {
    return cut(PlainText.fromInline(html));
  }

  private static String cut(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return text.substring(0, end) + "…";
  }
}
