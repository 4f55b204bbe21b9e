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
    List<Unit> units = Lines.units(document.text());
    if (units.stream().noneMatch(u -> u.text().codePoints().anyMatch(Character::isLetter))) {
      return new Reading.Empty("The text holds no words.");
    }
    return new Reading.Parsed(
        FeedInfo.of(Format.TEXT),
        List.of(Item.reading(document.base(), () -> article(units, document))));
  }

  private static Article article(List<Unit> units, DocumentText document) {
    Head head = Head.of(units);
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
    return Article.builder()
        .url(document.base())
        .title(parts.title())
        .deck(parts.deck())
        .outlet(parts.outlet())
        .authors(Words.distinct(head.authors().isEmpty() ? tail.authors() : head.authors()))
        .dateline(dateline)
        .language(document.language(), null)
        .publishedAt(head.published())
        .keywords(Words.distinct(both(tail.keywords(), head.keywords())))
        .rights(tail.rights())
        .creditLine(tail.creditLine())
        .body(parts.body())
        .build();
  }

  private static List<String> both(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
