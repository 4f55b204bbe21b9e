package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.Samples;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final Origin NADIA = new Origin.Human("Nadia Sørby", Samples.THEN);
  private static final Origin ENGINE = new Origin.Machine("apertium", null, null, Samples.THEN);

  @Test
  void exactly_the_sentences_the_source_changed_are_stale_whoever_wrote_them() {
    List<Segment> old =
        List.of(
            human(0, "El barco salió a las nueve.", "The ship left at nine, sharp."),
            machine(1, "Llevaba cien pasajeros."),
            human(2, "Nadie resultó herido.", "Nobody was hurt."),
            machine(3, "Volverá mañana."));
    List<Segment> merged =
        Merge.carryOver(
            old,
            machines(
                "El barco salió a las diez.",
                "Llevaba cien pasajeros.",
                "Nadie resultó herido.",
                "Volverá el lunes."));

    assertThat(stale(merged)).containsExactly(0, 3);
    assertThat(merged.get(2).target()).isEqualTo("Nobody was hurt.");
    assertThat(merged.get(2).origin()).isEqualTo(NADIA);
    assertThat(merged.get(0).target()).isEqualTo("[El barco salió a las diez.]");
    assertThat(merged.get(0).origin()).isEqualTo(ENGINE);
    assertThat(told(merged.get(0)))
        .containsExactly(
            "The source changed this sentence; before, it was rendered as"
                + " “The ship left at nine, sharp.” (Nadia Sørby)");
    assertThat(merged.get(0).findings().getFirst().severity()).isEqualTo(Finding.Severity.WARNING);
    assertThat(told(merged.get(3)).getFirst()).contains("[Volverá mañana.]", "machine: apertium");
  }

  @Test
  void an_inserted_paragraph_makes_nothing_stale_though_it_moves_all_ids() {
    List<Segment> old =
        List.of(human(0, "Uno.", "One!"), machine(1, "Dos."), human(2, "Tres.", "Three!"));
    List<Segment> merged =
        Merge.carryOver(old, machines("Uno.", "Algo del todo nuevo.", "Dos.", "Tres."));

    assertThat(stale(merged)).isEmpty();
    assertThat(merged).extracting(Segment::target).contains("One!", "Three!");
  }

  @Test
  void a_sentence_changed_beside_an_inserted_one_is_told_from_it() {
    List<Segment> old =
        List.of(machine(0, "Uno."), human(1, "El puente abre hoy a las nueve.", "It opens."));
    List<Segment> merged =
        Merge.carryOver(
            old, machines("Uno.", "Hubo música y baile.", "El puente abre hoy a las diez."));

    assertThat(stale(merged)).containsExactly(2);
    assertThat(told(merged.get(2)).getFirst()).contains("It opens.");
  }

  @Test
  void a_sentence_that_only_moved_keeps_its_words_and_is_not_stale() {
    List<Segment> old = List.of(human(0, "Uno.", "One!"), machine(1, "Dos."), machine(2, "Tres."));
    List<Segment> merged = Merge.carryOver(old, machines("Dos.", "Tres.", "Uno."));

    assertThat(stale(merged)).isEmpty();
    assertThat(merged.get(2).target()).isEqualTo("One!");
  }

  @Test
  void the_same_sentence_twice_keeps_each_its_own_words() {
    List<Segment> old =
        List.of(human(0, "Sí.", "Yes."), machine(1, "Uno."), human(2, "Sí.", "Aye."));
    List<Segment> merged = Merge.carryOver(old, machines("Algo.", "Sí.", "Uno.", "Sí."));

    assertThat(merged)
        .extracting(Segment::target)
        .containsExactly("[Algo.]", "Yes.", "[Uno.]", "Aye.");
  }

  @Test
  void both_halves_of_a_split_sentence_are_stale_and_joined_ones_lose_no_words() {
    String whole = "El puente abrió ayer por la mañana y los coches pasan por la orilla sur.";
    List<String> halves =
        List.of("El puente abrió ayer por la mañana.", "Los coches pasan por la orilla sur.");

    assertThat(stale(Merge.carryOver(List.of(human(0, whole, "W")), machines(halves))))
        .containsExactly(0, 1);
    List<Segment> joined =
        Merge.carryOver(
            List.of(human(0, halves.get(0), "First"), human(1, halves.get(1), "Second")),
            machines(whole));
    assertThat(String.join(" ", told(joined.getFirst()))).contains("First", "Second");
  }

  @Test
  void what_is_stale_stays_so_through_other_translations_and_versions() {
    List<Segment> first =
        List.of(human(0, "Abre a las nueve.", "Opens at nine"), machine(1, "Dos."));
    List<Segment> second = Merge.carryOver(first, machines("Abre a las diez.", "Dos."));
    List<Segment> again = Merge.carryOver(second, machines("Abre a las diez.", "Dos."));
    List<Segment> third = Merge.carryOver(again, machines("Abre a las diez.", "Dos y tres."));
    List<Segment> fourth = Merge.carryOver(third, machines("Abre a las once.", "Dos y tres."));

    assertThat(stale(again)).containsExactly(0);
    assertThat(stale(third)).containsExactly(0, 1);
    assertThat(stale(fourth)).containsExactly(0, 1);
    assertThat(told(fourth.getFirst())).singleElement().asString().contains("Opens at nine");
  }

  @Test
  void headlines_are_not_taken_for_sentences_of_the_body() {
    Segment title =
        segment("title.s0", null, "El puente abre hoy", "The bridge opens today", NADIA);
    Segment deck = segment("deck.s0", null, "Tras dos años", "After two years", ENGINE);
    List<Segment> fresh =
        List.of(
            segment("title.s0", null, "Hubo fiesta", "[Hubo fiesta]", ENGINE),
            segment("b0.s0", 0, "El puente abre hoy mismo", "[…]", ENGINE));

    List<Segment> merged = Merge.carryOver(List.of(title, deck), fresh);

    assertThat(told(merged.getFirst()).getFirst()).contains("The bridge opens today");
    assertThat(merged.get(1).stale()).isFalse();
  }

  @Test
  void a_long_article_is_compared_in_little_time() {
    List<String> sources =
        IntStream.range(0, 8000).mapToObj(i -> "Frase número " + i + ".").toList();
    List<String> changed = new ArrayList<>(sources);
    changed.replaceAll(s -> s.endsWith("7.") ? s.replace("Frase", "Oración") : s);
    changed.addFirst("Delante.");
    changed.removeLast();
    long start = System.nanoTime();

    List<Segment> merged = Merge.carryOver(machines(sources), machines(changed));

    assertThat(stale(merged)).hasSize(800);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  private static List<Integer> stale(List<Segment> segments) {
    return IntStream.range(0, segments.size())
        .filter(i -> segments.get(i).stale())
        .boxed()
        .toList();
  }

  private static List<String> told(Segment segment) {
    return segment.findings().stream().map(Finding::text).toList();
  }

  private static Segment human(int block, String source, String target) {
    return segment("b" + block + ".s0", block, source, target, NADIA);
  }

  private static Segment machine(int block, String source) {
    return segment("b" + block + ".s0", block, source, "[" + source + "]", ENGINE);
  }

  private static List<Segment> machines(String... sources) {
    return machines(List.of(sources));
  }

  private static List<Segment> machines(List<String> sources) {
    return IntStream.range(0, sources.size()).mapToObj(i -> machine(i, sources.get(i))).toList();
  }

  private static Segment segment(
      String id, Integer block, String source, String target, Origin origin) {
    return new Segment(id, block, source, target, false, List.of(), origin);
  }
}
