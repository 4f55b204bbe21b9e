package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.CreditEdits;
import org.junit.jupiter.api.Test;

class RelayoutTest {
  private static final String FERRY = "The night ferry stays in port until Sunday.";
  private static final String BRIDGE = "Cars are sent over the old bridge at Vell.";
  private static final String PRICE = "A crossing costs four crowns, as before.";
  private static final String WEATHER = "The wind is expected to ease on Friday.";
  private static final Block FILM = new Block.Embed("https://video.example/ferry");

  @Test
  void an_order_stays_when_the_source_changes_a_word() {
    assertThat(
            carried(
                new Layout(List.of(2, 0, 1)),
                of(FERRY, BRIDGE, PRICE),
                of(FERRY, "Cars are sent over the old bridge at Vella.", PRICE)))
        .containsExactly(2, 0, 1);
  }

  @Test
  void a_new_block_stands_behind_the_one_it_follows_wherever_that_was_moved() {
    assertThat(
            carried(
                new Layout(List.of(2, 0, 1)),
                of(FERRY, BRIDGE, PRICE),
                of(FERRY, WEATHER, BRIDGE, PRICE)))
        .containsExactly(3, 0, 1, 2);
    assertThat(
            carried(
                new Layout(List.of(1, 0)), of(FERRY, BRIDGE), of(FERRY, BRIDGE, PRICE, WEATHER)))
        .containsExactly(1, 2, 3, 0);
  }

  @Test
  void what_was_cut_stays_cut_when_blocks_are_put_before_it_or_it_is_split() {
    List<Block> before =
        List.of(new Block.Paragraph(FERRY), new Block.Paragraph(BRIDGE + " " + PRICE));
    assertThat(carried(new Layout(List.of(0)), before, of(WEATHER, FERRY, BRIDGE, PRICE)))
        .containsExactly(0, 1);
  }

  @Test
  void a_new_block_behind_one_that_was_cut_stands() {
    assertThat(
            carried(
                new Layout(List.of(0, 2)),
                of(FERRY, BRIDGE, PRICE),
                of(FERRY, BRIDGE, WEATHER, PRICE)))
        .containsExactly(0, 2, 3);
    assertThat(carried(new Layout(List.of(1)), of(FERRY, BRIDGE), of(WEATHER, FERRY, BRIDGE)))
        .containsExactly(0, 2);
  }

  @Test
  void a_block_without_text_is_known_by_what_it_shows() {
    List<Block> before = new ArrayList<>(of(FERRY, BRIDGE));
    before.add(FILM);
    before.add(new Block.Image("https://a.example/1.jpg", null, null, null));
    List<Block> after = new ArrayList<>(of(WEATHER, FERRY, BRIDGE));
    after.add(1, FILM);
    after.add(new Block.Image("https://a.example/1.jpg", "A quay.", null, null));

    assertThat(carried(new Layout(List.of(2, 0, 1)), before, after)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void the_same_film_twice_stays_cut_once() {
    List<Block> before = List.of(FILM, new Block.Paragraph(FERRY), FILM);
    assertThat(carried(new Layout(List.of(1, 2)), before, before)).containsExactly(1, 2);
  }

  @Test
  void blocks_that_are_gone_leave_the_order() {
    assertThat(carried(new Layout(List.of(2, 1, 0)), of(FERRY, BRIDGE, PRICE), of(FERRY, PRICE)))
        .containsExactly(1, 0);
  }

  private static List<Block> of(String... paragraphs) {
    List<Block> body = new ArrayList<>();
    for (String paragraph : paragraphs) {
      body.add(new Block.Paragraph(paragraph));
    }
    return body;
  }

  private static List<Integer> carried(Layout layout, List<Block> before, List<Block> after) {
    return Relayout.carryOver(layout, copy(before), copy(after)).blocks();
  }

  private static Copy copy(List<Block> body) {
    Article article = Article.builder().title("T").language("en", 1.0).body(body).build();
    List<Segment> segments = new ArrayList<>();
    for (TextSlot slot : TextSlot.of(article)) {
      String[] sentences = slot.html().split("(?<=\\.) ");
      for (int i = 0; i < sentences.length; i++) {
        segments.add(
            new Segment(
                slot.address() + ".s" + i,
                slot.block(),
                sentences[i],
                sentences[i],
                false,
                List.of(),
                new Origin.Source()));
      }
    }
    return new Copy(1, 1, article, segments, Furniture.NONE, null, CreditEdits.NONE, List.of());
  }
}
