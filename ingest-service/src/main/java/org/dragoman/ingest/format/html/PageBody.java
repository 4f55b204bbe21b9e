package org.dragoman.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.extract.Deck;
import org.dragoman.ingest.page.ArticleFinder;
import org.dragoman.ingest.page.Found;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page's article. What the page shows is taken unless the page carries far more of it
 * elsewhere: in JSON-LD's {@code articleBody}, in its program's state, in {@code noscript}.
 *
 * @param deck the standfirst that the page shows, or null
 * @param share of the page's letters that are the article's
 */
record PageBody(List<Block> blocks, @Nullable String deck, int letters, double share) {
  /** Letters below which a page is searched for text that it does not show. */
  private static final int SUSPICIOUS = 600;

  private static final int LEAST_DECK = 40;

  static PageBody of(
      Document page, PageFacts facts, @Nullable String base, String title, LinkedData data) {
    Found found =
        ArticleFinder.find(
            page, title, facts.description() == null ? "" : facts.description(), facts.authors());
    List<Block> shown = withoutHeadline(Blocks.of(found.body(), base), title);
    List<Block> best = shown;
    @Nullable String stated = facts.text();
    if (stated != null && letters(stated) > 1.6 * length(best)) {
      best = hidden(stated, base);
    }
    if (length(best) < SUSPICIOUS) {
      best = longer(best, data.text(states(page)).map(html -> hidden(html, base)).orElse(best));
      best = longer(best, noscript(page, base));
    }
    return best == shown
        ? withDeck(shown, found, facts)
        : new PageBody(best, null, found.letters(), found.share());
  }

  private static List<Block> hidden(String text, @Nullable String base) {
    return Blocks.of(text, base);
  }

  private static List<Block> longer(List<Block> shown, List<Block> other) {
    return length(other) > 2 * length(shown) ? other : shown;
  }

  private static List<String> states(Document page) {
    List<String> states = new ArrayList<>();
    for (Element script : page.getElementsByTag("script")) {
      if (!script.hasAttr("src")
          && !script.attr("type").contains("ld+json")
          && script.data().length() > SUSPICIOUS) {
        states.add(script.data());
      }
    }
    return states;
  }

  private static List<Block> noscript(Document page, @Nullable String base) {
    List<Block> longest = List.of();
    for (Element element : page.select("noscript, template")) {
      String html = element.childrenSize() > 0 ? element.html() : element.wholeText();
      List<Block> blocks = html.length() < SUSPICIOUS ? List.of() : Blocks.of(html, base);
      longest = length(blocks) > length(longest) ? blocks : longest;
    }
    return longest;
  }

  private static double letters(String text) {
    return Deck.letters(
            text.indexOf('<') < 0
                ? text
                : PlainText.fromInline(org.dragoman.ingest.extract.Inline.clean(text, null)))
        .length();
  }

  private static int length(List<Block> blocks) {
    return Deck.letters(blocks.toString()).length();
  }

  /** A first heading of a sentence's length, or the description above the text, is the deck. */
  private static PageBody withDeck(List<Block> blocks, Found found, PageFacts facts) {
    String description = facts.description() == null ? "" : Deck.letters(facts.description());
    if (blocks.size() > 2) {
      String first = text(blocks.getFirst());
      boolean heading = blocks.getFirst() instanceof Block.Heading && first.length() >= LEAST_DECK;
      boolean said =
          !description.isEmpty()
              && Deck.letters(first).equals(description)
              && Deck.letters(first).length() >= LEAST_DECK;
      if (heading && (blocks.get(1) instanceof Block.Paragraph)
          || said && blocks.getFirst() instanceof Block.Heading) {
        return new PageBody(
            List.copyOf(blocks.subList(1, blocks.size())), first, found.letters(), found.share());
      }
    }
    return new PageBody(blocks, found.standfirst(), found.letters(), found.share());
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Paragraph(String html) -> PlainText.fromInline(html);
      case Block.Heading(int level, String html) -> PlainText.fromInline(html);
      default -> "";
    };
  }

  private static List<Block> withoutHeadline(List<Block> blocks, String title) {
    List<Block> kept = new ArrayList<>(blocks);
    kept.removeIf(block ->
        block instanceof Block.Heading heading
            && Deck.letters(PlainText.fromInline(heading.html())).equals(Deck.letters(title)));
    return List.copyOf(kept);
  }
}
