package org.dragoman.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.HouseStyles;
import org.junit.jupiter.api.Test;

class PrintsTest {
  private final Map<String, HouseStyle> styles = new HashMap<>();
  private final AtomicInteger made = new AtomicInteger();
  private final Prints prints = new Prints(new HouseStyles(() -> Map.copyOf(styles)), 100);

  private String read(String address, Object of) {
    return prints.get(address, of, () -> Optional.of(Print.of(text()))).orElseThrow().text();
  }

  private String text() {
    return "text %02d".formatted(made.incrementAndGet());
  }

  @Test
  void a_text_is_made_again_when_what_it_is_made_of_is_another() {
    assertThat(read("/a", 1)).isEqualTo("text 01");
    assertThat(read("/a", 1)).isEqualTo("text 01");
    assertThat(read("/b", 1)).isEqualTo("text 02");
    assertThat(read("/a", 2)).isEqualTo("text 03");
    assertThat(read("/a", 1)).as("whoever read the number late").isEqualTo("text 04");
  }

  @Test
  void and_when_the_house_styles_are() {
    assertThat(read("/a", 1)).isEqualTo("text 01");
    styles.put("en", Samples.STYLES.of("en").orElseThrow());
    assertThat(read("/a", 1)).isEqualTo("text 02");
    assertThat(read("/a", 1)).isEqualTo("text 02");
  }

  @Test
  void what_was_read_longest_ago_makes_room() {
    for (int i = 0; i < 14; i++) {
      read("/" + i, 1);
    }
    assertThat(read("/0", 1)).as("the fifteenth has no room beside fourteen").isEqualTo("text 01");
    read("/14", 1);
    assertThat(read("/0", 1)).isEqualTo("text 01");
    assertThat(read("/1", 1)).isEqualTo("text 16");
  }

  @Test
  void what_is_too_long_is_never_kept_and_drives_nothing_out() {
    read("/a", 1);
    for (int i = 0; i < 2; i++) {
      prints.get("/long", 1, () -> Optional.of(Print.of(text() + "x".repeat(40))));
    }
    assertThat(made).hasValue(3);
    assertThat(read("/a", 1)).isEqualTo("text 01");
  }

  @Test
  void neither_nothing_nor_a_failure_is_kept() {
    assertThat(prints.get("/a", 1, Optional::empty)).isEmpty();
    assertThatThrownBy(() ->
            prints.get(
                "/a",
                1,
                () -> {
                  throw new IllegalArgumentException("no");
                }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
    assertThat(read("/a", 1)).isEqualTo("text 01");
  }

  @Test
  void many_who_ask_at_once_wait_for_one_making() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() ->
            prints
                .get(
                    "/a",
                    1,
                    () -> {
                      asked.countDown();
                      await(go);
                      return Optional.of(Print.of(text()));
                    })
                .orElseThrow()
                .text());
    await(asked);
    List<CompletableFuture<String>> others =
        List.of(
            CompletableFuture.supplyAsync(() -> read("/a", 1)),
            CompletableFuture.supplyAsync(() -> read("/a", 1)));
    go.countDown();
    assertThat(first.join()).isEqualTo("text 01");
    assertThat(others).allSatisfy(one -> assertThat(one.join()).isEqualTo("text 01"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
