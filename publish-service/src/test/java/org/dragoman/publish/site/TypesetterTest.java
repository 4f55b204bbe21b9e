package org.dragoman.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.dragoman.publish.Samples.untranslated;
import static org.dragoman.publish.Samples.with;

import java.time.ZoneId;
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
import org.dragoman.publish.story.Edition;
import org.junit.jupiter.api.Test;

class TypesetterTest {
  private static final Publisher LANTERN =
      new Publisher("The Lantern", "https://lantern.example/", "en", ZoneId.of("UTC"));
  private final Typesetter typesetter = new Typesetter(LANTERN, Samples.STYLES);

  @Test
  void every_kind_of_block_stands_on_the_page() {
    StoryPage page = set(ferry(), translated(ferry()));

    assertThat(page.body())
        .contains("<p>The ship <em>Aurora</em> came back yesterday.")
        .contains("<h2>[Qué cambia]</h2>")
        .contains("<ol><li>[Primero el horario]</li>")
        .contains("<blockquote><p>[Volveremos]</p><footer><cite>el capitán</cite>")
        .contains("<img src=\"https://courier.example/map.png\" alt=\"[Mapa]\"")
        .contains("<small class=\"credit\">Delta Courier</small>")
        .contains("<tr><td>[9]</td><td>[Aurora]</td></tr>")
        .contains("<a href=\"https://video.example/ferry\" rel=\"noopener\">video.example</a>");
    assertThat(page.lead()).contains("https://courier.example/quay.jpg");
    assertThat(page.address()).isEqualTo("https://lantern.example/articles/ferry");
  }

  @Test
  void the_deck_ends_with_its_outlet() {
    assertThat(set(ferry(), translated(ferry())).deck().plain())
        .isEqualTo("The night crossing is suspended, Delta Courier reports");
  }

  @Test
  void a_deck_with_a_mark_of_its_own_keeps_it_and_no_deck_leaves_the_attribution() {
    Credit credit = edition(ferry(), List.of()).credit();
    assertThat(DeckLine.of("Who knew?", credit, ", ").plain())
        .isEqualTo("Who knew? Delta Courier reports");
    assertThat(DeckLine.of(null, credit, ", ").plain()).isEqualTo("Delta Courier reports");
  }

  @Test
  void an_untranslated_sentence_says_its_language_and_no_other_does() {
    List<Segment> segments = translated(ferry());
    StoryPage page =
        set(
            ferry(),
            with(
                with(segments, untranslated(segments, "b1.s0")),
                untranslated(segments, "title.s0")));

    assertThat(page.body()).containsOnlyOnce("lang=\"es\"");
    assertThat(page.body()).contains("<h2><span lang=\"es\" dir=\"ltr\">Qué cambia</span></h2>");
    assertThat(page.title().language()).isEqualTo("es");
  }

  @Test
  void nothing_leads_anywhere_but_the_web_and_no_text_becomes_markup() {
    Article evil =
        ferry().toBuilder()
            .url("javascript:alert(1)")
            .media(List.of(new Media("data:text/html,x", null, null, null, null)))
            .body(
                List.of(
                    new Block.Image("javascript:x", null, null, null),
                    new Block.Image("https://a.example/\"onload=x", null, null, null),
                    new Block.Image("https://a.example/i.png", "<b>", "\"q\"", "'\"><script>"),
                    new Block.Quote("words", "<script>"),
                    new Block.Embed("file:///etc/passwd")))
            .build();
    StoryPage page = set(evil, List.of());

    assertThat(page.original()).isNull();
    assertThat(page.lead()).isEmpty();
    assertThat(page.body())
        .doesNotContain("javascript:", "onload", "<script", "<b>", "file:")
        .contains("alt=\"&#39;&quot;&gt;&lt;script&gt;\"");
  }

  @Test
  void right_to_left_follows_from_language_and_script() {
    assertThat(Direction.of("ar")).isEqualTo("rtl");
    assertThat(Direction.of("az-Arab")).isEqualTo("rtl");
    assertThat(Direction.of("es")).isEqualTo("ltr");
  }

  @Test
  void each_language_of_the_site_has_all_its_words() {
    for (String language : List.of("en", "es", "fr", "ar")) {
      Labels labels = Labels.in(language);
      assertThat(labels.language()).isEqualTo(language);
      assertThat(labels.get("read", "Delta Courier")).contains("Delta Courier");
    }
    assertThat(Labels.in("fi").language()).isEqualTo("en");
    assertThat(Labels.in("fr").get("published")).isNotEqualTo(Labels.in("en").get("published"));
  }

  @Test
  void an_older_credit_hides_no_machine_behind_its_relation() {
    List<Segment> segments =
        List.of(
            Samples.segment(
                "b0.s0", "a", "b", new Origin.Machine("libretranslate", null, null, null)));
    Edition edition = edition(ferry(), segments);
    Credit older =
        new Credit(
            edition.credit().outlet(),
            edition.credit().original(),
            Relation.REPUBLISHED,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null);

    assertThat(typesetter.set(credited(edition, older)).machine())
        .isEqualTo("Translated by a machine (LibreTranslate).");
  }

  private static Edition credited(Edition edition, Credit credit) {
    return new Edition(
        edition.storyId(),
        edition.articleId(),
        edition.language(),
        edition.sourceLanguage(),
        1,
        1,
        1,
        edition.slug(),
        edition.article(),
        edition.segments(),
        credit,
        edition.publishedAt(),
        null,
        null,
        edition.by());
  }

  private StoryPage set(Article original, List<Segment> segments) {
    return typesetter.set(edition(original, segments));
  }

  private static Edition edition(Article original, List<Segment> segments) {
    return new Edition(
        "a1-en",
        "a1",
        "en",
        "es",
        1,
        1,
        1,
        "ferry",
        TranslatedArticle.of(original, "en", segments),
        segments,
        new Crediting(Samples.STYLES)
            .credit(Samples.COURIER, original, "en", segments, List.of(), CreditEdits.NONE),
        Samples.THEN,
        null,
        null,
        "Nadia Sørby");
  }

  @Test
  void a_time_is_joined_by_the_comma_of_the_letters_it_stands_among() {
    for (String language : List.of("ar", "fa", "ur", "az-Arab")) {
      assertThat(Moment.of(Samples.THEN, language, ZoneId.of("UTC")).text())
          .as(language)
          .contains("، ");
    }
    assertThat(Moment.of(Samples.THEN, "en", ZoneId.of("UTC")).text())
        .isEqualTo("May 1, 2026, 09:00 UTC");
  }
}
