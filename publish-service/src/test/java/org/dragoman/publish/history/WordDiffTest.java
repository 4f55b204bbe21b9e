package org.dragoman.publish.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.publish.history.Piece.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordDiffTest {
  private static final List<String> WORDS =
      List.of(
          "ferry",
          "port",
          "the",
          "the",
          "a",
          "12",
          "—",
          "¿",
          "العبّارة",
          "الميناء",
          "渡船",
          "港口",
          "เรือ",
          "naïve",
          "e\u0301t\u00e9",
          "👩‍🚒",
          "don’t",
          "&amp;",
          "<em>",
          "</em>",
          "<a href=\"https://a.example/?b=1&amp;c\">",
          "</a>",
          "<br>");

  @Test
  void it_gives_back_both_texts() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      String old = text(random, random.nextInt(30));
      String fresh =
          random.nextInt(3) == 0 ? text(random, random.nextInt(30)) : edited(old, random);
      holds(WordDiff.of(old, fresh), old, fresh);
      holds(WordDiff.ofInline(old, fresh), old, fresh);
    }
  }

  private static void holds(List<Piece> pieces, String old, String fresh) {
    assertThat(without(pieces, Kind.INSERTED)).isEqualTo(old);
    assertThat(without(pieces, Kind.DELETED)).isEqualTo(fresh);
    for (int i = 1; i < pieces.size(); i++) {
      assertThat(pieces.get(i).kind()).isNotEqualTo(pieces.get(i - 1).kind());
    }
  }

  @Test
  void equal_texts_have_one_piece_and_empty_ones_none() {
    assertThat(WordDiff.of("The ferry", "The ferry"))
        .containsExactly(new Piece(Kind.SAME, "The ferry"));
    assertThat(WordDiff.of("", "")).isEmpty();
  }

  @Test
  void a_changed_word_is_the_whole_word() {
    assertThat(WordDiff.of("It sails at 9 o’clock.", "It sails at 10 o’clock."))
        .containsExactly(
            new Piece(Kind.SAME, "It sails at "),
            new Piece(Kind.DELETED, "9"),
            new Piece(Kind.INSERTED, "10"),
            new Piece(Kind.SAME, " o’clock."));
  }

  @Test
  void changed_words_in_a_row_are_one_change() {
    assertThat(WordDiff.of("the old ship sank", "the new boat sank"))
        .containsExactly(
            new Piece(Kind.SAME, "the "),
            new Piece(Kind.DELETED, "old ship"),
            new Piece(Kind.INSERTED, "new boat"),
            new Piece(Kind.SAME, " sank"));
  }

  @Test
  void words_are_found_where_no_space_parts_them() {
    assertThat(WordDiff.of("渡船停在港口", "渡船离开港口"))
        .extracting(Piece::text)
        .startsWith("渡船")
        .endsWith("港口");
    assertThat(WordDiff.of("عادت العبّارة إلى الميناء", "عادت السفينة إلى الميناء"))
        .containsExactly(
            new Piece(Kind.SAME, "عادت "),
            new Piece(Kind.DELETED, "العبّارة"),
            new Piece(Kind.INSERTED, "السفينة"),
            new Piece(Kind.SAME, " إلى الميناء"));
  }

  @Test
  void a_tag_is_one_word() {
    assertThat(
            WordDiff.ofInline(
                "See <a href=\"https://a.example\">here</a>",
                "See <a href=\"https://b.example\">here</a>"))
        .contains(
            new Piece(Kind.DELETED, "<a href=\"https://a.example\">"),
            new Piece(Kind.INSERTED, "<a href=\"https://b.example\">"));
  }

  @Test
  void a_difference_is_told_without_colour_and_without_markup_of_its_own() {
    String html = DiffHtml.ofPlain(WordDiff.of("<b>old", "<b>new"));
    assertThat(html).contains("[deleted: </span>old", "[inserted: </span>new");
    assertThat(html).contains("&lt;b&gt;").doesNotContain("<b>");
    assertThat(DiffHtml.ofInline(WordDiff.ofInline("a <em>b</em>", "a <strong>b</strong>")))
        .contains("<code>&lt;em&gt;</code>", "<code>&lt;strong&gt;</code>")
        .doesNotContain("<em>", "<strong>");
  }

  @Test
  @Timeout(20)
  void two_long_texts_that_share_nothing_are_compared_in_little_time() {
    Random random = new Random(11);
    String old = text(random, 20_000);
    String fresh = text(random, 20_000);
    long start = System.nanoTime();
    holds(WordDiff.ofInline(old, fresh), old, fresh);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  private static String text(Random random, int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
  }

  private static String edited(String text, Random random) {
    List<String> tokens = new ArrayList<>(Tokens.ofInline(text));
    for (int edit = random.nextInt(4); edit >= 0; edit--) {
      int at = random.nextInt(tokens.size() + 1);
      if (at < tokens.size() && random.nextBoolean()) {
        tokens.remove(at);
      } else {
        tokens.add(at, WORDS.get(random.nextInt(WORDS.size())));
      }
    }
    return String.join("", tokens);
  }

  private static String without(List<Piece> pieces, Kind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
