package org.dragoman.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.credit.Wording;

/** Invented articles and their translations. */
public final class Samples {
  public static final Instant THEN = Instant.parse("2026-05-01T09:00:00Z");

  public static final Source COURIER =
      new Source(
          "courier",
          "Delta Courier",
          "es",
          "https://courier.example",
          null,
          null,
          "Used by agreement with the outlet");

  public static final HouseStyle ENGLISH =
      new HouseStyle(
          "The Lantern",
          new Wording(
              "{outlet} reports",
              ", ",
              "This article was translated and edited by {publisher}.",
              "This article was republished by {publisher}.",
              "translation memory",
              "machine translation",
              "Translated by a machine ({engines}).",
              "Parts were translated by a machine ({engines}).",
              "A person reviewed it.",
              "A person reviewed parts of it.",
              "Nobody reviewed it."),
          Map.of("صحيفة المرفأ", "Harbour Daily"),
          Map.of(),
          "By permission",
          null,
          "By permission of their owners");

  public static final HouseStyles STYLES = new HouseStyles(Map.of("en", ENGLISH));

  private Samples() {}

  /** A Spanish article with a block of each kind. */
  public static Article ferry() {
    return Article.builder()
        .externalId("urn:courier:17")
        .url("https://courier.example/ferry")
        .title("El transbordador vuelve al puerto")
        .deck("La travesía nocturna queda suspendida.")
        .authors(List.of("Inés Robledal"))
        .dateline("PUERTO CALMO")
        .language("es", 1.0)
        .publishedAt(THEN)
        .keywords(List.of("puerto"))
        .media(
            List.of(
                new Media(
                    "https://courier.example/quay.jpg",
                    "image/jpeg",
                    "El muelle",
                    "R. Vega",
                    null)))
        .body(
            List.of(
                new Block.Paragraph("El barco <em>Aurora</em> volvió ayer. Nadie resultó herido."),
                new Block.Heading(2, "Qué cambia"),
                new Block.ListBlock(true, List.of("Primero el horario", "Después el precio")),
                new Block.Quote("Volveremos", "el capitán"),
                new Block.Image(
                    "https://courier.example/map.png", "El mapa", "Delta Courier", "Mapa"),
                new Block.Table(List.of(List.of("Hora", "Sale"), List.of("9", "Aurora"))),
                new Block.Embed("https://video.example/ferry")))
        .build();
  }

  /** One segment a slot: the source in upper case, from the memory. */
  public static List<Segment> translated(Article article) {
    List<Segment> segments = new ArrayList<>();
    for (TextSlot slot : TextSlot.of(article)) {
      segments.add(memory(slot, english(slot)));
    }
    return segments;
  }

  private static String english(TextSlot slot) {
    return switch (slot.address()) {
      case "title" -> "The ferry returns to port";
      case "deck" -> "The night crossing is suspended.";
      case "b0" -> "The ship <em>Aurora</em> came back yesterday. Nobody was hurt.";
      case "k0" -> "harbour";
      default -> "[" + slot.html() + "]";
    };
  }

  private static Segment memory(TextSlot slot, String target) {
    return new Segment(
        slot.address() + ".s0",
        slot.block(),
        slot.html(),
        target,
        false,
        List.of(),
        new Origin.Memory(100, "tu-1", "M. Quintana", THEN));
  }

  public static List<Segment> with(List<Segment> segments, Segment changed) {
    return segments.stream().map(s -> s.id().equals(changed.id()) ? changed : s).toList();
  }

  public static Segment segment(String id, String source, String target, Origin origin) {
    return new Segment(id, null, source, target, false, List.of(), origin);
  }

  /** The segment with this id, as nobody could translate it. */
  public static Segment untranslated(List<Segment> segments, String id) {
    Segment found = segments.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    return new Segment(
        id,
        found.block(),
        found.source(),
        null,
        false,
        List.of(),
        new Origin.Untranslated("no engine"));
  }

  public static ArticleTranslated event(String articleId, int source, int revision) {
    return event(articleId, source, revision, ferry(), translated(ferry()));
  }

  public static ArticleTranslated event(
      String articleId, int source, int revision, Article article, List<Segment> segments) {
    return new ArticleTranslated(
        articleId, source, revision, "en", COURIER, article, segments, THEN);
  }

  public static ArticleWithdrawn withdrawn(String articleId, int source) {
    return new ArticleWithdrawn(articleId, source, COURIER, "error", THEN);
  }
}
