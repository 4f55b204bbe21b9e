package org.dragoman.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.format.Words;
import org.jspecify.annotations.Nullable;

/** One text, one article. */
public final class TextReader implements FormatReader {

  @Override
  public Reading read(DocumentText document) {
    if (document.text().codePoints().noneMatch(Character::isLetter)) {
      return new Reading.Empty("The text holds no words.");
    }
    return new Reading.Parsed(
        FeedInfo.of(Format.TEXT),
        List.of(item(document.text(), null, document.base(), document.language())));
  }

  /**
   * The article that a text is.
   *
   * @param headline where something else than the text states it
   * @param base the article's absolute URL, if it has one
   * @param language BCP 47, as stated
   */
  public static Item item(
      String text, @Nullable String headline, @Nullable String base, @Nullable String language) {
    WireMarks marks = WireMarks.of(text, null);
    if (marks.kill()) {
      return new Item.Refused(
          "The text is a kill that names no article by its id: it kills nothing.", base);
    }
    Item item = Item.reading(base, () -> article(marks, headline, base, language));
    return item instanceof Item.Readable(Article article, List<String> none)
        ? new Item.Readable(article, marks.notes())
        : item;
  }

  private static Article article(
      WireMarks marks,
      @Nullable String headline,
      @Nullable String base,
      @Nullable String language) {
    List<Unit> units = new ArrayList<>(Lines.units(marks.rest()));
    List<String> slug = slug(units);
    Head head = headline == null ? Head.of(units) : Head.of(units, headline);
    Tail tail = Tail.of(units.subList(head.end(), units.size()), head);
    List<Unit> text = new ArrayList<>(tail.body());
    @Nullable String dateline = head.dateline();
    if (!text.isEmpty()) {
      WireDateline wire = WireDateline.of(text.getFirst().text());
      text.set(0, new Unit(wire.rest(), text.getFirst().apart()));
      dateline = wire.dateline() == null ? dateline : wire.dateline();
    }
    List<Block> body = BodyText.of(text);
    Composition parts = Composition.of(head.title(), head.deck(), body);
    List<String> below = tail.authors().isEmpty() ? marks.reporters() : tail.authors();
    return Article.builder()
        .url(base)
        .title(parts.title())
        .deck(parts.deck())
        .outlet(parts.outlet())
        .authors(Words.distinct(head.authors().isEmpty() ? below : head.authors()))
        .dateline(dateline)
        .language(language, null)
        .publishedAt(head.published())
        .embargoUntil(marks.embargoUntil())
        .status(marks.status())
        .keywords(Words.distinct(both(both(tail.keywords(), head.keywords()), slug)))
        .rights(tail.rights())
        .creditLine(tail.creditLine() == null ? marks.credit() : tail.creditLine())
        .editorNote(marks.editorNote())
        .body(parts.body())
        .build();
  }

  /** Takes the slug line that a wire's first may be. */
  private static List<String> slug(List<Unit> units) {
    if (units.size() > 2 && WireCopy.isSlug(units.getFirst().text())) {
      return WireCopy.slugWords(units.removeFirst().text());
    }
    return List.of();
  }

  private static List<String> both(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
