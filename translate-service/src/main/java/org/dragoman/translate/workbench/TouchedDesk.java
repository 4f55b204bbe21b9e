package org.dragoman.translate.workbench;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.translate.glossary.ArticleCursor;
import org.dragoman.translate.glossary.Glossary;
import org.dragoman.translate.glossary.StoredEntry;
import org.dragoman.translate.glossary.TermUses;
import org.dragoman.translate.glossary.TouchedArticle;
import org.dragoman.translate.glossary.TouchedArticles;

/** The articles a term touches, as their page shows them. */
public final class TouchedDesk {

  private static final int PAGE = 50;

  private final Glossary glossary;
  private final TermUses uses;
  private final Elsewhere elsewhere;
  private final InstantSource clock;

  public TouchedDesk(Glossary glossary, TermUses uses, Elsewhere elsewhere, InstantSource clock) {
    this.glossary = glossary;
    this.uses = uses;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  /**
   * @param cursor of the part; from the start if it is none
   * @return empty if there is no such term
   */
  public Optional<TouchedList> list(UUID id, String cursor) {
    ArticleCursor after = ArticleCursor.decode(cursor).orElse(ArticleCursor.START);
    return glossary
        .find(id)
        .flatMap(entry -> uses.touched(id, after, PAGE).map(found -> list(entry, found)));
  }

  /**
   * Has the outdated ones translated again; how many that is, or empty if there is no such term.
   */
  public Optional<Integer> again(UUID id) {
    return uses.retranslate(id).map(TermUses.Again::started);
  }

  private TouchedList list(StoredEntry entry, TouchedArticles found) {
    EntryLine line = EntryLine.of(entry, clock.instant());
    List<TouchedList.Article> articles = found.articles().stream().map(this::article).toList();
    return new TouchedList(
        line,
        articles,
        articles.stream().filter(article -> article.outdated() > 0).count(),
        found.next() == null
            ? null
            : Address.of(line.path() + "/articles", "cursor", found.next().encode()));
  }

  private TouchedList.Article article(TouchedArticle touched) {
    return new TouchedList.Article(
        touched.articleId(),
        Language.of(touched.language()),
        elsewhere.of(touched.articleId(), touched.language()),
        touched.segments().size(),
        touched.outdated().size());
  }
}
