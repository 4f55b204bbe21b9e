package org.dragoman.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.contracts.article.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <b>b</b> <i>c</i> <u>d</u>|a <strong>b</strong> <em>c</em> d",
        "<a href='javascript:x()'>a</a>|a",
        "<a href=' JaVa\tScript:x()'>a</a>|a",
        "<a href='data:text/html,x'>a</a>|a",
        "<a href='mailto:a@b.example' onclick='x()'>a</a>|<a href=\"mailto:a@b.example\">a</a>",
        "<a href='/x?a=1&b=2'>a</a>|<a href=\"https://h.example/x?a=1&amp;b=2\">a</a>",
        "<a href='?p=2'>a</a>|<a href=\"https://h.example/d/e?p=2\">a</a>",
        "<script>x</script><style>y</style>a<svg onload=x><text>z</text></svg>|a",
        "a &lt;script&gt; b|a &lt;script&gt; b",
        "<em><br></em> a <strong> </strong>|a",
        "<a href='https://h.example/\"onmouseover=x'>a</a>|<a href=\"https://h.example/%22onmouseover=x\">a</a>",
      })
  void inline_html_is_reduced_to_the_subset(String html, String expected) {
    assertThat(Inline.clean(html, "https://h.example/d/e")).isEqualTo(expected);
  }

  @Test
  void two_line_breaks_part_paragraphs_and_one_does_not() {
    assertThat(Blocks.of("a<br>b<br><br>c", null))
        .containsExactly(new Block.Paragraph("a<br>b"), new Block.Paragraph("c"));
  }

  @Test
  void plain_text_keeps_its_paragraphs() {
    assertThat(Blocks.of("one\n\ntwo", null))
        .containsExactly(new Block.Paragraph("one"), new Block.Paragraph("two"));
  }

  @Test
  void nested_lists_are_flattened_in_order() {
    assertThat(Blocks.of("<ol><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>", null))
        .containsExactly(new Block.ListBlock(true, List.of("a", "b", "c<br>d")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='https://x.example/a.gif' width=1 height=1>",
        "<img src='https://pixel.x.example/a.gif'>",
        "<img src='https://x.example/pixel.gif?u=1'>",
        "<img src='data:image/gif;base64,xx'>",
        "<iframe src='https://x.example' width='0'></iframe>",
        "<iframe src='javascript:x()'></iframe>"
      })
  void what_only_counts_readers_is_dropped(String html) {
    assertThat(Blocks.of(html, null)).isEmpty();
  }

  @Test
  void embeds_keep_their_address_only() {
    assertThat(
            Blocks.of(
                "<p>a</p><iframe src='//v.example/1'></iframe><blockquote class='twitter-tweet'>x <a href='https://s.example/2'>d</a></blockquote>",
                "https://h.example/"))
        .containsExactly(
            new Block.Paragraph("a"),
            new Block.Embed("https://v.example/1"),
            new Block.Embed("https://s.example/2"));
  }

  @Test
  void a_table_for_layout_is_read_as_text() {
    assertThat(Blocks.of("<table><tr><td><p>a</p></td></tr></table>", null))
        .containsExactly(new Block.Paragraph("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He read <cite>Moby Dick</cite> twice.|He read <em>Moby Dick</em> twice.|",
        "<p>It left.</p><p>— <cite>A. Clerk</cite></p>|It left.|A. Clerk",
        "<p>It left.</p><cite>— A. Clerk</cite> <br>|It left.|A. Clerk",
        "<p>In <cite>Quay</cite> it left.</p><footer>A. Clerk, <cite>Log</cite></footer>"
            + "|In <em>Quay</em> it left.|A. Clerk, Log",
        "<cite>All of it</cite>|<em>All of it</em>|",
      })
  void only_what_ends_a_quotation_is_its_source(String inside, String html, String cite) {
    assertThat(Blocks.of("<blockquote>" + inside + "</blockquote>", null))
        .containsExactly(new Block.Quote(html, cite));
  }

  @Test
  void a_figure_of_several_pictures_keeps_all_of_them() {
    assertThat(
            Blocks.of(
                "<figure><img src='https://h.example/a.jpg'><img src='https://h.example/b.jpg'>"
                    + "<figcaption>Two ferries</figcaption></figure>",
                null))
        .containsExactly(
            new Block.Image("https://h.example/a.jpg", null, null, null),
            new Block.Image("https://h.example/b.jpg", null, null, null),
            new Block.Paragraph("Two ferries"));
  }

  @Test
  void paragraphs_in_a_figure_are_text() {
    assertThat(
            Blocks.of(
                "<figure><img src='https://h.example/a.jpg'><p>It left at seven.</p></figure>",
                null))
        .containsExactly(
            new Block.Image("https://h.example/a.jpg", null, null, null),
            new Block.Paragraph("It left at seven."));
  }

  @Test
  void a_picture_that_stands_once_more_for_readers_without_scripts_is_one() {
    assertThat(
            Blocks.of(
                "<figure><img data-src='https://h.example/a.jpg'>"
                    + "<noscript><img src='https://h.example/a.jpg'></noscript>"
                    + "<figcaption><p>A ferry</p></figcaption></figure>",
                null))
        .containsExactly(new Block.Image("https://h.example/a.jpg", "A ferry", null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one<li>two</li>three <b>four</b> five|one;two;three <strong>four</strong> five",
        "<a href='https://h.example/'>x</a> and <b>y</b>"
            + "|<a href=\"https://h.example/\">x</a> and <strong>y</strong>",
        "<b>x</b> <b>y</b>|<strong>x</strong>;<strong>y</strong>",
        "<span>x<ul><li>y</li></ul></span>|x;y",
      })
  void text_directly_in_a_list_is_an_item(String inside, String items) {
    assertThat(Blocks.of("<ul>" + inside + "</ul>", null))
        .containsExactly(new Block.ListBlock(false, List.of(items.split(";"))));
  }
}
