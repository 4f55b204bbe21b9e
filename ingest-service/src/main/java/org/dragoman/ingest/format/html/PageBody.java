package org.dragoman.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.extract.Deck;
import org.dragoman.ingest.page.Found;
import org.jspecify.annotations.Nullable;

/** The blocks of a page's article. */
final class PageBody {
  private PageBody() {}

  static List<Block> of(Found found, @Nullable String base, String title) {
    return withoutHeadline(Blocks.of(found.body(), base), title);
  }

  private static List<Block> withoutHeadline(List<Block> blocks, String title) {
    List<Block> kept = new ArrayList<>(blocks);
    kept.removeIf(block ->
        block instanceof Block.Heading heading
            && Deck.letters(PlainText.fromInline(heading.html())).equals(Deck.letters(title)));
    return List.copyOf(kept);
  }
}
