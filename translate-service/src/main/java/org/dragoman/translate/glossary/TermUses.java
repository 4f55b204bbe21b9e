package org.dragoman.translate.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.glossary.ArticleText.Sentence;
import org.dragoman.translate.glossary.Change.Kind;
import org.dragoman.translate.glossary.UseStore.Found;
import org.jspecify.annotations.Nullable;

/**
 * Knows which translated articles hold which terms, so that a changed term tells whom it touches:
 * those that met it when they were translated, and those whose words would meet it now.
 */
public final class TermUses {

  /** What was translated, for those who keep it. */
  public interface Articles {

    /** As it was last translated; empty if it is not known, or withdrawn. */
    Optional<ArticleText> text(String articleId, String language);

    /** Has it translated again where its terms have changed; false if there is nothing to do. */
    boolean again(String articleId, String language);
  }

  private static final int PAGE = 200;

  /** UTF-16 units of a word that is looked for; an index takes no word of thousands. */
  private static final int LONGEST = 100;

  private final Terminology terminology;
  private final GlossaryStore glossary;
  private final UseStore uses;
  private final Articles articles;
  private final Transactions transactions;

  public TermUses(
      Terminology terminology,
      GlossaryStore glossary,
      UseStore uses,
      Articles articles,
      Transactions transactions) {
    this.terminology = terminology;
    this.glossary = glossary;
    this.uses = uses;
    this.articles = articles;
    this.transactions = transactions;
  }

  /**
   * Finds out what is to be noted of an article, without asking any store.
   *
   * @param terms by segment id, as they were met
   * @return notes it, in the transaction of the article's translation
   */
  public Runnable noting(ArticleText text, Map<String, List<Occurrence>> terms) {
    Folding folding = Folding.of(text.pair().source());
    Set<String> words = new LinkedHashSet<>();
    for (Sentence sentence : text.sentences()) {
      Tokens.of(sentence.text(), folding).stream()
          .flatMap(token -> token.keys().stream())
          .map(Token.Key::text)
          .filter(TermUses::searchable)
          .forEach(words::add);
    }
    List<TermUse> held = uses(text, sentence -> terms.getOrDefault(sentence.segment(), List.of()));
    return () -> uses.put(text, words, held);
  }

  private static boolean searchable(String word) {
    return word.length() <= LONGEST;
  }

  /** Nothing is to be known of a withdrawn article. */
  public void forget(String articleId) {
    uses.forget(articleId);
  }

  private List<TermUse> uses(ArticleText text) {
    Terms terms = terminology.of(text.pair(), text.outlet());
    return uses(text, sentence -> terms.in(sentence.text()));
  }

  private static List<TermUse> uses(ArticleText text, Function<Sentence, List<Occurrence>> terms) {
    Map<UUID, List<Sentence>> holding = new LinkedHashMap<>();
    for (Sentence sentence : text.sentences()) {
      terms.apply(sentence).stream()
          .map(found -> found.term().id())
          .distinct()
          .forEach(id -> holding.computeIfAbsent(id, _ -> new ArrayList<>()).add(sentence));
    }
    return holding.entrySet().stream()
        .map(one ->
            new TermUse(one.getKey(), one.getValue().stream().map(Sentence::segment).toList()))
        .toList();
  }

  /**
   * A page of the articles a term touches, also of one that was deleted; empty if there never was
   * such an entry. A page may be short, or empty, before the last.
   */
  public Optional<TouchedArticles> touched(UUID entryId, ArticleCursor after, int limit) {
    return transactions.call(() -> {
      Optional<StoredEntry> entry = glossary.find(entryId);
      if (entry.isPresent()) {
        return Optional.of(touched(entry.get(), after, limit));
      }
      return glossary.history(entryId).stream()
          .findFirst()
          .filter(last -> last.kind() == Kind.DELETED)
          .map(last ->
              page(uses.using(entryId, after, limit), limit, found -> ofDeleted(last, found)));
    });
  }

  private TouchedArticles touched(StoredEntry entry, ArticleCursor after, int limit) {
    Folding folding = Folding.of(entry.entry().pair().source());
    List<Set<String>> forms =
        entry.entry().sources().stream()
            .map(form ->
                Tokens.of(form, folding).stream()
                    .map(token -> token.keys().getFirst().text())
                    .filter(TermUses::searchable)
                    .collect(Collectors.toSet()))
            .filter(words -> !words.isEmpty())
            .distinct()
            .toList();
    return page(
        uses.using(entry.id(), entry.entry().pair(), entry.entry().outlet(), forms, after, limit),
        limit,
        found -> touched(entry, found));
  }

  private interface Judge {
    Optional<TouchedArticle> of(Found found);
  }

  private static TouchedArticles page(List<Found> found, int limit, Judge judge) {
    Found last = found.size() < limit ? null : found.getLast();
    return new TouchedArticles(
        found.stream().flatMap(one -> judge.of(one).stream()).toList(),
        last == null ? null : new ArticleCursor(last.articleId(), last.language()));
  }

  private Optional<TouchedArticle> touched(StoredEntry entry, Found found) {
    return articles
        .text(found.articleId(), found.language())
        .flatMap(text -> {
          List<String> now =
              uses(text).stream()
                  .filter(use -> use.entryId().equals(entry.id()))
                  .flatMap(use -> use.segments().stream())
                  .toList();
          return article(found, text, now, entry.since(), entry.version(), entry.term());
        });
  }

  private Optional<TouchedArticle> ofDeleted(Change last, Found found) {
    return articles
        .text(found.articleId(), found.language())
        .flatMap(text -> article(found, text, List.of(), last.version(), last.version(), null));
  }

  /**
   * @param since version that brought the term's wording
   * @param version that brought the term as it is
   * @param term null if it is gone
   */
  private static Optional<TouchedArticle> article(
      Found found,
      ArticleText text,
      List<String> now,
      int since,
      int version,
      @Nullable Term term) {
    List<String> met = found.use() == null ? List.of() : found.use().segments();
    List<String> outdated =
        text.sentences().stream()
            .filter(sentence -> {
              Integer glossary = sentence.glossary();
              boolean holds = now.contains(sentence.segment());
              boolean held = met.contains(sentence.segment());
              return glossary != null
                      && (holds && held && glossary < since
                          || holds && !held && glossary < version
                          || held && !holds)
                  || holds && term != null && !inTerms(sentence, text.language(), term);
            })
            .map(Sentence::segment)
            .toList();
    return now.isEmpty() && outdated.isEmpty()
        ? Optional.empty()
        : Optional.of(new TouchedArticle(found.articleId(), found.language(), now, outdated));
  }

  private static boolean inTerms(Sentence sentence, String language, Term term) {
    return sentence.remembered() == null
        || new Wording(language, sentence.remembered()).has(List.of(term));
  }

  /** What became of the wish to translate again. */
  public record Again(int articles, int started) {}

  /**
   * Has the outdated among them translated again: of each only the sentences whose terms changed.
   *
   * @return how many were outdated, and for how many work was made; empty if there never was such
   *     an entry
   */
  public Optional<Again> retranslate(UUID entryId) {
    int outdated = 0;
    int started = 0;
    ArticleCursor after = ArticleCursor.START;
    while (after != null) {
      Optional<TouchedArticles> page = touched(entryId, after, PAGE);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      for (TouchedArticle article : page.get().articles()) {
        if (!article.outdated().isEmpty()) {
          outdated++;
          started += articles.again(article.articleId(), article.language()) ? 1 : 0;
        }
      }
      after = page.get().next();
    }
    return Optional.of(new Again(outdated, started));
  }
}
