package org.dragoman.ingest.extract;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.function.Supplier;
import org.dragoman.contracts.article.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML made to grow, or to keep its reader busy. */
@Timeout(60)
class HostileHtmlTest {

  @ParameterizedTest
  @ValueSource(strings = {"<IFRAME>", "<iframe>", "<iFrame src=x>"})
  void frames_within_frames_are_read_one_level_down(String frame) {
    String html = "<p>a</p>" + frame.repeat(7_500);

    assertThat(quickly(() -> Blocks.of(html, null))).contains(new Block.Paragraph("a"));
    assertThat(quickly(() -> Inline.clean("a " + frame.repeat(7_500), null))).isEqualTo("a");
  }

  @Test
  void text_that_an_open_frame_has_swallowed_is_read() {
    assertThat(Blocks.of("<p>a</p><IFRAME><p>b</p>", null))
        .containsExactly(new Block.Paragraph("a"), new Block.Paragraph("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>x", "<b>x", "<span><div>x", "<table><td>x", "<ul><li>x"})
  void forty_thousand_levels_are_read(String level) {
    String html = level.repeat(40_000);

    List<Block> blocks = quickly(() -> Blocks.of(html, null));

    assertThat(blocks.toString().chars().filter(c -> c == 'x').count()).isEqualTo(40_000);
  }

  @Test
  void what_is_nested_too_deeply_keeps_its_words_apart_and_its_pictures() {
    String html =
        "<div>".repeat(200)
            + "<p>It left at seven.</p><p>It came at nine."
            + "<img src='https://h.example/a.jpg'></p>";

    assertThat(Blocks.of(html, null))
        .containsExactly(
            new Block.Paragraph("It left at seven. It came at nine."),
            new Block.Image("https://h.example/a.jpg", null, null, null));
  }

  @Test
  void a_hundred_thousand_siblings_are_taken_out_at_once() {
    Document page = Jsoup.parse("<p>a</p><div>b</div>".repeat(100_000));
    List<Element> all = page.select("p");

    quickly(() -> {
      Html.remove(all.reversed());
      return all;
    });

    assertThat(page.select("p")).isEmpty();
    assertThat(page.select("div")).hasSize(100_000);
  }

  private static <T> T quickly(Supplier<T> work) {
    return assertTimeoutPreemptively(ofSeconds(10), work::get);
  }
}
