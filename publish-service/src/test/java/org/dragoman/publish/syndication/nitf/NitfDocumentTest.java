package org.dragoman.publish.syndication.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.publish.syndication.Document;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Standards;
import org.dragoman.publish.syndication.Stock;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class NitfDocumentTest {
  private final NitfDocument nitf = new NitfDocument(Stock.LANTERN);

  @Test
  void it_is_valid_whatever_the_texts() throws Exception {
    for (Item item : Stock.all()) {
      Standards.assertValid(nitf.write(item), "nitf-3-6.xsd");
    }
    Standards.assertValid(nitf.write(Stock.retracted()), "nitf-3-6.xsd");
  }

  @Test
  void it_holds_the_story_and_its_credit() throws Exception {
    Document document = Document.of(nitf.write(Stock.corrected()));

    assertThat(document.root().getNamespaceURI()).isEqualTo("http://iptc.org/std/NITF/2006-10-18/");
    assertThat(document.attribute("doc-id", "id-string")).isEqualTo(Stock.ferry().id());
    assertThat(document.attribute("docdata", "management-status")).isEqualTo("usable");
    assertThat(document.attribute("date.issue", "norm")).isEqualTo("2026-05-01T09:00:00Z");
    assertThat(document.attribute("correction", "info")).contains("not Áurea");
    assertThat(document.attribute("keyword", "key")).isEqualTo("harbour");
    assertThat(document.attribute("pubdata", "ex-ref"))
        .isEqualTo("https://lantern.example/articles/ferry-a1-en");
    assertThat(document.text("hl1")).isEqualTo("The ferry returns to port");
    assertThat(document.text("person")).isEqualTo("Inés Robledal");
    assertThat(document.text("rights")).isEqualTo("Used by agreement with the outlet");
    assertThat(document.text("abstract")).endsWith("Delta Courier reports");
    assertThat(meta(document, "original-url")).containsExactly("https://courier.example/ferry");
    assertThat(meta(document, "translator")).containsExactly("M. Quintana (translation memory)");
    assertThat(meta(document, "outlet")).containsExactly("Delta Courier");
    assertThat(meta(document, "digital-source-type")).hasSize(1);
  }

  @Test
  void each_kind_of_block_has_an_element_of_nitf() throws Exception {
    Document document = Document.of(nitf.write(Stock.ferry()));

    assertThat(document.text("em")).isEqualTo("Aurora");
    assertThat(document.text("hl2")).isEqualTo("[Qué cambia]");
    assertThat(document.texts("li")).hasSize(2);
    assertThat(document.text("bq")).contains("[Volveremos]");
    assertThat(document.text("credit")).contains("el capitán");
    assertThat(document.texts("td")).contains("[Hora]", "[Aurora]");
    assertThat(document.all("media-reference"))
        .extracting(media -> media.getAttribute("source"))
        .containsExactly("https://courier.example/quay.jpg", "https://courier.example/map.png");
    assertThat(document.texts("media-producer")).contains("R. Vega");
    assertThat(document.text("body.content"))
        .containsSubsequence("came back", "translated and edited", "Read the original")
        .as("it has an element of its own")
        .doesNotContain("PUERTO CALMO");
    assertThat(document.text("dateline")).isEqualTo("[PUERTO CALMO]");
  }

  @Test
  void what_stayed_foreign_says_its_language() throws Exception {
    Document document = Document.of(nitf.write(Stock.arabic()));
    assertThat(document.attribute("body", "xml:lang")).isEqualTo("ar");
    assertThat(document.attribute("lang", "xml:lang")).isEqualTo("es");
  }

  @Test
  void a_retracted_story_is_canceled_under_its_id_and_has_no_text() throws Exception {
    Document document = Document.of(nitf.write(Stock.retracted()));
    assertThat(document.attribute("doc-id", "id-string")).isEqualTo(Stock.ferry().id());
    assertThat(document.attribute("docdata", "management-status")).isEqualTo("canceled");
    assertThat(document.attribute("ed-msg", "info")).startsWith("It was invented.");
    assertThat(document.all("body.content")).isEmpty();
  }

  private static List<String> meta(Document document, String name) {
    return document.all("meta").stream()
        .filter(meta -> meta.getAttribute("name").equals(name))
        .map((Element meta) -> meta.getAttribute("content"))
        .toList();
  }
}
