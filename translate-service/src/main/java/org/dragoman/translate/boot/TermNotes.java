package org.dragoman.translate.boot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.glossary.ArticleText;
import org.dragoman.translate.glossary.ArticleText.Sentence;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.TermUses;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.translation.TermKeeper;
import org.dragoman.translate.translation.Work;
import org.jspecify.annotations.Nullable;

/** Notes which terms an article holds when its translation is sent. */
record TermNotes(TermUses uses) implements TermKeeper {

  @Override
  public Runnable noting(Work work, List<Segment> segments, Map<String, List<Occurrence>> terms) {
    return text(
            work.articleId(),
            work.language(),
            work.captured().article(),
            work.captured().source(),
            segments)
        .map(text -> uses.noting(text, terms))
        .orElse(() -> {});
  }

  /** Empty where nothing was to be translated. */
  static Optional<ArticleText> text(
      String articleId, String language, Article article, Source source, List<Segment> segments) {
    String from = article.language() == null ? source.language() : article.language();
    if (from == null || !Languages.known(from) || Languages.same(from, language)) {
      return Optional.empty();
    }
    return Optional.of(
        new ArticleText(
            articleId,
            language,
            new LanguagePair(from, language),
            source.id(),
            segments.stream()
                .map(one ->
                    new Sentence(
                        one.id(),
                        PlainText.fromInline(one.source()),
                        glossary(one),
                        remembered(one)))
                .toList()));
  }

  private static @Nullable String remembered(Segment segment) {
    String target = segment.target();
    return target != null
            && segment.origin() instanceof Origin.Memory memory
            && memory.engine() != null
        ? PlainText.fromInline(target)
        : null;
  }

  private static @Nullable Integer glossary(Segment segment) {
    return switch (segment.origin()) {
      case Origin.Machine machine -> machine.glossary() == null ? 0 : machine.glossary();
      case Origin.Memory _, Origin.Human _, Origin.Untranslated _, Origin.Source _ -> null;
    };
  }
}
