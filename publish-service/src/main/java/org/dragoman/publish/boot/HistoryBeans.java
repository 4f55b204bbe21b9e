package org.dragoman.publish.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.history.Chronicle;
import org.dragoman.publish.history.Restoring;
import org.dragoman.publish.preview.Previewing;
import org.dragoman.publish.site.Printing;
import org.dragoman.publish.story.Archive;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Rehearsal;
import org.dragoman.publish.story.Stories;

/** Looking back at stories, and ahead at their pages. */
@ApplicationScoped
class HistoryBeans {

  @Produces
  @Singleton
  Chronicle chronicle(Archive archive, Transactions transactions) {
    return new Chronicle(archive, transactions);
  }

  @Produces
  @Singleton
  Restoring restoring(
      Archive archive, Stories stories, Mending mending, Transactions transactions) {
    return new Restoring(archive, stories, mending, transactions);
  }

  @Produces
  @Singleton
  Previewing previewing(
      Stories stories,
      Crediting crediting,
      Printing printing,
      Transactions transactions,
      Clock clock) {
    return new Previewing(stories, new Rehearsal(crediting), printing, transactions, clock);
  }
}
