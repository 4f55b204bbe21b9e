package org.dragoman.ingest.format.nitf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.PlainBody;
import org.dragoman.ingest.format.agency.Story;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Text inside another format: NITF, XHTML, HTML in a string, or plain. */
public final class CarriedText {
  private static final Pattern MARKUP =
      Pattern.compile("</?(?:p|div|br|h[1-6]|ul|ol|table|article|html|body)\\b[^>]{0,200}>");
  private static final Pattern NITF = Pattern.compile("^\\s*(?:<[?!][^>]{0,300}>\\s*)*<nitf\\b");

  private CarriedText() {}

  /** Whether it says more of itself than its text. */
  public static boolean isNitf(Element holder) {
    return !Local.within(holder, "nitf").isEmpty() || NITF.matcher(holder.getTextContent()).find();
  }

  public static boolean isMarkup(Element holder) {
    return !Xml.children(holder).isEmpty() || MARKUP.matcher(holder.getTextContent()).find();
  }

  /**
   * What the holder's content is: several documents in one holder are several.
   *
   * @param base64 whether its characters stand for bytes
   */
  public static Stream<Story> stories(Element holder, boolean base64, @Nullable String base) {
    List<Element> documents = Local.outermost(holder, "nitf");
    if (!documents.isEmpty()) {
      return documents.stream().map(nitf -> NitfStory.of(nitf, base));
    }
    String text = base64 ? decoded(holder.getTextContent()) : holder.getTextContent();
    Optional<Story> carried = NITF.matcher(text).find() ? nitf(text, base) : Optional.empty();
    if (carried.isPresent()) {
      return carried.stream();
    }
    List<Block> body = blocks(holder, text, base);
    return body.isEmpty()
        ? Stream.empty()
        : Stream.of(new Story(Article.builder().body(body).build(), List.of()));
  }

  /** Parts of one story: its head is the first's, filled from the others. */
  public static Story joined(List<Story> parts) {
    Article article = Article.builder().build();
    List<Block> body = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Story part : parts) {
      article = part.inside(article).article();
      body.addAll(part.article().body());
      notes.addAll(part.notes());
    }
    return new Story(article.toBuilder().body(body).build(), notes);
  }

  private static List<Block> blocks(Element holder, String text, @Nullable String base) {
    if (!Xml.children(holder).isEmpty()) {
      List<Element> bodies = Local.within(holder, "body");
      return Blocks.of(Xml.innerHtml(bodies.isEmpty() ? holder : bodies.getFirst()), base);
    }
    return MARKUP.matcher(text).find() ? Blocks.of(text, base) : PlainBody.of(text);
  }

  private static Optional<Story> nitf(String text, @Nullable String base) {
    Document document = new Document(text.getBytes(UTF_8), null, null, base);
    Reading reading = new NitfReader().read(new DocumentText(document, text, base));
    return reading instanceof Reading.Parsed(var feed, List<Item> items)
            && items.getFirst() instanceof Item.Readable(Article article, List<String> notes)
        ? Optional.of(new Story(article, notes))
        : Optional.empty();
  }

  private static String decoded(String base64) {
    return new String(Base64.getMimeDecoder().decode(base64.strip()), UTF_8);
  }
}
