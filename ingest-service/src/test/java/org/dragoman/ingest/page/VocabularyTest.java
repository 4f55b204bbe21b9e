package org.dragoman.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final String WORDS =
      "related\\w*|(?:most|top) (?:read|seen)|[aà] lire|s?hare|.{0,3} rights|\\d+ min";

  private static boolean is(String text) {
    return new Vocabulary(WORDS, "(?= |$)", Pattern.CASE_INSENSITIVE).at(text, 0);
  }

  @Test
  void alternatives_are_found_by_whatever_they_may_begin_with() {
    assertThat(is("related")).isTrue();
    assertThat(is("RelatedPosts and more")).isTrue();
    assertThat(is("top read")).isTrue();
    assertThat(is("à lire")).isTrue();
    assertThat(is("hare")).isTrue();
    assertThat(is("share")).isTrue();
    assertThat(is("all rights")).isTrue();
    assertThat(is("5 min")).isTrue();
  }

  @Test
  void nothing_else_is_found() {
    assertThat(is("unrelated")).isFalse();
    assertThat(is("most written")).isFalse();
    assertThat(is("")).isFalse();
  }
}
