package org.dragoman.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.identity.Leads.Lead;
import org.dragoman.ingest.identity.Relead.Claim;
import org.dragoman.ingest.identity.Relead.Superseded;
import org.junit.jupiter.api.Test;

class ReleadTest {
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final Instant EARLY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-05-02T00:00:00Z");

  private final Relead relead = new Relead(IdentityPolicy.LINK);

  private static Keys keys(String guid, String path) {
    return Keys.of(Article.builder().externalId(guid).url("https://quay.example/" + path).build());
  }

  @Test
  void duplicates_stay_and_the_newer_one_takes_what_comes() {
    relead.claim(keys("1", "a"), new Claim(A, true, EARLY, EARLY));
    relead.claim(keys("2", "a"), new Claim(B, true, LATE, EARLY));

    assertThat(relead.leads())
        .containsEntry("url:quay.example/a", new Lead(B, false))
        .containsEntry("also:id:1", new Lead(A, false))
        .containsEntry("also:id:2", new Lead(B, false));
    assertThat(relead.superseded()).containsExactly(new Superseded(A, "url:quay.example/a", B));
  }

  @Test
  void an_address_an_article_has_left_is_anothers_who_stands_there_now() {
    relead.claim(keys("1", "b"), new Claim(A, true, LATE, LATE));
    relead.claim(keys("1", "a"), new Claim(A, false, LATE, LATE));
    relead.claim(keys("2", "a"), new Claim(B, true, EARLY, EARLY));

    assertThat(relead.leads())
        .containsEntry("url:quay.example/a", new Lead(B, false))
        .containsEntry("url:quay.example/b", new Lead(A, false));
    assertThat(relead.superseded()).isEmpty();
  }

  @Test
  void an_id_that_stands_for_two_articles_leads_to_neither() {
    relead.claim(keys("1", "a"), new Claim(A, true, EARLY, EARLY));
    relead.claim(keys("1", "b"), new Claim(B, true, EARLY, EARLY));

    assertThat(relead.leads().get("also:id:1").shared()).isTrue();
    assertThat(relead.leads()).doesNotContainKey("id:1");
  }
}
