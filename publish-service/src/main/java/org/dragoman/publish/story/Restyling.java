package org.dragoman.publish.story;

import java.util.List;
import java.util.Optional;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.credit.Crediting;

/**
 * Takes a changed house style into stories that nobody has approved or read yet. Each is a
 * transaction of its own: an editor waits for one story at most.
 */
public final class Restyling {
  private static final String WORD = "restyled";

  private final Stories stories;
  private final Keeper keeper;
  private final Attribution attribution;
  private final Transactions transactions;

  public Restyling(Stories stories, Keeper keeper, Crediting crediting, Transactions transactions) {
    this.stories = stories;
    this.keeper = keeper;
    this.attribution = new Attribution(crediting);
    this.transactions = transactions;
  }

  /** How many credits it would look at; those that are worded like this already stay. */
  public int count(String language) {
    return transactions.call(() -> stories.countUnapproved(language));
  }

  /**
   * @return how many credits it changed
   */
  public int apply(String language, String by) {
    int changed = 0;
    for (String id : ids(language)) {
      changed += transactions.call(() -> restyle(id, by)) ? 1 : 0;
    }
    return changed;
  }

  private List<String> ids(String language) {
    return transactions.call(() -> stories.unapproved(language));
  }

  private boolean restyle(String id, String by) {
    Optional<Story> story = stories.lock(id).filter(this::differs);
    story.ifPresent(old -> {
      Dossier dossier = old.dossier();
      keeper.keep(
          old, old.with(attribution.attribute(dossier, dossier.copy())), new Act(WORD, by, null));
    });
    return story.isPresent();
  }

  /** It may have been approved or published since it was listed. */
  private boolean differs(Story story) {
    Dossier dossier = story.dossier();
    return story.version() == 0
        && story.open()
        && !story.approved()
        && !attribution
            .credit(dossier.source(), dossier.copy(), dossier.language())
            .equals(dossier.credit());
  }
}
