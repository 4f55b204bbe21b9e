package org.dragoman.ingest.format.iptc7901;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.text.WireCopy;
import org.dragoman.ingest.text.WireMarks;
import org.jspecify.annotations.Nullable;

/** IPTC 7901: one message, or several in a file. */
public final class Iptc7901Reader implements FormatReader {

  @Override
  public Reading read(DocumentText document) {
    List<Item> items = new ArrayList<>();
    for (Message message : Message.all(document.text())) {
      items.addAll(items(message, document.language()));
    }
    return Reading.Parsed.of(FeedInfo.of(Format.IPTC_7901), items);
  }

  private static List<Item> items(Message message, @Nullable String language) {
    Iso646.Restored restored = Iso646.restore(message.text(), language);
    WireMarks marks = WireMarks.of(restored.text(), message.sent());
    if (marks.kill()) {
      return Kill.items(message, marks);
    }
    WireCopy copy = WireCopy.of(marks.rest());
    List<String> notes = new ArrayList<>(marks.notes());
    notes.addAll(restored.notes());
    String slug = String.join("-", copy.keywords()).toLowerCase(Locale.ROOT);
    @Nullable String id = message.id(slug.isEmpty() ? copy.title() : slug);
    if (message.sent() == null) {
      notes.add("The message has no date, so its number alone does not tell it from others.");
    }
    Item item = Item.reading(id, () -> article(id, message, marks, copy, language));
    return List.of(
        item instanceof Item.Readable(Article article, List<String> none)
            ? new Item.Readable(article, notes)
            : item);
  }

  private static Article article(
      @Nullable String id,
      Message message,
      WireMarks marks,
      WireCopy copy,
      @Nullable String language) {
    Composition parts = Composition.of(copy.title(), copy.deck(), copy.body());
    return Article.builder()
        .externalId(id)
        .title(parts.title())
        .deck(parts.deck())
        .outlet(parts.outlet())
        .authors(copy.authors().isEmpty() ? marks.reporters() : copy.authors())
        .dateline(copy.dateline())
        .language(language, null)
        .publishedAt(message.sent())
        .embargoUntil(marks.embargoUntil())
        .status(marks.status())
        .keywords(copy.keywords())
        .creditLine(marks.credit())
        .editorNote(marks.editorNote())
        .body(parts.body())
        .build();
  }
}
