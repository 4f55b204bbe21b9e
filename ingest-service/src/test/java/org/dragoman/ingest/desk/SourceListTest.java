package org.dragoman.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.contracts.article.Source;
import org.dragoman.pages.When;
import org.junit.jupiter.api.Test;

class SourceListTest {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  private static SourceLine line(String name, Standing.Word word) {
    return new SourceLine(
        new Source(
            "s-" + name.toLowerCase(java.util.Locale.ROOT), name, "ar", null, null, null, null),
        Standing.of(word),
        null,
        null,
        Spark.of(List.of(0)),
        null);
  }

  private static List<String> names(SourceList list) {
    return list.lines().stream().map(each -> each.source().name()).toList();
  }

  @Test
  void what_needs_somebody_stands_first_and_then_the_alphabet() {
    List<SourceLine> all =
        List.of(
            line("Beta", Standing.Word.ACTIVE),
            line("alpha", Standing.Word.ACTIVE),
            line("Zeta", Standing.Word.FAILING),
            line("Gamma", Standing.Word.GONE));

    SourceList list = SourceList.of(all, "", "", 0);

    assertThat(names(list)).containsExactly("Gamma", "Zeta", "alpha", "Beta");
    assertThat(list.tabs())
        .extracting(SourceList.Tab::key, SourceList.Tab::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("gone", 1),
            org.assertj.core.groups.Tuple.tuple("failing", 1),
            org.assertj.core.groups.Tuple.tuple("active", 2));
    assertThat(names(SourceList.of(all, "ETA", "active", 0))).containsExactly("Beta");
  }

  @Test
  void a_long_list_comes_in_pages_and_any_page_number_is_harmless() {
    List<SourceLine> all =
        IntStream.range(0, 250)
            .mapToObj(i -> line("N%03d".formatted(i), Standing.Word.ACTIVE))
            .toList();

    assertThat(SourceList.of(all, "", "", 0).next()).isEqualTo(1);
    assertThat(SourceList.of(all, "", "", 2).lines()).hasSize(50);
    assertThat(SourceList.of(all, "", "", 2).next()).isZero();
    assertThat(SourceList.of(all, "", "", Integer.MAX_VALUE).lines()).isEmpty();
    assertThat(SourceList.of(all, "", "", -5).lines()).hasSize(100);
    assertThat(SourceList.of(all, "", "", -5).next()).isEqualTo(1);
  }

  @Test
  void a_spark_is_told_in_words_and_drawn_within_its_height() {
    Spark spark = Spark.of(List.of(0, 400, 1, 3));

    assertThat(spark.text()).isEqualTo("404 new articles in 4 days, 3 of them today");
    assertThat(spark.bars())
        .allMatch(bar -> bar.y() >= 0 && bar.y() + bar.height() == Spark.HEIGHT);
    assertThat(spark.bars().get(0).height()).isZero();
    assertThat(spark.bars().get(2).height()).isPositive();
    assertThat(Spark.of(List.of(0, 0)).text()).isEqualTo("no new article in 2 days");
  }

  @Test
  void moments_are_told_by_how_far_they_are() {
    assertThat(When.at(NOW.plusSeconds(20), NOW).words()).isEqualTo("just now");
    assertThat(When.at(NOW.minus(Duration.ofMinutes(5)), NOW).words()).isEqualTo("5 min ago");
    assertThat(When.at(NOW.plus(Duration.ofHours(3)), NOW).words()).isEqualTo("in 3 h");
    assertThat(When.at(NOW.minus(Duration.ofDays(9)), NOW).words()).isEqualTo("9 days ago");
    assertThat(When.at(NOW, NOW).exact()).isEqualTo("1 May 2026, 09:00 UTC");
  }
}
