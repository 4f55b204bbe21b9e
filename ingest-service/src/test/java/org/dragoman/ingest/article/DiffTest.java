package org.dragoman.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.article.Changes.BlockChange;
import org.junit.jupiter.api.Test;

class DiffTest {

  private static Article body(String... paragraphs) {
    return Article.builder()
        .body(Arrays.stream(paragraphs).<Block>map(Block.Paragraph::new).toList())
        .build();
  }

  @Test
  void fields_are_told_with_what_they_said() {
    Article before = Article.builder().title("Boats").deck("Early.").keywords(List.of("a")).build();
    Article after =
        Article.builder()
            .title("Boats at dawn")
            .keywords(List.of("a", "b"))
            .media(List.of(new Media("https://quay.example/p.jpg", null, null, null, null)))
            .build();

    Changes changes = Diff.between(before, after);

    assertThat(changes.fields())
        .containsExactly(
            new Changes.Field("title", "Boats", "Boats at dawn"),
            new Changes.Field("deck", "Early.", null),
            new Changes.Field("keywords", "a", "a; b"),
            new Changes.Field("media", null, "https://quay.example/p.jpg"));
    assertThat(changes.inWords()).isEqualTo("title, deck, keywords, media");
  }

  @Test
  void blocks_are_told_as_added_removed_or_changed() {
    Changes changes = Diff.between(body("a", "b", "c", "d"), body("new", "a", "b2", "c"));

    assertThat(changes.blocks())
        .containsExactly(
            new BlockChange("added", 0, null, "new"),
            new BlockChange("changed", 2, "b", "b2"),
            new BlockChange("removed", 3, "d", null));
    assertThat(changes.inWords()).isEqualTo("body (blocks: 1 changed, 1 added, 1 removed)");
  }

  @Test
  void what_does_not_count_is_not_told() {
    Changes changes = Diff.between(body("a ", "12 views"), body("a", "13 views"));

    assertThat(changes.inWords()).isEmpty();
  }

  @Test
  void excerpts_are_cut_and_never_within_a_character() {
    Changes changes = Diff.between(body("a"), body("x" + "😀".repeat(300)));

    assertThat(changes.blocks().getFirst().after()).hasSize(200).endsWith("…");
  }

  @Test
  void bodies_of_any_length_are_compared_in_little_time() {
    String[] one = IntStream.range(0, 20_000).mapToObj(i -> "p" + i).toArray(String[]::new);
    String[] other = IntStream.range(0, 20_000).mapToObj(i -> "q" + i).toArray(String[]::new);

    Changes changes = Diff.between(body(one), body(other));

    assertThat(changes.changed()).isEqualTo(20_000);
    assertThat(changes.blocks()).hasSize(40);
  }
}
