package org.dragoman.publish.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Edition;

/** Published stories for the writers of formats: an ordinary one, and some that are not. */
public final class Stock {
  public static final Publisher LANTERN =
      new Publisher("The Lantern & Co", "https://lantern.example", "en", ZoneOffset.UTC);
  public static final Instant LATER = Samples.THEN.plusSeconds(3_725);

  private static final String HOSTILE =
      "]]> <b>&amp; \u0007\u0000\ufffe \u202egnol\u202c \ud83d\udea2 \"'--> <!-- &#0; \u2028";

  private Stock() {}

  /** From Spanish, with a block of each kind. */
  public static Item ferry() {
    List<Segment> segments = Samples.translated(Samples.ferry());
    return item(edition("a1-en", "en", Samples.ferry(), segments, credit(segments)));
  }

  /** The same, corrected. */
  public static Item corrected() {
    Edition first = ferry().edition();
    return item(
        new Edition(
            first.storyId(),
            first.articleId(),
            first.language(),
            first.sourceLanguage(),
            1,
            2,
            2,
            first.slug(),
            first.article(),
            first.segments(),
            first.credit(),
            first.publishedAt(),
            LATER,
            "The ferry is called Aurora, not Áurea.",
            "Nadia Sørby"));
  }

  /** Texts that are out to break what they stand in. */
  public static Item hostile() {
    Article article =
        Article.builder()
            .externalId("urn:x:" + HOSTILE)
            .url("https://courier.example/söt?a=1&b=2")
            .title("Title " + HOSTILE)
            .deck("Deck " + HOSTILE)
            .authors(List.of("Author " + HOSTILE))
            .dateline("PORT " + HOSTILE)
            .language("es", 1.0)
            .publishedAt(Samples.THEN)
            .keywords(List.of("word " + HOSTILE, "word " + HOSTILE))
            .media(
                List.of(
                    new Media("https://a.example/ö.jpg", null, HOSTILE, HOSTILE, HOSTILE),
                    new Media("https://a.example/a.mp3", "audio/mpeg", null, null, null),
                    new Media("javascript:alert(1)", "image/png", null, null, null)))
            .body(
                List.of(
                    new Block.Paragraph("One ]]&gt; &amp; <br>two<br/> \u0007 \ud83d\udea2"),
                    new Block.Paragraph("<a href=\"https://a.example/?x=1&amp;y=]]>\">a</a>"),
                    new Block.Paragraph("H<sub>2</sub>O <code>a&lt;b</code> <strong>x</strong>"),
                    new Block.Paragraph(""),
                    new Block.Heading(1, "Heading"),
                    new Block.Quote("Quote &lt;script&gt;", HOSTILE),
                    new Block.ListBlock(false, List.of()),
                    new Block.Table(List.of()),
                    new Block.Embed("https://video.example/?a=1&b=2"),
                    new Block.Image("https://a.example/i.png", HOSTILE, null, HOSTILE)))
            .build();
    Credit credit =
        new Credit(
            new Credit.Outlet("Outlet " + HOSTILE, "https://courier.example/ö", "es"),
            new Credit.Original(
                "Original " + HOSTILE, article.url(), article.externalId(), List.of(), null),
            Relation.TRANSLATED,
            "Outlet " + HOSTILE + " reports",
            ", ",
            List.of("Translator " + HOSTILE),
            List.of("Editor " + HOSTILE),
            "Responsibility " + HOSTILE,
            new Credit.Rights("Basis " + HOSTILE, null),
            null,
            null);
    return item(edition("a2-en", "en", article, List.of(), credit));
  }

  /** A wire: no deck, no authors, no page, no picture, hardly a text. */
  public static Item bare() {
    Article article =
        Article.builder()
            .externalId("wire-17")
            .title("Ferry late")
            .language("es", 1.0)
            .body(List.of(new Block.Paragraph("The ferry is late.")))
            .build();
    Credit credit =
        new Credit(
            new Credit.Outlet("Quay Wire", null, "es"),
            new Credit.Original("Barco tarde", null, "wire-17", List.of(), null),
            Relation.SUMMARISED,
            null,
            null,
            List.of(),
            List.of(),
            "Quay Wire answers for it.",
            new Credit.Rights("Agency contract", null),
            null,
            null);
    return item(edition("a3-en", "en", article, List.of(), credit));
  }

  /** In a language that is written from the right, with a sentence left as it was. */
  public static Item arabic() {
    Article article = Samples.ferry().toBuilder().title("العبّارة تعود").deck("عادت أمس").build();
    List<Segment> segments = Samples.translated(article);
    List<Segment> some =
        Samples.with(segments, Samples.untranslated(segments, "b0.s0")).stream()
            .map(s -> s.id().startsWith("title") || s.id().startsWith("deck") ? same(s) : s)
            .toList();
    return item(edition("a4-ar", "ar", article, some, credit(segments)));
  }

  private static Segment same(Segment s) {
    return Samples.segment(s.id(), s.source(), s.source(), new Origin.Human("Nadia", null));
  }

  public static List<Item> all() {
    return List.of(ferry(), corrected(), hostile(), bare(), arabic());
  }

  public static Change.Retracted retracted() {
    return new Change.Retracted(ferry().edition(), 2, "It was invented. " + HOSTILE, LATER);
  }

  private static Credit credit(List<Segment> segments) {
    return new Crediting(Samples.STYLES)
        .credit(
            Samples.COURIER,
            Samples.ferry(),
            "en",
            segments,
            List.of("Nadia Sørby"),
            CreditEdits.NONE);
  }

  public static Item item(Edition edition) {
    return new Item(edition, new Typesetter(LANTERN, Samples.STYLES).set(edition));
  }

  public static Edition edition(
      String id, String language, Article original, List<Segment> segments, Credit credit) {
    return new Edition(
        id,
        id.substring(0, id.indexOf('-')),
        language,
        "es",
        1,
        1,
        1,
        "ferry-" + id,
        TranslatedArticle.of(original, language, segments),
        segments,
        credit,
        Samples.THEN,
        null,
        null,
        "Nadia Sørby");
  }

  /** A feed of these. */
  public static Feed feed(List<Item> items) {
    return new Feed(LANTERN, Subject.EVERYTHING, items, LATER, null, null, null, List.of());
  }
}
