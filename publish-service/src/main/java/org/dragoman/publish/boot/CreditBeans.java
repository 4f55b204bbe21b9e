package org.dragoman.publish.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.desk.CreditSaving;
import org.dragoman.publish.keyword.Corpus;
import org.dragoman.publish.keyword.KeywordEditing;
import org.dragoman.publish.keyword.Suggestions;
import org.dragoman.publish.story.Keeper;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Restyling;
import org.dragoman.publish.story.Stories;

/** The use cases around credits. */
@ApplicationScoped
class CreditBeans {

  @Produces
  @Singleton
  Restyling restyling(
      Stories stories, Keeper keeper, Crediting crediting, Transactions transactions) {
    return new Restyling(stories, keeper, crediting, transactions);
  }

  @Produces
  @Singleton
  CreditSaving creditSaving(Reading reading, Mending mending) {
    return new CreditSaving(reading, mending);
  }

  @Produces
  @Singleton
  Suggestions keywordSuggestions(Corpus corpus) {
    return new Suggestions(corpus);
  }

  @Produces
  @Singleton
  KeywordEditing keywordEditing(Reading reading, Mending mending) {
    return new KeywordEditing(reading, mending);
  }
}
