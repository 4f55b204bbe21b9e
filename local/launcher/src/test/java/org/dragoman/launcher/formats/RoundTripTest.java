package org.dragoman.launcher.formats;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Formats;
import org.dragoman.ingest.format.Item.Readable;
import org.dragoman.ingest.format.Reading.Parsed;
import org.dragoman.ingest.format.atom.AtomReader;
import org.dragoman.ingest.format.json.JsonReader;
import org.dragoman.ingest.format.newsmlg2.G2Reader;
import org.dragoman.ingest.format.nitf.NitfReader;
import org.dragoman.ingest.format.rss.RssReader;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Feed;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Subject;
import org.dragoman.publish.syndication.atom.AtomFeed;
import org.dragoman.publish.syndication.jsonfeed.JsonFeed;
import org.dragoman.publish.syndication.newsml.NewsItem;
import org.dragoman.publish.syndication.ninjs.NinjsItem;
import org.dragoman.publish.syndication.nitf.NitfDocument;
import org.dragoman.publish.syndication.rss.RssFeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One Dragoman reads what another publishes. */
class RoundTripTest {
  private static final Publisher LANTERN =
      new Publisher("The Lantern", "https://lantern.example", "en", ZoneOffset.UTC);
  private static final Instant NINE = Instant.parse("2026-05-01T09:00:00Z");
  private static final String DECK = "After three weeks in dock the night crossing sails again";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .build();

  private static final Article FERRY =
      Article.builder()
          .title("The ferry “Aurora” is back & on time")
          .deck(DECK + ".")
          .authors(List.of("Inés Robledal"))
          .language("en", 1.0)
          .publishedAt(NINE)
          .keywords(List.of("harbour", "ferries"))
          .media(
              List.of(
                  new Media(
                      "https://courier.example/quay.jpg",
                      "image/jpeg",
                      "The quay on Friday",
                      "R. Vega",
                      "A ferry beside a quay")))
          .body(
              List.of(
                  new Block.Paragraph(
                      "The ship <em>Aurora</em> came back &amp; moored at nine. Nobody was hurt."),
                  new Block.Heading(2, "What changes"),
                  new Block.Paragraph(
                      "Tickets are <a href=\"https://courier.example/fares\">cheaper</a> than before."),
                  new Block.ListBlock(true, List.of("First the timetable", "Then the price")),
                  new Block.Quote("We shall sail again.", "the captain"),
                  new Block.Table(List.of(List.of("Hour", "Ship"), List.of("9", "Aurora"))),
                  new Block.Paragraph("The last paragraph stands at the end.")))
          .build();

  private final FormatReader json = new JsonReader(JSON);
  private final Formats readers =
      new Formats(
          Map.ofEntries(
              entry(Format.RSS, new RssReader()),
              entry(Format.ATOM, new AtomReader()),
              entry(Format.NEWSML_G2, new G2Reader()),
              entry(Format.NITF, new NitfReader()),
              entry(Format.JSON_FEED, json),
              entry(Format.NINJS, json),
              entry(Format.ARTICLE, json)));

  @ParameterizedTest
  @ValueSource(strings = {"rss", "atom", "jsonfeed", "ninjs", "newsml", "nitf"})
  void a_published_story_is_read_as_it_was_written(String format) throws Exception {
    Article read = read(format);

    assertThat(read.title()).isEqualTo(FERRY.title());
    // Its own mark gave way to the outlet's name, which agencies' readers leave where it stands.
    assertThat(read.deck()).isIn(DECK, DECK + ", Delta Courier reports");
    assertThat(read.url()).isEqualTo("https://lantern.example/articles/ferry");
    assertThat(read.language()).isEqualTo("en");
    assertThat(read.publishedAt()).isEqualTo(NINE);
    assertThat(read.authors()).contains("Inés Robledal");
    assertThat(read.keywords()).isEqualTo(FERRY.keywords());
    assertThat(words(read)).containsSubsequence(words(FERRY));
  }

  /** The text a reader gets, block by block. */
  private static List<String> words(Article article) {
    return article.body().stream()
        .filter(block -> !(block instanceof Block.Image))
        .map(RoundTripTest::words)
        .toList();
  }

  private static String words(Block block) {
    return switch (block) {
      case Block.Paragraph(String html) -> PlainText.fromInline(html);
      case Block.Heading(int _, String html) -> PlainText.fromInline(html);
      case Block.Quote(String html, String cite) -> PlainText.fromInline(html) + " " + cite;
      case Block.ListBlock(boolean ordered, List<String> items) -> ordered + ": " + items;
      case Block.Table(List<List<String>> rows) -> rows.toString();
      case Block.Embed(String url) -> url;
      case Block.Image image -> image.url();
    };
  }

  private Article read(String format) throws Exception {
    String written = write(format);
    byte[] sent = written.getBytes(StandardCharsets.UTF_8);
    var reading = readers.read(new Document(sent, type(format), null, "https://lantern.example/"));
    assertThat(reading).as(written).isInstanceOf(Parsed.class);
    return ((Parsed) reading)
        .items().stream().map(one -> ((Readable) one).article()).findFirst().orElseThrow();
  }

  private static String write(String format) throws Exception {
    Item item = item();
    Feed feed =
        new Feed(LANTERN, Subject.EVERYTHING, List.of(item), NINE, null, null, null, List.of());
    return switch (format) {
      case "rss" -> RssFeed.write(feed);
      case "atom" -> AtomFeed.write(feed);
      case "jsonfeed" -> JSON.writeValueAsString(JsonFeed.write(feed));
      case "ninjs" -> JSON.writeValueAsString(new NinjsItem(LANTERN).write(item));
      case "newsml" -> new NewsItem(LANTERN).write(item);
      case "nitf" -> new NitfDocument(LANTERN).write(item);
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static String type(String format) {
    return switch (format) {
      case "rss" -> "application/rss+xml";
      case "atom" -> "application/atom+xml";
      case "jsonfeed" -> "application/feed+json";
      case "ninjs" -> "application/json";
      case "newsml" -> NewsItem.MEDIA_TYPE;
      case "nitf" -> NitfDocument.MEDIA_TYPE;
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static Item item() {
    Credit credit =
        new Credit(
            new Credit.Outlet("Delta Courier", "https://courier.example/", "es"),
            new Credit.Original(
                "El transbordador vuelve",
                "https://courier.example/ferry",
                "urn:courier:17",
                List.of("Inés Robledal"),
                NINE),
            Relation.TRANSLATED,
            "Delta Courier reports",
            ", ",
            List.of("M. Quintana"),
            List.of("Nadia Sørby"),
            "This article was translated and edited by The Lantern.",
            new Credit.Rights("By agreement with the outlet", null),
            null,
            null);
    Edition edition =
        new Edition(
            "a1-en",
            "a1",
            "en",
            "es",
            1,
            1,
            1,
            "ferry",
            FERRY,
            List.of(),
            credit,
            NINE,
            null,
            null,
            "Nadia Sørby");
    return new Item(edition, new Typesetter(LANTERN, new HouseStyles(Map.of())).set(edition));
  }
}
