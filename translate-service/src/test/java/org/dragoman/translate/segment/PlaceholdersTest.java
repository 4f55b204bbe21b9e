package org.dragoman.translate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlaceholdersTest {

  private static final String REPORT =
      "Véase <a href=\"https://example.org/informe?a=1&amp;b=2\">el <em>informe</em></a> hoy.";

  @Test
  void tags_leave_as_numbers_and_addresses_stay() {
    Placeholders placeholders = Placeholders.of(REPORT);

    assertThat(placeholders.tagged()).isEqualTo("Véase <g1>el <g2>informe</g2></g1> hoy.");
    assertThat(placeholders.html())
        .isEqualTo("Véase <a id=\"g1\">el <em id=\"g2\">informe</em></a> hoy.");
  }

  @Test
  void tags_come_back_by_their_numbers() {
    assertThat(restored(REPORT, "Today see <g1>the <g2>report</g2></g1>."))
        .isEqualTo(
            "Today see <a href=\"https://example.org/informe?a=1&amp;b=2\">the"
                + " <em>report</em></a>.");
    assertThat(restored(REPORT, "See <a id=g1>the <i id=\"g2\">report</i></a> today."))
        .isEqualTo(
            "See <a href=\"https://example.org/informe?a=1&amp;b=2\">the <em>report</em></a>"
                + " today.");
  }

  @Test
  void what_stands_around_the_whole_sentence_never_leaves() {
    Placeholders placeholders = Placeholders.of("<strong>Uno<br>dos</strong><br>");

    assertThat(placeholders.tagged()).isEqualTo("Uno<x1/>dos");
    assertThat(placeholders.restore("One<x1/>two").html())
        .isEqualTo("<strong>One<br>two</strong><br>");
  }

  @Test
  void a_tag_that_lost_its_number_is_known_by_its_name() {
    assertThat(restored("a <em>b</em> <strong>c</strong>", "<b>C</b> and <i>B</i>"))
        .isEqualTo("<strong>C</strong> and <em>B</em>");
  }

  @Test
  void a_lost_link_is_flagged_at_its_words() {
    Restored restored = Placeholders.of(REPORT).restore("See the <g2>report</g2> today.");

    assertThat(restored.html()).isEqualTo("See the <em>report</em> today.");
    assertThat(restored.findings())
        .containsExactly(
            new Finding(
                "markup",
                Finding.Severity.WARNING,
                "The link of “el informe” is lost.",
                new Finding.Place(Finding.Side.SOURCE, 6, 16)));
  }

  @Test
  void a_tag_that_comes_twice_is_kept_once() {
    Restored restored =
        Placeholders.of("a <em>b</em> c").restore("<g1>A</g1> then <g1>B</g1> and <g1>C</g1>");

    assertThat(restored.html()).isEqualTo("<em>A</em> then B and C");
    assertThat(restored.findings())
        .extracting(Finding::place)
        .containsExactly(
            new Finding.Place(Finding.Side.TARGET, 7, 8),
            new Finding.Place(Finding.Side.TARGET, 13, 14));
  }

  @Test
  void a_tag_that_an_engine_cut_in_two_is_one_again() {
    Restored restored = Placeholders.of("a <em>b c</em> d").restore("a <g1>B</g1> <g1>C</g1> d");

    assertThat(restored.html()).isEqualTo("a <em>B C</em> d");
    assertThat(restored.findings()).isEmpty();
  }

  @Test
  void tags_that_cross_are_set_one_after_the_other() {
    assertThat(restored("<em>a</em> <strong>b</strong> c", "<g1>A <g2>x</g1> B</g2> C"))
        .isEqualTo("<em>A x</em> <strong>B</strong> C");
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_megabyte_of_tags_without_their_numbers_is_put_back_in_time() {
    String html = "<strong>x</strong>, ".repeat((1 << 20) / 8) + "x";

    assertThat(Placeholders.of(html).restore(html).html()).isEqualTo(html);
  }

  @Test
  void a_tag_that_never_ends_is_lost() {
    Restored restored = Placeholders.of("a <em>b</em> c").restore("A <g1>B C");

    assertThat(restored.html()).isEqualTo("A B C");
    assertThat(restored.findings()).hasSize(1);
  }

  @Test
  void markup_an_engine_invents_is_taken_out() {
    Restored restored =
        Placeholders.of("Uno & dos")
            .restore("<p>One &amp; <a href=\"https://evil.example/\">two</a> <g7>x</g7></p>");

    assertThat(restored.html()).isEqualTo("One &amp; two x");
    assertThat(restored.findings())
        .extracting(Finding::severity)
        .containsExactly(Finding.Severity.INFO);
  }

  @Test
  void white_space_goes_back_outside_its_tags() {
    assertThat(restored("ver <em>uno</em>, dos", "see<g1> one </g1>, two"))
        .isEqualTo("see <em>one</em> , two");
    assertThat(restored("ver <em>uno</em> dos", "see<g1>one</g1> two"))
        .isEqualTo("see <em>one</em> two");
    assertThat(restored("and <em>Cairo</em>", "و<g1>القاهرة</g1>")).isEqualTo("و<em>القاهرة</em>");
  }

  @Test
  void angle_brackets_in_the_text_are_no_tags() {
    assertThat(restored("si <em>x</em> &lt; y", "if <g1>x</g1> < y and z > 0 &lt;b&gt;"))
        .isEqualTo("if <em>x</em> &lt; y and z &gt; 0 &lt;b&gt;");
  }

  @Test
  void an_answer_that_is_the_question_gives_the_sentence_back() {
    Random random = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      String html = InlineHtml.parse(sentence(random, 4)).trim().html();
      Placeholders placeholders = Placeholders.of(html);
      for (String echo : List.of(placeholders.tagged(), placeholders.html())) {
        Restored restored = placeholders.restore(echo);
        assertThat(PlainText.fromInline(restored.html()).replaceAll("\\s+", ""))
            .isEqualTo(PlainText.fromInline(html).replaceAll("\\s+", ""));
        assertThat(sorted(restored.html()))
            .as("%s → %s → %s", html, echo, restored.html())
            .isEqualTo(sorted(html));
        assertThat(restored.findings()).isEmpty();
      }
    }
  }

  @Test
  void whatever_an_engine_does_to_tags_nothing_is_doubled_and_each_loss_is_told() {
    Random random = new Random(7);
    for (int i = 0; i < 4_000; i++) {
      String html = InlineHtml.parse(sentence(random, 4)).trim().html();
      Placeholders placeholders = Placeholders.of(html);
      String broken =
          mangled(random, random.nextBoolean() ? placeholders.tagged() : placeholders.html());

      Restored restored = placeholders.restore(broken);

      if (restored.html().isEmpty()) {
        continue;
      }
      List<String> lost = sorted(html);
      List<String> kept = sorted(restored.html());
      kept.forEach(tag -> assertThat(lost.remove(tag)).as("%s in %s", tag, html).isTrue());
      assertThat(InlineHtml.parse(restored.html()).html()).isEqualTo(restored.html());
      assertThat(
              restored.findings().stream()
                  .filter(finding -> finding.text().endsWith("is lost."))
                  .count())
          .as("%s → %s → %s", html, broken, restored.html())
          .isEqualTo(lost.size());
      assertThat(placesFit(restored, html)).isTrue();
    }
  }

  private static boolean placesFit(Restored restored, String html) {
    return restored.findings().stream()
        .map(Finding::place)
        .filter(place -> place != null)
        .allMatch(place ->
            place.to()
                <= PlainText.fromInline(
                        place.side() == Finding.Side.SOURCE ? html : restored.html())
                    .length());
  }

  private static String restored(String source, String answer) {
    return Placeholders.of(source).restore(answer).html();
  }

  private static List<String> sorted(String html) {
    List<String> tags = new ArrayList<>(InlineHtml.parse(html).tags());
    Collections.sort(tags);
    return tags;
  }

  private static String sentence(Random random, int depth) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i <= random.nextInt(4); i++) {
      String inner = depth == 0 ? "w" : sentence(random, depth - 1);
      html.append(
          switch (random.nextInt(8)) {
            case 0 -> "<em>" + inner + "</em>";
            case 1 -> "<strong>" + inner + "</strong> ";
            case 2 ->
                " <a href=\"https://example.org/"
                    + random.nextInt(9)
                    + "\">w"
                    + inner.replaceAll("</?a[^>]*>", "")
                    + "</a>";
            case 3 -> "<br>";
            case 4 -> "<sup>" + random.nextInt(10) + "</sup>";
            default -> " word" + random.nextInt(10);
          });
    }
    return html.toString();
  }

  /** Drops, doubles, swaps, moves and invents tags. */
  private static String mangled(Random random, String answer) {
    List<String> tokens = new ArrayList<>(List.of(answer.split("(?=<)|(?<=>)")));
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int at = random.nextInt(tokens.size());
      switch (random.nextInt(5)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(random.nextInt(tokens.size() + 1), tokens.get(at));
        case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
        case 3 -> tokens.add(at, random.nextBoolean() ? "<g99>" : "</g1>");
        default -> tokens.add(at, "<span class=\"x\">&amp;</span> ");
      }
      if (tokens.isEmpty()) {
        tokens.add("");
      }
    }
    return String.join("", tokens);
  }
}
