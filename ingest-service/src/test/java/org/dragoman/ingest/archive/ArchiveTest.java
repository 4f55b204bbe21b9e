package org.dragoman.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.ingest.archive.Archive.Piece;
import org.junit.jupiter.api.Test;

class ArchiveTest {
  private static final int LARGEST = 100_000;

  @Test
  void anRssArchiveBecomesFeedsOfAFewItemsInOrder() throws IOException {
    List<String> parts = parts(rss(450));

    assertThat(parts).hasSize(3);
    assertThat(parts).allSatisfy(part -> assertThat(part).startsWith("<?xml").contains("<rss"));
    assertThat(parts.get(0))
        .contains("<guid>0</guid>", "<guid>199</guid>")
        .endsWith("</item></channel></rss>");
    assertThat(parts.get(2))
        .contains("<guid>400</guid>", "<guid>449</guid>")
        .doesNotContain("<guid>399<");
  }

  @Test
  void whatLooksLikeAnItemWithinTextIsText() throws IOException {
    String tricky =
        "<item><description><![CDATA[<item></item>]]></description><!-- </item> --><link a='</item>'/></item>";

    assertThat(parts("<rss><channel>" + tricky + tricky + "</channel></rss>"))
        .containsExactly("<rss><channel>" + tricky + tricky + "</channel></rss>");
  }

  @Test
  void itemsBesideTheChannelAreThoseOfRdf() throws IOException {
    String head = "<r:RDF xmlns:r='x'><channel><items><r:Seq/></items></channel>";

    assertThat(parts(head + "<item><title>a</title></item>\n<item/>\n<image/></r:RDF>"))
        .containsExactly(head + "<item><title>a</title></item><item/></r:RDF>");
  }

  @Test
  void anItemThatIsNotClosedEndsWhereTheNextBegins() throws IOException {
    assertThat(parts("<rss><channel><item><title>a<item><title>b</item></channel></rss>"))
        .containsExactly("<rss><channel><item><title>a<item><title>b</item></channel></rss>");
  }

  @Test
  void anItemTheDocumentEndsInIsLostAndSaid() throws IOException {
    assertThat(pieces("<feed><entry>a</entry><entry>b", UTF_8))
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Piece.Part.class),
            second ->
                assertThat(second)
                    .isEqualTo(new Piece.Lost("The document ends within this item.")));
  }

  @Test
  void anItemThatIsTooLargeIsLostAndTheNextIsNot() throws IOException {
    String huge = "<item>" + "x".repeat(2 * LARGEST) + "</item>";

    assertThat(pieces("<rss><channel>" + huge + "<item>b</item></channel></rss>", UTF_8))
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Piece.Lost.class),
            second ->
                assertThat(text(second)).isEqualTo("<rss><channel><item>b</item></channel></rss>"));
  }

  @Test
  void aJsonFeedKeepsWhatStandsBeforeItsItems() throws IOException {
    String item = "{\"id\":\"]}\\\"\",\"x\":[1,{}]}";

    assertThat(
            parts(
                "{\"version\":\"v\",\"a\":{\"items\":[]},\"items\": ["
                    + item
                    + ", "
                    + item
                    + "],\"z\":1}"))
        .containsExactly(
            "{\"version\":\"v\",\"a\":{\"items\":[]},\"items\": [" + item + "," + item + "]}");
  }

  @Test
  void aBareArrayIsAnArchive() throws IOException {
    assertThat(parts("\ufeff [ {\"a\":1} , {\"a\":2} ] "))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("[{\"a\":1},{\"a\":2}]");
  }

  @Test
  void utf16IsReadAsAnyOther() throws IOException {
    for (Charset wide : List.of(UTF_16, UTF_16LE)) {
      List<Piece> pieces =
          pieces(
              "<?xml version='1.0' encoding='utf-16'?><rss><channel><item>مرحبا 🖋</item></channel></rss>",
              wide);

      assertThat(pieces).hasSize(1);
      assertThat(text(pieces.getFirst()))
          .startsWith("\ufeff<?xml")
          .contains("<item>مرحبا 🖋</item>");
    }
  }

  @Test
  void aPageIsNoArchive() throws IOException {
    for (String other :
        List.of(
            "<html><body><p>a</p></body></html>",
            "plain text",
            "",
            "{\"title\":\"a\"}",
            "<rss><channel>" + "x".repeat(2 * LARGEST) + "<item/></channel></rss>")) {
      assertThat(Archive.open(new ByteArrayInputStream(other.getBytes(UTF_8)), LARGEST)).isEmpty();
    }
  }

  private static String rss(int items) {
    StringBuilder rss =
        new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title>");
    for (int i = 0; i < items; i++) {
      rss.append("<item><guid>").append(i).append("</guid></item>\n");
    }
    return rss.append("</channel></rss>").toString();
  }

  private static List<String> parts(String document) throws IOException {
    return pieces(document, UTF_8).stream().map(ArchiveTest::text).toList();
  }

  private static String text(Piece piece) {
    return new String(((Piece.Part) piece).document(), UTF_8);
  }

  private static List<Piece> pieces(String document, Charset charset) throws IOException {
    Archive archive =
        Archive.open(new ByteArrayInputStream(document.getBytes(charset)), LARGEST).orElseThrow();
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece = archive.next(); piece != null; piece = archive.next()) {
      pieces.add(piece);
    }
    return pieces;
  }
}
