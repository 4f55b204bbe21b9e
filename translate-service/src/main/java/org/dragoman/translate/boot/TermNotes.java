package org.dragoman.translate.boot;

import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.events.WireRecord;
import org.dragoman.outbox.Outbox;
import org.dragoman.translate.glossary.ArticleText;
import org.dragoman.translate.glossary.ArticleText.Sentence;
import org.dragoman.translate.glossary.TermUses;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/** Notes which terms an article holds when its translation is sent, in the same transaction. */
final class TermNotes implements Outbox {

  private final Outbox outbox;
  private final TermUses uses;

  TermNotes(Outbox outbox, TermUses uses) {
    this.outbox = outbox;
    this.uses = uses;
  }

  @Override
  public void send(Event event, Topic topic) {
    outbox.send(event, topic);
    if (event instanceof ArticleTranslated sent) {
      text(sent.articleId(), sent.language(), sent.original(), sent.source(), sent.segments())
          .ifPresent(uses::note);
    } else if (event instanceof ArticleWithdrawn withdrawn) {
      uses.forget(withdrawn.articleId());
    }
  }

  @Override
  public void send(WireRecord record) {
    outbox.send(record);
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
                    new Sentence(one.id(), PlainText.fromInline(one.source()), glossary(one)))
                .toList()));
  }

  private static @Nullable Integer glossary(Segment segment) {
    return switch (segment.origin()) {
      case Origin.Machine machine -> machine.glossary() == null ? 0 : machine.glossary();
      case Origin.Memory _, Origin.Human _, Origin.Untranslated _, Origin.Source _ -> null;
    };
  }
}
