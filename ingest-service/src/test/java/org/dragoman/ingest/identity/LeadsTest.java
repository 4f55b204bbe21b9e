package org.dragoman.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadsTest {
  private static final UUID A = UUID.nameUUIDFromBytes(new byte[] {1});
  private static final UUID B = UUID.nameUUIDFromBytes(new byte[] {2});

  private Leads leads;
  private IdentityPolicy policy = IdentityPolicy.AUTO;

  @BeforeEach
  void nothingKnown() {
    leads = new Leads(new HashMap<>(), Map.of());
  }

  private static Keys keys(@Nullable String guid, @Nullable String path) {
    return Keys.of(
        Article.builder()
            .externalId(guid)
            .url(path == null ? null : "https://quay.example/" + path)
            .build());
  }

  private void known(Keys keys, UUID article) {
    List<Key> all = keys.under(policy);
    leads.lead(all.getFirst(), article);
    leads.also(keys.secondary(policy), article);
  }

  private Match match(Keys keys, boolean withdrawal, boolean sameText) {
    return leads.match(keys.under(policy), policy, withdrawal, id -> sameText);
  }

  private Match match(Keys keys) {
    return match(keys, false, false);
  }

  @Test
  void the_id_decides_whatever_the_address_says() {
    known(keys("1", "a"), A);

    assertThat(match(keys("1", "b"))).isEqualTo(new Match.Found(A, "id:1"));
    assertThat(match(keys("2", "a"))).isEqualTo(new Match.None());
  }

  @Test
  void an_item_without_an_id_is_known_by_its_address() {
    known(keys("1", "a"), A);

    assertThat(match(keys(null, "a"))).isEqualTo(new Match.Found(A, "also:url:quay.example/a"));
  }

  @Test
  void a_page_that_was_posted_first_is_the_item_that_comes_with_an_id_later() {
    known(keys(null, "a"), A);

    assertThat(match(keys("1", "a"))).isEqualTo(new Match.Found(A, "url:quay.example/a"));
  }

  @Test
  void but_it_is_one_item_only() {
    known(keys(null, "a"), A);
    known(keys("1", "a"), A);

    assertThat(match(keys("2", "a"))).isEqualTo(new Match.None());
  }

  @Test
  void an_address_that_stands_for_two_articles_leads_to_neither() {
    known(keys("1", "a"), A);
    known(keys("2", "a"), B);

    assertThat(match(keys(null, "a"))).isEqualTo(new Match.None());
    assertThat(match(keys(null, "a"), true, false))
        .isEqualTo(new Match.Ambiguous("url:quay.example/a"));
  }

  @Test
  void a_withdrawal_by_id_finds_what_is_known_by_its_address() {
    policy = IdentityPolicy.LINK;
    known(keys("1", "a"), A);

    assertThat(match(keys("1", null), true, false)).isEqualTo(new Match.Found(A, "also:id:1"));
  }

  @Test
  void a_withdrawal_by_an_id_that_everything_bears_is_refused() {
    policy = IdentityPolicy.LINK;
    known(keys("1", "a"), A);
    known(keys("1", "b"), B);

    assertThat(match(keys("1", null), true, false)).isEqualTo(new Match.Ambiguous("id:1"));
    assertThat(match(keys("1", "b"), true, false))
        .isEqualTo(new Match.Found(B, "url:quay.example/b"));
  }

  @Test
  void the_same_text_at_the_same_address_under_another_id_is_the_same_article() {
    known(keys("1", "a"), A);

    assertThat(match(keys("2", "a"), false, true))
        .isEqualTo(new Match.Renamed(A, "also:url:quay.example/a"));
    policy = IdentityPolicy.GUID;
    assertThat(match(keys("2", "a"), false, true)).isEqualTo(new Match.None());
  }

  @Test
  void id_and_address_together_tell_apart_what_either_alone_does_not() {
    policy = IdentityPolicy.GUID_AND_LINK;
    known(keys("1", "a"), A);

    assertThat(match(keys("1", "b"))).isEqualTo(new Match.None());
    assertThat(match(keys("2", "a"))).isEqualTo(new Match.None());
    assertThat(match(keys("1", "a"))).isEqualTo(new Match.Found(A, "id+url:1 quay.example/a"));
  }
}
