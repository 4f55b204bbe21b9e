package org.dragoman.publish.browser;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.Samples;

/** An invented article and its translation, written down sentence by sentence. */
public final class Manuscript {
  static final Origin MACHINE = new Origin.Machine("nimbus", "news-2", 4, null);
  static final Origin MEMORY = new Origin.Memory(100, "tu-1", "M. Quintana", Samples.THEN);

  private final Source source;
  private final Article.Builder article;
  private final List<Block> body = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();

  /** A sentence and its translation. */
  record Pair(String source, String target, Origin origin, List<Finding> findings) {
    static Pair of(String source, String target) {
      return new Pair(source, target, MACHINE, List.of());
    }

    static Pair remembered(String source, String target) {
      return new Pair(source, target, MEMORY, List.of());
    }

    static Pair unknown(String source) {
      return new Pair(source, null, new Origin.Untranslated("no engine"), List.of());
    }

    Pair found(String check, String text) {
      return new Pair(
          source, target, origin, List.of(new Finding(check, Finding.Severity.WARNING, text)));
    }
  }

  Manuscript(Source source, String url) {
    this.source = source;
    this.article =
        Article.builder()
            .url(url)
            .outlet(source.name())
            .language(source.language(), 1.0)
            .publishedAt(Samples.THEN);
  }

  Manuscript by(String author, String dateline, String translated) {
    article.authors(List.of(author)).dateline(dateline);
    return sentences("dateline", null, Pair.of(dateline, translated));
  }

  Manuscript title(Pair pair) {
    article.title(pair.source());
    return sentences("title", null, pair);
  }

  Manuscript deck(Pair pair) {
    article.deck(pair.source());
    return sentences("deck", null, pair);
  }

  Manuscript heading(Pair pair) {
    body.add(new Block.Heading(2, pair.source()));
    return block(pair);
  }

  Manuscript paragraph(Pair... pairs) {
    body.add(
        new Block.Paragraph(String.join(" ", List.of(pairs).stream().map(Pair::source).toList())));
    return block(pairs);
  }

  Manuscript quote(Pair pair) {
    body.add(new Block.Quote(pair.source(), null));
    return block(pair);
  }

  Manuscript keywords(Pair... pairs) {
    article.keywords(List.of(pairs).stream().map(Pair::source).toList());
    for (int i = 0; i < pairs.length; i++) {
      sentences("k" + i, null, pairs[i]);
    }
    return this;
  }

  ArticleTranslated event(String articleId, String language) {
    Article written = article.body(body).build();
    return new ArticleTranslated(
        articleId, 1, 1, language, source, written, segments, Samples.THEN);
  }

  private Manuscript block(Pair... pairs) {
    int index = body.size() - 1;
    return sentences("b" + index, index, pairs);
  }

  private Manuscript sentences(String slot, Integer block, Pair... pairs) {
    for (int i = 0; i < pairs.length; i++) {
      Pair pair = pairs[i];
      segments.add(
          new Segment(
              slot + ".s" + i,
              block,
              pair.source(),
              pair.target(),
              false,
              pair.findings(),
              pair.origin()));
    }
    return this;
  }
}
