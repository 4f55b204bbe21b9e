package org.dragoman.translate.translation.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.junit.jupiter.api.Test;

class CapturedJsonTest {

  @Test
  void what_postgresql_cannot_hold_is_left_out_and_nothing_else() {
    ArticleCaptured event = captured("a\u0000b \\u0000 \\\u0000c");

    assertThat(CapturedJson.read(CapturedJson.write(event))).isEqualTo(captured("ab \\u0000 \\c"));
  }

  private static ArticleCaptured captured(String title) {
    return new ArticleCaptured(
        "a",
        1,
        new Source("s", "S", null, null, null, null, null),
        Instant.parse("2026-05-01T09:00:00Z"),
        Article.builder().title(title).build());
  }
}
