package org.dragoman.ingest.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Evidence;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.fetch.page.Awaited;
import org.dragoman.ingest.fetch.page.AwaitedPages;
import org.dragoman.ingest.fetch.page.FetchPage;
import org.dragoman.ingest.fetch.page.Patience;
import org.dragoman.ingest.identity.Identities;
import org.dragoman.ingest.identity.Identities.InForce;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;
import org.junit.jupiter.api.Test;

/** What becomes of an item when fetching or keeping its page goes wrong. */
class PageCaptureTest {
  private static final Source SOURCE = new Source("quay", "The Quay", null, null, null, null, null);
  private static final Policy POLICY = new Policy(IdentityPolicy.GUID, true, false, null, null);
  private static final Instant NOW = Instant.parse("2026-05-10T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** What was asked of the pages and of the articles, in its order. */
  private final List<String> steps = new ArrayList<>();

  private final List<Receipt> kept = new ArrayList<>();
  private final MemoryArticles memory = new MemoryArticles();
  private Optional<Source> source = Optional.of(SOURCE);
  private boolean held = true;

  @Test
  void a_page_that_breaks_its_capture_is_tried_again() {
    fetch().run(awaited(NOW));

    assertThat(steps).containsExactly("pages.hold", "pages.later");
    assertThat(kept).isEmpty();
  }

  @Test
  void at_the_end_of_patience_its_item_is_captured_alone_and_says_why() {
    fetch().run(awaited(NOW.minus(Duration.ofHours(1))));

    assertThat(taken().outcome()).isEqualTo("new");
    assertThat(taken().notes())
        .containsExactly("Its page was not read. It could not be kept here.");
    assertThat(steps).endsWith("pages.done");
  }

  @Test
  void its_row_is_locked_before_any_key_is_as_a_feeds_capture_does() {
    fetch().run(awaited(NOW.minus(Duration.ofHours(1))));

    assertThat(steps.indexOf("pages.hold")).isLessThan(steps.indexOf("articles.leads"));
    assertThat(steps).containsSubsequence("pages.hold", "articles.hold", "pages.done");
  }

  @Test
  void an_item_whose_source_is_gone_is_captured_for_the_source_it_had() {
    source = Optional.empty();

    fetch().run(awaited(NOW));

    assertThat(taken().notes()).containsExactly("Its source was removed meanwhile.");
    assertThat(memory.versions).hasSize(1);
    assertThat(steps).endsWith("pages.done");
  }

  @Test
  void an_item_that_another_holds_is_left_to_it() {
    held = false;

    fetch().run(awaited(NOW.minus(Duration.ofHours(1))));

    assertThat(kept).isEmpty();
    assertThat(steps).containsExactly("pages.hold", "pages.release");
  }

  private Outcome.Taken taken() {
    return (Outcome.Taken) kept.getFirst().articles().getFirst();
  }

  private static Awaited awaited(Instant since) {
    return new Awaited(
        SOURCE,
        "k",
        Article.builder().externalId("1").title("Ferry back").build(),
        List.of(),
        UUID.randomUUID(),
        "https://quay.example/ferry",
        "quay.example",
        UUID.randomUUID(),
        1,
        since);
  }

  private FetchPage fetch() {
    Sources sources =
        answering(
            Sources.class,
            (proxy, method, args) -> method.getName().equals("find") ? source : POLICY);
    Transactions transactions = new Straight();
    return new FetchPage(
        sources,
        pages(),
        (address, conditions, guard) -> {
          throw new IllegalStateException("broken");
        },
        null,
        capture(sources, transactions),
        Article::title,
        transactions,
        CLOCK,
        new Patience(Duration.ofMinutes(30), Duration.ofMinutes(1)),
        Duration.ofSeconds(1));
  }

  private AwaitedPages pages() {
    return answering(
        AwaitedPages.class,
        (proxy, method, args) -> {
          steps.add("pages." + method.getName());
          return method.getName().equals("hold") ? held : null;
        });
  }

  private Capture capture(Sources sources, Transactions transactions) {
    Articles articles =
        answering(
            Articles.class,
            (proxy, method, args) -> {
              steps.add("articles." + method.getName());
              return method.invoke(memory, args);
            });
    InForce inForce = InForce.first(IdentityPolicy.GUID, NOW);
    return new Capture(
        null,
        new Registrar(articles, idle(Evidence.class), idle(Outbox.class)),
        FullPages.NONE,
        sources,
        answering(Identities.class, (proxy, method, args) -> Optional.of(inForce)),
        null,
        answering(Receipts.class, (proxy, method, args) -> kept.add((Receipt) args[0]) ? null : 0),
        transactions,
        new Fingerprint(article -> article.toString().getBytes(UTF_8)),
        idle(Tally.class),
        CLOCK);
  }

  private static <T> T idle(Class<T> type) {
    return answering(type, (proxy, method, args) -> null);
  }

  private static <T> T answering(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }

  private static final class Straight implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }
  }
}
