package org.dragoman.publish.credit;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a house style, put together on a sample.
 *
 * @param notices what readers are told of machines, for each case there is
 */
public record StylePreview(
    String outlet,
    String attribution,
    String translated,
    String republished,
    List<String> translators,
    List<String> notices) {

  private static final Origin MACHINE = new Origin.Machine("deepl", null, null, null);

  /**
   * @param language BCP 47, of the style
   * @param outlet whose exception is shown; null for an outlet without one
   */
  public static StylePreview of(HouseStyle style, String language, @Nullable String outlet) {
    String name = outlet == null ? "Delta Courier" : outlet;
    // Any language but the style's own, so that the sample is a translation.
    String foreign = Languages.match("ar", language) ? "es" : "ar";
    Credit credit = credited(style, language, name, foreign, List.of(memory(), machine(false)));
    return new StylePreview(
        credit.outlet() == null || credit.outlet().name() == null ? name : credit.outlet().name(),
        told(credit.attribution()),
        told(credit.responsibility()),
        told(credited(style, language, name, language, List.of()).responsibility()),
        credit.translators(),
        List.of(
            notice(credited(style, language, name, foreign, List.of(machine(false)))),
            notice(
                credited(style, language, name, foreign, List.of(machine(true), machine(false)))),
            notice(credited(style, language, name, foreign, List.of(machine(true)))),
            notice(credit)));
  }

  private static Credit credited(
      HouseStyle style, String language, String outlet, String from, List<Segment> segments) {
    Source source = new Source("sample", outlet, from, null, null, (Relation) null, null);
    Article article =
        Article.builder().title("…").language(from, null).publishedAt(Instant.EPOCH).build();
    return Attributed.of(source, article, language, CreditEdits.NONE, style)
        .credit(segments, List.of());
  }

  private static String notice(Credit credit) {
    return credit.machine() == null ? "" : told(credit.machine().notice());
  }

  private static Segment machine(boolean reviewed) {
    Segment.Review review = reviewed ? new Segment.Review("Nadia Sørby", null) : null;
    return new Segment("b0.s0", 0, "…", "…", false, List.of(), MACHINE, review);
  }

  private static Segment memory() {
    Origin origin = new Origin.Memory(100, "sample", "M. Quintana", null);
    return new Segment("b0.s1", 0, "…", "…", false, List.of(), origin);
  }

  private static String told(@Nullable String words) {
    return words == null ? "" : words;
  }
}
