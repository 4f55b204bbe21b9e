package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.contracts.article.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What agencies send beside the standards, and what nobody should. */
class AgencyFormatsTest {
  private static final String G2 =
      "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='g-1'>%s</newsItem>";
  private static final String NEWSML =
      "<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>n-1</PublicIdentifier></NewsIdentifier></Identification>%s</NewsItem></NewsML>";
  private static final String NITF =
      "<nitf><head><docdata><doc-id id-string='d-1'/></docdata></head><body><body.head><hedline><hl1>T</hl1></hedline></body.head><body.content>%s</body.content></body></nitf>";

  private static Article article(String text) {
    return Read.article(text, "application/xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"newsItem", "newsMessage", "packageItem", "NewsML", "nitf"})
  void nothing_outside_the_document_is_read(String root) {
    String reaching =
        """
        <!DOCTYPE %1$s [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % d SYSTEM "http://127.0.0.1:1/d.dtd">]>
        <%1$s><body><body.head><hedline><hl1>&x;</hl1></hedline></body.head><body.content><p>Text &x;</p></body.content></body></%1$s>
        """
            .replace("%1$s", root);

    assertThat(Read.read(reaching, "application/xml").toString()).doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"newsItem", "NewsML", "nitf"})
  void entities_that_grow_and_nesting_without_end_cost_nothing(String root) {
    String bomb =
        "<!DOCTYPE r [<!ENTITY a 'hahahahaha'>"
            + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>".repeat(1)
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
            + "<r><p>&d;&d;&d;&d;</p></r>";
    quickly(bomb.replace("<r>", "<" + root + ">").replace("</r>", "</" + root + ">"));
    quickly("<" + root + ">" + "<block>".repeat(100_000));
    quickly("<" + root + "><body><body.content>" + "<p>a".repeat(100_000));
  }

  @Test
  void a_package_of_references_to_itself_ends() {
    String groups =
        "<groupSet root='a'><group id='a'><groupRef idref='b'/><itemRef residref='g-1'/></group><group id='b'><groupRef idref='a'/></group></groupSet>";
    Article article =
        article(
            "<packageItem guid='g-1'><contentMeta><headline>All of it</headline></contentMeta>"
                + groups
                + "</packageItem>");

    assertThat(article.body()).containsExactly(new Block.ListBlock(false, List.of("All of it")));
  }

  @Test
  void parts_inside_parts_cost_no_more_than_their_text() {
    String table = "<nitf-table><table><tr><td>a</td><td>";
    String note = "<p>a<fn><body.content>";
    quickly(NITF.formatted(table.repeat(45) + "b" + "</td></tr></table></nitf-table>".repeat(45)));
    quickly(NITF.formatted(note.repeat(60) + "b" + "</body.content></fn></p>".repeat(60)));
    quickly(NITF.formatted("<nitf><body><body.content><p>a</p>".repeat(60)));
  }

  @Test
  void thousands_of_references_to_one_item_cost_what_one_does() {
    String picture =
        "<newsItem guid='p'><contentMeta>%s</contentMeta><contentSet>%s</contentSet></newsItem>"
            .formatted(
                "<headline>T</headline>".repeat(3_000),
                "<remoteContent contenttype='image/jpeg' href='x'/>".repeat(3_000));
    String links = "<link residref='p'/>".repeat(3_000);
    String groups = "<group id='g'>%s</group>".formatted("<itemRef residref='p'/>".repeat(3_000));
    quickly(
        "<newsMessage><itemSet>%s<newsItem guid='n'><itemMeta>%s</itemMeta></newsItem><packageItem guid='k'><groupSet root='g'>%s</groupSet></packageItem></itemSet></newsMessage>"
            .formatted(picture, links, groups));
  }

  @Test
  void what_a_person_could_read_is_read_where_the_xml_breaks() {
    Article article =
        article(
            "<nitf><head><docdata><doc-id id-string=d-7></docdata></head><body><body.head><hedline><hl1>Fish & chips</hl1></hedline></body.head>"
                + "<body.content><p>The stall is back.<p>It closes at ten &nbsp;o'clock.</body.content></body></nitf>");

    assertThat(article.title()).isEqualTo("Fish & chips");
    assertThat(article.externalId()).isEqualTo("d-7");
    assertThat(Read.texts(article.body())).contains("The stall is back.");
  }

  @Test
  void nothing_dangerous_gets_into_a_body() {
    String bad =
        "<p onclick='x()'>Text <a href='javascript:alert(1)'>one</a><script>alert(2)</script></p><media media-type='image'><media-reference source='javascript:alert(3)'/></media><img src='data:image/png;base64,AA'/>";
    String xhtml =
        "<contentSet><inlineXML><html><body>" + bad + "</body></html></inlineXML></contentSet>";
    for (Article article : List.of(article(NITF.formatted(bad)), article(G2.formatted(xhtml)))) {
      assertThat(article.body()).containsExactly(new Block.Paragraph("Text one"));
      assertThat(article.media()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "qcode='stat:canceled', CANCELED",
    "qcode='stat:cancelled', CANCELED",
    "uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled', CANCELED",
    "literal='Withheld', WITHHELD",
    "qcode='stat:usable', USABLE",
    "qcode='x:deleted', CANCELED"
  })
  void a_status_is_known_in_every_form(String code, ArticleStatus status) {
    String meta = "<itemMeta><pubStatus %s/></itemMeta>".formatted(code);

    assertThat(article(G2.formatted(meta)).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "20260501T090000+0300, 2026-05-01T06:00:00Z",
    "20260501T090000Z, 2026-05-01T09:00:00Z",
    "20260501T0900-05, 2026-05-01T14:00:00Z",
    "20260501090000+0300, 2026-05-01T06:00:00Z",
    "20260501, 2026-05-01T00:00:00Z",
    "2026-05-01T09:00:00.250+03:00, 2026-05-01T06:00:00.250Z",
    "2026-05-01T09:00+0300, 2026-05-01T06:00:00Z",
    "'Fri, 01 May 2026 09:00:00 +0300', 2026-05-01T06:00:00Z"
  })
  void a_date_is_read_in_its_basic_and_its_extended_form(String date, Instant instant) {
    String dated =
        "<nitf><head><docdata><doc-id id-string='d'/><date.issue norm='%s'/></docdata></head><body><body.content><p>Text.</p></body.content></body></nitf>";

    assertThat(article(dated.formatted(date)).publishedAt()).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "20261399T990000Z", "TBC"})
  void an_embargo_that_cannot_be_read_withholds(String until) {
    String meta = "<itemMeta><embargoed>%s</embargoed></itemMeta>".formatted(until);
    Article article = article(G2.formatted(meta));

    assertThat(article.status()).isEqualTo(ArticleStatus.WITHHELD);
    assertThat(article.embargoUntil()).isNull();
  }

  @Test
  void a_killed_item_stays_killed_under_an_embargo() {
    String meta = "<itemMeta><embargoed/><pubStatus qcode='stat:canceled'/></itemMeta>";

    assertThat(article(G2.formatted(meta)).status()).isEqualTo(ArticleStatus.CANCELED);
  }

  @Test
  void a_kill_without_an_id_is_refused_in_every_format() {
    for (String kill :
        List.of(
            "<newsItem><itemMeta><pubStatus qcode='stat:canceled'/></itemMeta></newsItem>",
            "<NewsML><NewsItem><NewsManagement><Status FormalName='Canceled'/></NewsManagement></NewsItem></NewsML>",
            "<nitf><head><docdata management-status='canceled'/></head></nitf>")) {
      assertThat(Read.items(kill, "application/xml").getFirst())
          .asInstanceOf(type(Item.Refused.class))
          .extracting(Item.Refused::reason)
          .asString()
          .contains("kills nothing");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ada Rope and Ben Knot, Staff Writers | Ada Rope;Ben Knot",
        "Von Inga Mole und Jan Tau | Inga Mole;Jan Tau",
        "Par Jeanne Digue avec Paul Amarre à Saint-Quai | Jeanne Digue;Paul Amarre à Saint-Quai",
        "بقلم: ليلى المرساة وسالم الشراع | ليلى المرساة;سالم الشراع",
        "ADA ROPE/Harbour Press Agency | ADA ROPE",
        "John E Smith | John E Smith",
        "Harbour Press Agency | Harbour Press Agency"
      })
  void a_byline_is_its_names(String byline, String names) {
    String lines =
        "<NewsComponent><NewsLines><HeadLine>T</HeadLine><ByLine>%s</ByLine></NewsLines></NewsComponent>";

    assertThat(article(NEWSML.formatted(lines.formatted(byline))).authors())
        .containsExactly(names.split(";"));
  }

  @Test
  void ten_thousand_items_are_ten_thousand_items() {
    String item =
        "<newsItem guid='%d'><contentMeta><headline>T</headline></contentMeta></newsItem>";
    StringBuilder message = new StringBuilder("<newsMessage><itemSet>");
    for (int i = 0; i < 10_000; i++) {
      message.append(item.formatted(i));
    }
    String text = message.append("</itemSet></newsMessage>").toString();

    assertTimeoutPreemptively(
        ofSeconds(10), () -> assertThat(Read.items(text, "text/xml")).hasSize(10_000));
  }

  @ParameterizedTest
  @CsvSource({"windows-1256, مرحبا", "windows-1251, Паром", "ISO-8859-15, Œuvre"})
  void a_document_says_its_charset_itself(String charset, String word) throws Exception {
    String text =
        "<?xml version='1.0' encoding='%s'?>".formatted(charset)
            + NITF.replace(">T<", ">" + word + "<").formatted("<p>a</p>");
    Reading reading = Read.read(text.getBytes(charset), null, null);

    assertThat(Read.article(((Reading.Parsed) reading).items().getFirst()).title()).isEqualTo(word);
  }

  private static void quickly(String text) {
    assertTimeoutPreemptively(
        ofSeconds(10), () -> Read.read(text.getBytes(UTF_8), "application/xml", null));
  }
}
