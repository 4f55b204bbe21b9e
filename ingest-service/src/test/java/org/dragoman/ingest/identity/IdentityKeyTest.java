package org.dragoman.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.extract.Characters;
import org.junit.jupiter.api.Test;

class IdentityKeyTest {

  @Test
  void a_long_id_is_never_cut_within_a_character() {
    for (int before = 0; before < 2; before++) {
      String id = "x".repeat(before) + "😀".repeat(300);

      String key = IdentityKey.of(Article.builder().externalId(id).build()).orElseThrow();

      assertThat(Characters.areStorable(key)).isTrue();
      assertThat(key.length()).isLessThanOrEqualTo(400);
    }
  }
}
