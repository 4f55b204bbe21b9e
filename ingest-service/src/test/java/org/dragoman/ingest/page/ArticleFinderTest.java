package org.dragoman.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import org.dragoman.ingest.extract.Html;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArticleFinderTest {
  private static final String ONE =
      "The night ferry to the outer islands will sail through the winter, the council decided on Tuesday. ";
  private static final String TWO =
      "The boat leaves the harbour at ten and reaches the last pier before dawn, weather permitting. ";

  private static String text(String html) {
    return ArticleFinder.find(Html.page(html, "https://quay.example/a"), "A title", "", List.of())
        .body()
        .text();
  }

  @Test
  void a_named_body_is_taken_without_what_stands_in_it() {
    String text =
        text(
            "<body><nav>Home</nav><div class='entry-content'><p>%s</p><div class='social-share'>Tell others</div><p>%s</p></div><div class='comment-list'><p>%s</p></div></body>"
                .formatted(
                    ONE,
                    TWO,
                    "I was on that boat once, and it was late, and wet, and it smelled of onions."));

    assertThat(text).contains(ONE.strip(), TWO.strip()).doesNotContain("Tell others", "onions");
  }

  @Test
  void names_that_lie_about_most_of_the_page_are_not_believed() {
    assertThat(
            text(
                "<body class='has-sidebar'><div class='sidebar comments promo'><p>%s</p><p>%s</p></div></body>"
                    .formatted(ONE, TWO)))
        .contains(ONE.strip(), TWO.strip());
  }

  @Test
  void a_page_without_names_is_read_by_its_density() {
    String links = "<div><a href='/1'>One</a> <a href='/2'>Two</a> <a href='/3'>Three</a></div>";

    assertThat(
            text(
                "<body>%s<div><div>%s</div><div>%s</div></div>%s</body>"
                    .formatted(links, ONE, TWO, links)))
        .isEqualTo(ONE + TWO.strip());
  }

  @Test
  void readers_who_write_more_than_the_author_are_left_out() {
    String comments = ("<li><cite>Reader</cite> says: <p>" + TWO + TWO + "</p></li>").repeat(30);

    assertThat(
            text(
                "<body><h1>A title</h1><div><p>%s</p><p>%s</p><p>%s</p><p>%s</p><p>The end of it, for now, is that nobody went.</p></div><ol class='commentlist'>%s</ol></body>"
                    .formatted(
                        ONE, ONE + "Again. ", ONE + "And again. ", ONE + "At last. ", comments)))
        .contains("At last.")
        .doesNotContain("Reader");
  }

  @Test
  void verse_without_a_full_stop_is_text_too() {
    String verse =
        "<p>No tide will wait for you<br>nor any boat return<br>the lamp is on the pier<br>and someone has to burn</p>";

    assertThat(
            text(
                "<body><div class='menu'><a href='/'>Home</a></div><div>"
                    + verse.repeat(3).replace("lamp is", "lamps are")
                    + verse
                    + "</div></body>"))
        .contains("the lamp is on the pier");
  }

  @Test
  @Timeout(60)
  void a_hundred_thousand_nested_elements_are_no_trouble() {
    String deep = "<div class='a'>".repeat(100_000) + "<p>" + ONE + TWO + "</p>";

    assertThatCode(() -> text(deep)).doesNotThrowAnyException();
  }

  @Test
  @Timeout(60)
  void five_megabytes_take_about_fifty_times_what_a_hundred_kilobytes_take() {
    String paragraph =
        "<p class='para'>" + ONE + TWO + "<a href='/x'>A link</a></p><div class='ad'></div>";
    String small = "<body>" + paragraph.repeat(100_000 / paragraph.length()) + "</body>";
    String large = "<body>" + paragraph.repeat(5_000_000 / paragraph.length()) + "</body>";
    text(small);
    text(small);
    Duration once = time(small);

    assertThat(time(large)).isLessThan(once.multipliedBy(50 * 8).plusSeconds(2));
  }

  private static Duration time(String html) {
    long start = System.nanoTime();
    text(html);
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
