package org.dragoman.ingest.format.email;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;

/** Mail: each message an article, or what it carries. */
public final class EmailReader implements FormatReader {
  private final Function<Document, Reading> others;

  /**
   * @param others reads what is attached
   */
  public EmailReader(Function<Document, Reading> others) {
    this.others = others;
  }

  @Override
  public Reading read(DocumentText document) {
    List<Item> items = new ArrayList<>();
    for (byte[] message : Mailbox.messages(document.document().content())) {
      try {
        items.addAll(new MailItems(others, document.language()).of(Mime.message(message)));
      } catch (IllegalArgumentException refused) {
        items.add(new Item.Refused(String.valueOf(refused.getMessage()), null));
      } catch (RuntimeException broken) {
        System.getLogger(EmailReader.class.getName())
            .log(System.Logger.Level.WARNING, "A mail broke its reader and is refused", broken);
        items.add(new Item.Refused("The mail cannot be read: it breaks its reader.", null));
      }
    }
    return Reading.Parsed.of(FeedInfo.of(Format.EMAIL), items);
  }
}
