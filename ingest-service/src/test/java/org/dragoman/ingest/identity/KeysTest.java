package org.dragoman.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.extract.Characters;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final Article FULL =
      Article.builder()
          .externalId("7")
          .url("https://www.quay.example/a?utm_source=x")
          .title("Boats")
          .publishedAt(Instant.parse("2026-05-01T00:00:00Z"))
          .build();

  private static List<KeyKind> kinds(Article article, IdentityPolicy policy) {
    return Keys.of(article).under(policy).stream().map(Key::kind).toList();
  }

  @Test
  void a_policy_says_which_key_counts_first() {
    assertThat(kinds(FULL, IdentityPolicy.AUTO)).first().isEqualTo(KeyKind.GUID);
    assertThat(kinds(FULL, IdentityPolicy.GUID_AND_LINK)).first().isEqualTo(KeyKind.GUID_AND_LINK);
    assertThat(kinds(FULL, IdentityPolicy.LINK)).first().isEqualTo(KeyKind.LINK);
    assertThat(kinds(FULL, IdentityPolicy.TITLE_AND_DATE)).first().isEqualTo(KeyKind.TITLE);
  }

  @Test
  void what_an_item_does_not_bear_is_skipped() {
    Article bare = Article.builder().url("https://quay.example/a").build();

    assertThat(kinds(bare, IdentityPolicy.GUID)).containsExactly(KeyKind.LINK);
    assertThat(kinds(bare, IdentityPolicy.GUID_AND_LINK)).containsExactly(KeyKind.LINK);
    assertThat(Keys.of(Article.builder().build()).isEmpty()).isTrue();
  }

  @Test
  void a_headline_is_no_secondary_key() {
    assertThat(Keys.of(FULL).secondary(IdentityPolicy.AUTO))
        .containsExactly(new Key(KeyKind.LINK, "url:quay.example/a"));
  }

  @Test
  void a_long_id_is_never_cut_within_a_character() {
    for (int before = 0; before < 2; before++) {
      String id = "x".repeat(before) + "😀".repeat(300);

      Key key = Keys.of(Article.builder().externalId(id).build()).of(KeyKind.GUID);

      assertThat(key).isNotNull();
      assertThat(Characters.areStorable(key.text())).isTrue();
      assertThat(key.also().length()).isLessThanOrEqualTo(400);
    }
  }
}
