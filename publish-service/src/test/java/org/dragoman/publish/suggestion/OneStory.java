package org.dragoman.publish.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.event.Version;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.story.Assignment;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Furniture;

/** The only story there is. */
final class OneStory {
  static final String ID = "a1-en";

  private OneStory() {}

  /**
   * @param language of its source, BCP 47
   */
  static Function<String, Optional<Dossier>> in(String language) {
    return id -> id.equals(ID) ? Optional.of(dossier(language)) : Optional.empty();
  }

  static Dossier dossier(String language) {
    Article article = Samples.ferry().toBuilder().language(language, null).build();
    Copy copy =
        new Copy(
            1,
            1,
            article,
            Samples.translated(article),
            Furniture.NONE,
            null,
            CreditEdits.NONE,
            List.of());
    Credit credit =
        new Credit(null, null, null, null, null, List.of(), List.of(), null, null, null, null);
    return new Dossier(
        ID,
        "a1",
        "en",
        Samples.COURIER,
        copy,
        credit,
        "ferry",
        List.of(),
        new Version(1, 1, 0),
        Assignment.NONE,
        null,
        null,
        1,
        Samples.THEN,
        Samples.THEN);
  }
}
