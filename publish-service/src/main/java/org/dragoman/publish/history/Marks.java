package org.dragoman.publish.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.dragoman.publish.history.Piece.Kind;
import org.dragoman.publish.story.Alignment;
import org.dragoman.publish.story.Alignment.Match;
import org.dragoman.publish.story.Edition;

/** Editions with the words marked that another edition has not. */
public final class Marks {
  private Marks() {}

  /** The newer edition with what is new in it as {@code ins}. */
  public static Edition inserted(Edition old, Edition fresh) {
    Map<Segment, String> was = new IdentityHashMap<>();
    List<Match> matches = Alignment.of(old.segments(), fresh.segments());
    for (int i = 0; i < matches.size(); i++) {
      was.put(fresh.segments().get(i), Comparison.words(Comparison.olds(matches.get(i))));
    }
    return marked(
        fresh,
        segment -> {
          String before = was.getOrDefault(segment, "");
          return wrapped(
              WordDiff.ofInline(before, Comparison.words(segment)), Kind.INSERTED, "ins");
        });
  }

  /** The older edition with what is gone from it as {@code del}. */
  public static Edition deleted(Edition old, Edition fresh) {
    Map<Segment, String> becomes = new IdentityHashMap<>();
    List<Match> matches = Alignment.of(old.segments(), fresh.segments());
    for (int i = 0; i < matches.size(); i++) {
      String words = Comparison.words(fresh.segments().get(i));
      Comparison.olds(matches.get(i))
          .forEach(segment -> becomes.merge(segment, words, Marks::both));
    }
    return marked(
        old,
        segment -> {
          String after = becomes.getOrDefault(segment, "");
          return wrapped(WordDiff.ofInline(Comparison.words(segment), after), Kind.DELETED, "del");
        });
  }

  private static String both(String one, String other) {
    return one + " " + other;
  }

  private interface Marking {
    String of(Segment segment);
  }

  private static Edition marked(Edition edition, Marking marking) {
    List<Segment> segments =
        edition.segments().stream()
            .map(segment ->
                segment.target() == null
                    ? segment
                    : new Segment(
                        segment.id(),
                        segment.block(),
                        segment.source(),
                        marking.of(segment),
                        segment.stale(),
                        segment.findings(),
                        segment.origin(),
                        segment.reviewed()))
            .toList();
    Article article = edition.article();
    Article asSource = article.toBuilder().language(edition.sourceLanguage(), null).build();
    return edition.showing(
        article.toBuilder()
            .body(
                body(
                    article.body(),
                    TranslatedArticle.of(asSource, edition.language(), segments).body()))
            .build(),
        segments);
  }

  /** A caption is plain text, and may be an editor's instead of a sentence's. */
  private static List<Block> body(List<Block> plain, List<Block> marked) {
    return IntStream.range(0, plain.size())
        .mapToObj(i -> plain.get(i) instanceof Block.Image image ? image : marked.get(i))
        .toList();
  }

  /** Words of one kind in an element; the tags are the marked text's own, so that they nest. */
  private static String wrapped(List<Piece> pieces, Kind kind, String element) {
    StringBuilder html = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece.kind() == Kind.SAME) {
        html.append(piece.text());
      } else if (piece.kind() == kind) {
        wrap(html, new ArrayDeque<>(Tokens.ofInline(piece.text())), element);
      }
    }
    return html.toString();
  }

  private static void wrap(StringBuilder html, Deque<String> tokens, String element) {
    StringBuilder words = new StringBuilder();
    while (!tokens.isEmpty()) {
      String token = tokens.removeFirst();
      if (!Tokens.isTag(token)) {
        words.append(token);
      }
      if (Tokens.isTag(token) || tokens.isEmpty()) {
        if (words.length() > 0) {
          html.append('<').append(element).append('>').append(words);
          html.append("</").append(element).append('>');
          words.setLength(0);
        }
        html.append(Tokens.isTag(token) ? token : "");
      }
    }
  }
}
