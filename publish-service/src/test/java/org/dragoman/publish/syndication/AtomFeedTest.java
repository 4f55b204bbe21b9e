package org.dragoman.publish.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dragoman.contracts.article.Article;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.atom.AtomFeed;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class AtomFeedTest {
  private static final Publisher LANTERN =
      new Publisher("The Lantern & Co", "https://lantern.example", "en", ZoneOffset.UTC);

  @Test
  void an_entry_holds_what_rfc_4287_asks_and_the_credit() throws Exception {
    Element entry = entry(feed(edition("Ferry <back>\u0007", "ferry")));

    assertThat(text(entry, "title")).isEqualTo("Ferry <back>");
    assertThat(text(entry, "updated")).isEqualTo("2026-05-01T09:00:00Z");
    assertThat(text(entry, "summary")).endsWith("Delta Courier reports");
    assertThat(text(entry, "content")).contains("<p>").contains("translated and edited");
    assertThat(text(entry, "rights")).isEqualTo("Used by agreement with the outlet");
    assertThat(text(entry, "name")).isEqualTo("Inés Robledal");
    assertThat(((Element) entry.getElementsByTagName("source").item(0)).getTextContent())
        .contains("Delta Courier");
    assertThat(((Element) entry.getElementsByTagName("category").item(0)).getAttribute("term"))
        .isEqualTo("puerto");
  }

  @Test
  void an_entrys_id_outlives_headline_and_slug() throws Exception {
    String before = text(entry(feed(edition("One", "one"))), "id");
    String after = text(entry(feed(edition("Two", "two"))), "id");
    assertThat(after).isEqualTo(before).startsWith("urn:uuid:");
  }

  private static Document feed(Edition edition) throws Exception {
    String xml =
        new AtomFeed(LANTERN)
            .write(
                List.of(
                    new AtomFeed.Item(
                        edition, new Typesetter(LANTERN, Samples.STYLES).set(edition))));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static Element entry(Document feed) {
    return (Element) feed.getElementsByTagName("entry").item(0);
  }

  private static String text(Element entry, String name) {
    return entry.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Edition edition(String title, String slug) {
    Article article = Samples.ferry().toBuilder().title(title).build();
    return new Edition(
        "a1-en",
        "a1",
        "en",
        "es",
        1,
        1,
        1,
        slug,
        article,
        List.of(),
        new Crediting(Samples.STYLES)
            .credit(Samples.COURIER, article, "en", List.of(), List.of(), CreditEdits.NONE),
        Samples.THEN,
        null,
        null,
        "Nadia Sørby");
  }
}
