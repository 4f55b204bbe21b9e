package org.dragoman.translate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.junit.jupiter.api.Test;

/** Random articles, cut and put together again. */
class NothingIsLostTest {

  private static final List<String> LANGUAGES =
      List.of("en", "es", "fr", "de", "ru", "tr", "ar", "fa", "he", "ur", "zh", "ja", "el", "xx");

  private static final String[] PIECES = {
    "word",
    "Dr.",
    "A.",
    "1.",
    "3,5",
    "…",
    "?",
    "!",
    ".",
    "»",
    "«",
    "“",
    "”",
    "„",
    "؟",
    "۔",
    "。",
    "「",
    "」",
    "سأل",
    "д.",
    "e.g.",
    "كلمة",
    "字",
    "\u00a0",
    " ",
    "  ",
    "\n",
    "<br>",
    "<em>x. Y</em>",
    "<a href=\"https://example.org/?a=1&amp;b=2\">link. Text</a>",
    "&amp;",
    "&lt;b&gt;",
    "U.S.",
    "😀",
    "(",
    ")",
    "—",
    "p.m.",
    "\u200f",
    "\u200c",
    "<strong>",
    "</strong>",
    "<sup>2</sup>"
  };

  private final Random random = new Random(11);
  private final Segmenter segmenter = new Segmenter(Srx.standard());

  @Test
  void every_character_of_a_slot_is_in_its_segments_in_order() {
    for (int i = 0; i < 3_000; i++) {
      TextSlot slot = new TextSlot("b0", 0, html(12));
      String language = LANGUAGES.get(i % LANGUAGES.size());

      List<SourceSegment> cut = segmenter.cut(slot, language);

      StringBuilder joined = new StringBuilder();
      cut.forEach(segment -> joined.append(PlainText.fromInline(segment.html())));
      assertThat(bare(joined.toString())).isEqualTo(bare(InlineHtml.parse(slot.html()).text()));
      assertThat(IntStream.range(0, cut.size()).mapToObj(n -> "b0.s" + n).toList())
          .isEqualTo(cut.stream().map(SourceSegment::id).toList());
      assertThat(segmenter.cut(slot, language)).isEqualTo(cut);
    }
  }

  @Test
  void blocks_are_the_same_before_and_after_whatever_the_translation() {
    for (int i = 0; i < 400; i++) {
      Article article = article();
      List<Segment> segments =
          segmenter.cut(article, LANGUAGES.get(i % LANGUAGES.size())).stream()
              .map(this::translated)
              .toList();

      Article translated = TranslatedArticle.of(article, "en", segments);

      assertThat(shape(translated)).isEqualTo(shape(article));
    }
  }

  @Test
  void an_article_translated_by_itself_reads_the_same() {
    for (int i = 0; i < 400; i++) {
      Article article = article();
      List<Segment> same =
          segmenter.cut(article, "en").stream()
              .map(source -> segment(source, source.html()))
              .toList();

      Article translated = TranslatedArticle.of(article, "en", same);

      assertThat(texts(translated)).isEqualTo(texts(article));
    }
  }

  private Segment translated(SourceSegment source) {
    return segment(
        source,
        switch (random.nextInt(5)) {
          case 0 -> source.html();
          case 1 -> "<em>Two</em> blocks? One.<br>";
          case 2 -> "x";
          case 3 -> null;
          default -> "A & B &lt; C".replace("&", "&amp;");
        });
  }

  private static Segment segment(SourceSegment source, String target) {
    return new Segment(
        source.id(),
        source.block(),
        source.html(),
        target,
        false,
        List.of(),
        target == null ? new Origin.Untranslated("none") : new Origin.Human("ana", null));
  }

  private Article article() {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      body.add(block());
    }
    return Article.builder()
        .title(words())
        .deck(random.nextBoolean() ? words() : null)
        .dateline(random.nextBoolean() ? words() : null)
        .keywords(random.nextBoolean() ? List.of(words(), "k") : List.of())
        .media(List.of(new Media("https://example.org/a.jpg", "image/jpeg", words(), "Foto", null)))
        .body(body)
        .build();
  }

  private Block block() {
    return switch (random.nextInt(7)) {
      case 0 -> new Block.Heading(2, html(4));
      case 1 -> new Block.Quote(html(6), random.nextBoolean() ? "A. B." : null);
      case 2 -> new Block.ListBlock(random.nextBoolean(), List.of(html(4), html(4), html(1)));
      case 3 -> new Block.Table(List.of(List.of(html(2), html(2)), List.of(html(3))));
      case 4 -> new Block.Image("https://example.org/b.jpg", words(), "Foto", words());
      case 5 -> new Block.Embed("https://example.org/film");
      default -> new Block.Paragraph(html(12));
    };
  }

  private String html(int pieces) {
    StringBuilder html = new StringBuilder("W");
    for (int i = 0; i < pieces; i++) {
      html.append(random.nextInt(3) == 0 ? "" : " ").append(PIECES[random.nextInt(PIECES.length)]);
    }
    return InlineHtml.parse(html.toString()).trim().html();
  }

  private String words() {
    return PlainText.fromInline(html(5));
  }

  /** All but the texts: kinds of blocks, levels, numbers of items and cells, addresses, credits. */
  private static Article shape(Article article) {
    return TextSlot.rewrite(article, _ -> "T").toBuilder().language(null, null).build();
  }

  private static List<String> texts(Article article) {
    return TextSlot.of(article).stream()
        .map(slot -> slot.address() + bare(PlainText.fromInline(slot.html())))
        .toList();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }
}
