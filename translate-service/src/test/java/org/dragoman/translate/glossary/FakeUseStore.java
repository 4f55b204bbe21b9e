package org.dragoman.translate.glossary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/** Who holds which terms, in memory. */
final class FakeUseStore implements UseStore {

  private record Row(ArticleText text, Set<String> words, List<TermUse> uses) {}

  private final Map<String, Row> rows = new TreeMap<>();

  @Override
  public void put(ArticleText text, Collection<String> words, List<TermUse> uses) {
    rows.put(key(text.articleId(), text.language()), new Row(text, Set.copyOf(words), uses));
  }

  Set<String> words(String articleId) {
    return rows.get(key(articleId, "en")).words();
  }

  @Override
  public void forget(String articleId) {
    rows.values().removeIf(row -> row.text().articleId().equals(articleId));
  }

  @Override
  public List<Found> using(UUID entryId, ArticleCursor after, int limit) {
    return after(after)
        .map(row -> found(entryId, row))
        .filter(found -> found.use() != null)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Found> using(
      UUID entryId,
      LanguagePair pair,
      @Nullable String outlet,
      List<Set<String>> forms,
      ArticleCursor after,
      int limit) {
    return after(after)
        .filter(row ->
            found(entryId, row).use() != null
                || row.text().pair().equals(pair)
                    && forms.stream().anyMatch(row.words()::containsAll)
                    && (outlet == null || outlet.equals(row.text().outlet())))
        .map(row -> found(entryId, row))
        .limit(limit)
        .toList();
  }

  private Stream<Row> after(ArticleCursor after) {
    return rows.entrySet().stream()
        .filter(one -> one.getKey().compareTo(key(after.articleId(), after.language())) > 0)
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(Map.Entry::getValue);
  }

  private static Found found(UUID entryId, Row row) {
    return new Found(
        row.text().articleId(),
        row.text().language(),
        row.uses().stream().filter(use -> use.entryId().equals(entryId)).findFirst().orElse(null));
  }

  private static String key(String article, String language) {
    return article + " " + language;
  }
}
