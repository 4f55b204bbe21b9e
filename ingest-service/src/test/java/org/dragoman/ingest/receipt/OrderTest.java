package org.dragoman.ingest.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.WireRecord;
import org.dragoman.ingest.article.Evidence;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.identity.Doubt;
import org.dragoman.ingest.identity.Identities.InForce;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.outbox.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents in any order give the same articles, and the newest of each. */
class OrderTest {
  private static final Source SOURCE = new Source("quay", "The Quay", null, null, null, null, null);
  private static final Instant NOW = Instant.parse("2026-05-10T00:00:00Z");
  private static final Fingerprint FINGERPRINT =
      new Fingerprint(article -> article.toString().getBytes(UTF_8));

  private MemoryArticles articles;
  private List<Event> events;
  private List<Evidence.Decided> decided;
  private Registrar registrar;

  @BeforeEach
  void nothingYet() {
    articles = new MemoryArticles();
    events = new ArrayList<>();
    decided = new ArrayList<>();
    registrar = new Registrar(articles, new Decisions(), new Sent());
  }

  private final class Sent implements Outbox {
    @Override
    public void send(Event event, Topic topic) {
      events.add(event);
    }

    @Override
    public void send(WireRecord record) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Decisions implements Evidence {
    @Override
    public void add(String source, Collection<Decided> decisions) {
      decided.addAll(decisions);
    }

    @Override
    public List<Decided> of(UUID article) {
      return decided.stream().filter(each -> each.article().equals(article)).toList();
    }

    @Override
    public int doubts(String source, Instant since) {
      return (int) decided.stream().filter(each -> each.doubt() != null).count();
    }
  }

  private List<Outcome> take(IdentityPolicy policy, Article... document) {
    List<Arrival> arrivals =
        List.of(document).stream()
            .map(article -> Arrival.of(new Item.Readable(article), FINGERPRINT, NOW))
            .toList();
    return registrar
        .register(
            arrivals,
            new Registrar.Occasion(
                SOURCE,
                UUID.randomUUID(),
                new Way(Way.Kind.POSTED, null, Map.of()),
                NOW,
                InForce.first(policy, NOW)))
        .outcomes();
  }

  private static Article version(int story, int version) {
    Article.Builder article =
        Article.builder()
            .externalId("g" + story)
            .url("https://quay.example/" + story + (version == 2 ? "/" : "?utm_source=" + version))
            .title("Story " + story)
            .deck("Version " + version)
            .publishedAt(NOW.minusSeconds(90_000))
            .updatedAt(NOW.minusSeconds(80_000).plusSeconds(60L * version));
    return version == 3 && story % 3 == 0
        ? article.status(ArticleStatus.CANCELED).build()
        : article.build();
  }

  /** Each article's newest content, in the order of the contents. */
  private Collection<String> newest() {
    TreeSet<String> newest = new TreeSet<>();
    articles.versions.keySet().forEach(id -> newest.add(articles.current(id).toString()));
    return newest;
  }

  @Test
  void where_dates_tell_the_order_of_arrival_does_not() {
    for (IdentityPolicy policy :
        List.of(IdentityPolicy.AUTO, IdentityPolicy.LINK, IdentityPolicy.GUID_AND_LINK)) {
      Map<Collection<String>, Integer> results = new java.util.HashMap<>();
      for (int seed = 0; seed < 60; seed++) {
        nothingYet();
        Random random = new Random(seed);
        List<Article> items = new ArrayList<>();
        for (int story = 0; story < 6; story++) {
          for (int version = 1; version <= 4; version++) {
            items.add(version(story, version));
          }
        }
        Collections.shuffle(items, random);
        while (!items.isEmpty()) {
          int size = Math.min(items.size(), 1 + random.nextInt(5));
          take(policy, items.subList(0, size).toArray(Article[]::new));
          items.subList(0, size).clear();
        }
        results.merge(newest(), 1, Integer::sum);
        assertThat(articles.versions).hasSize(6);
      }
      assertThat(results).as("%s", policy).hasSize(1);
      assertThat(results.keySet().iterator().next())
          .allSatisfy(article -> assertThat(article).contains("Version 4"));
    }
  }

  @Test
  void an_old_item_that_comes_late_is_taken() {
    take(IdentityPolicy.AUTO, version(1, 4));

    assertThat(take(IdentityPolicy.AUTO, version(2, 1)).getFirst().outcome()).isEqualTo("new");
  }

  @Test
  void what_is_unchanged_sends_nothing() {
    take(IdentityPolicy.AUTO, version(1, 1), version(2, 1));
    take(IdentityPolicy.AUTO, version(1, 1), version(2, 1));

    assertThat(events).hasSize(2);
    assertThat(decided)
        .extracting(Evidence.Decided::outcome)
        .containsExactly("new", "new", "unchanged", "unchanged");
  }

  @Test
  void within_a_document_each_item_meets_what_those_before_it_left() {
    Article page = Article.builder().url("https://quay.example/1").title("Story 1").build();
    Article item = page.toBuilder().externalId("g1").build();

    List<Outcome> outcomes = take(IdentityPolicy.AUTO, page, item, page);

    assertThat(outcomes)
        .extracting(Outcome::outcome)
        .containsExactly("new", "unchanged", "unchanged");
    assertThat(articles.versions).hasSize(1);
    assertThat(new TreeMap<>(articles.keys)).containsKeys("id:g1", "url:quay.example/1");
  }

  @Test
  void an_id_used_again_for_something_else_raises_a_doubt() {
    Article one =
        Article.builder()
            .externalId("1")
            .url("https://quay.example/a")
            .title("Boats landed herring before sunrise")
            .build();
    Article other =
        Article.builder()
            .externalId("1")
            .url("https://quay.example/b")
            .title("Village school reopens after repairs")
            .build();

    take(IdentityPolicy.AUTO, one);
    take(IdentityPolicy.AUTO, one.toBuilder().title("Boats landed herring at sunrise").build());
    take(IdentityPolicy.AUTO, other);

    assertThat(decided)
        .extracting(Evidence.Decided::doubt)
        .containsExactly(null, null, Doubt.REUSED);
  }
}
