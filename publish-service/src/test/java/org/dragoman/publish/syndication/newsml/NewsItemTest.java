package org.dragoman.publish.syndication.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.publish.syndication.Document;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Standards;
import org.dragoman.publish.syndication.Stock;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class NewsItemTest {
  private static final String[] SCHEMAS = {"NewsML-G2_2.35-spec-All-Power.xsd"};

  private final NewsItem newsml = new NewsItem(Stock.LANTERN);

  @Test
  void it_is_valid_whatever_the_texts() throws Exception {
    for (Item item : Stock.all()) {
      Standards.assertValid(newsml.write(item), SCHEMAS);
    }
    Standards.assertValid(newsml.write(Stock.retracted()), SCHEMAS);
    Standards.assertValid(new NewsMessage(Stock.LANTERN).write(Stock.feed(Stock.all())), SCHEMAS);
  }

  @Test
  void it_holds_the_story_and_its_credit() throws Exception {
    Document item = Document.of(newsml.write(Stock.corrected()));

    assertThat(item.root().getAttribute("guid")).isEqualTo(Stock.ferry().id());
    assertThat(item.root().getAttribute("version")).isEqualTo("2");
    assertThat(item.attribute("pubStatus", "qcode")).isEqualTo("stat:usable");
    assertThat(item.text("versionCreated")).isEqualTo(Stock.LATER.toString());
    assertThat(item.text("firstCreated")).isEqualTo("2026-05-01T09:00:00Z");
    assertThat(item.text("headline")).isEqualTo("The ferry returns to port");
    assertThat(item.text("description")).endsWith("Delta Courier reports");
    assertThat(item.text("usageTerms")).isEqualTo("Used by agreement with the outlet");
    assertThat(item.text("edNote")).isEqualTo("The ferry is called Aurora, not Áurea.");
    assertThat(item.text("infoSource")).isEqualTo("Delta Courier");
    assertThat(item.text("creator")).isEqualTo("Inés Robledal");
    assertThat(item.attribute("contributor", "roleuri")).isEqualTo("https://schema.org/translator");
    assertThat(item.attribute("digitalSourceType", "uri"))
        .startsWith("http://cv.iptc.org/newscodes/digitalsourcetype/");
    Element original = item.all("link").getFirst();
    assertThat(original.getAttribute("reluri")).isEqualTo("https://schema.org/translationOfWork");
    assertThat(original.getAttribute("href")).isEqualTo("https://courier.example/ferry");
    assertThat(original.getAttribute("residref")).isEqualTo("urn:courier:17");
    assertThat(original.getAttribute("title")).isEqualTo("El transbordador vuelve al puerto");
  }

  @Test
  void its_text_is_xhtml_from_the_note_to_the_basis() throws Exception {
    Document item = Document.of(newsml.write(Stock.corrected()));
    Element html = item.all("html").getFirst();
    assertThat(html.getNamespaceURI()).isEqualTo("http://www.w3.org/1999/xhtml");
    assertThat(html.getTextContent())
        .containsSubsequence("not Áurea", "came back yesterday", "translated", "agreement");
    assertThat(Document.all(html, "em").getFirst().getTextContent()).isEqualTo("Aurora");
    assertThat(Document.all(html, "img").getFirst().getAttribute("src"))
        .isEqualTo("https://courier.example/quay.jpg");
  }

  @Test
  void a_retracted_story_is_canceled_under_its_guid_and_has_no_text() throws Exception {
    Document item = Document.of(newsml.write(Stock.retracted()));
    assertThat(item.root().getAttribute("guid")).isEqualTo(Stock.ferry().id());
    assertThat(item.attribute("pubStatus", "qcode")).isEqualTo("stat:canceled");
    assertThat(item.text("edNote")).startsWith("It was invented.");
    assertThat(item.all("contentSet")).isEmpty();
  }
}
