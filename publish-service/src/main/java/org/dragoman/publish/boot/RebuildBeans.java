package org.dragoman.publish.boot;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.dragoman.events.EventCodec;
import org.dragoman.outbox.Transactions;
import org.dragoman.outbox.db.UnsentEvents;
import org.dragoman.publish.channel.folder.Folder;
import org.dragoman.publish.delivery.Destinations;
import org.dragoman.publish.delivery.Ledger;
import org.dragoman.publish.delivery.Planner;
import org.dragoman.publish.rebuild.Carriers;
import org.dragoman.publish.rebuild.Jobs;
import org.dragoman.publish.rebuild.Orders;
import org.dragoman.publish.rebuild.Rebuild;
import org.dragoman.publish.rebuild.kafka.KafkaPublishedLog;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Shadow;

/** What was published, made again from the published log. */
@ApplicationScoped
class RebuildBeans {

  @Produces
  @Singleton
  Orders orders(Jobs jobs, Transactions transactions, Clock clock) {
    return new Orders(jobs, transactions, clock);
  }

  @Produces
  @Singleton
  Carriers carriers(
      Shadow shadow,
      Transactions transactions,
      Folder folder,
      Destinations destinations,
      Ledger ledger,
      Planner planner,
      Catalogue catalogue,
      Jobs jobs,
      Clock clock,
      RebuildConfig config) {
    return new Carriers(
        shadow,
        new PatientTransactions(config.longest()),
        transactions,
        new FolderExports(folder),
        destinations,
        ledger,
        planner,
        catalogue,
        jobs,
        clock);
  }

  @Produces
  @Singleton
  Rebuild rebuild(
      @Identifier("default-kafka-broker") Map<String, Object> client,
      EventCodec codec,
      DataSource database,
      Shadow shadow,
      Jobs jobs,
      Carriers carriers,
      Transactions transactions,
      Clock clock) {
    return new Rebuild(
        new KafkaPublishedLog(client, codec),
        new WaitingEvents(new UnsentEvents(database), codec),
        shadow,
        jobs,
        carriers,
        transactions,
        clock);
  }
}
