package org.dragoman.publish.start;

import java.util.List;
import java.util.Optional;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.OfArticle;

/** Which story to go to from an article. */
public final class Whereto {
  private final OfArticle ofArticle;
  private final Transactions transactions;
  private final String language;

  /**
   * @param language BCP 47, of the site: its story comes first where there are several
   */
  public Whereto(OfArticle ofArticle, Transactions transactions, String language) {
    this.ofArticle = ofArticle;
    this.transactions = transactions;
    this.language = language;
  }

  /** Its id; empty while there is none. */
  public Optional<String> story(String article) {
    List<String> all = transactions.call(() -> ofArticle.stories(article));
    String own = Dossier.idOf(article, language);
    return all.contains(own) ? Optional.of(own) : all.stream().findFirst();
  }
}
