package org.dragoman.publish.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.desk.Staff;
import org.dragoman.publish.story.Browsing;
import org.dragoman.publish.story.Listings;

/** The queue of the desk. */
@ApplicationScoped
class QueueBeans {

  @Produces
  @Singleton
  Browsing browsing(Listings entries, Transactions transactions) {
    return new Browsing(entries, transactions);
  }

  @Produces
  @Singleton
  @Named("staff")
  Staff staff(LifecycleConfig config, Browsing browsing) {
    return new Staff(config.desks().orElse(List.of()), browsing);
  }
}
