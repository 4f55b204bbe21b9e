package org.dragoman.translate.boot;

import java.time.InstantSource;
import java.util.Optional;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.glossary.ArticleText;
import org.dragoman.translate.glossary.TermUses;
import org.dragoman.translate.translation.SentTranslations;
import org.dragoman.translate.translation.WorkStore;

/** What the glossary asks of translations. */
final class TranslatedArticles implements TermUses.Articles {

  private final SentTranslations sent;
  private final WorkStore work;
  private final Transactions transactions;
  private final InstantSource clock;

  TranslatedArticles(
      SentTranslations sent, WorkStore work, Transactions transactions, InstantSource clock) {
    this.sent = sent;
    this.work = work;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<ArticleText> text(String articleId, String language) {
    return sent.of(articleId, language)
        .flatMap(one ->
            TermNotes.text(
                articleId,
                language,
                one.captured().article(),
                one.captured().source(),
                one.translation().segments()));
  }

  /** Languages whose terms did not change have nothing new to send, and send nothing. */
  @Override
  public boolean again(String articleId, String language) {
    return transactions.call(() -> work.again(articleId, false, clock.instant())) > 0;
  }
}
