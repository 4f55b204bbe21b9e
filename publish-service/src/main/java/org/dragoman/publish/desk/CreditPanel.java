package org.dragoman.publish.desk;

import java.util.Locale;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.story.Story;

/** A story's credit as data. */
public record CreditPanel(Credit credit, String sourceLanguage, String sourceDirection) {

  static CreditPanel of(Story story) {
    String language = story.dossier().sourceLanguage();
    return new CreditPanel(story.dossier().credit(), language, Direction.of(language));
  }

  public String relation() {
    return credit.relation() == null ? "—" : credit.relation().name().toLowerCase(Locale.ROOT);
  }

  public String rights() {
    Credit.Rights rights = credit.rights();
    return rights == null || rights.basis() == null ? "—" : rights.basis();
  }
}
