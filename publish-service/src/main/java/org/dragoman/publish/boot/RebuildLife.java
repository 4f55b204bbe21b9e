package org.dragoman.publish.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Duration;
import javax.sql.DataSource;
import org.dragoman.outbox.Loop;
import org.dragoman.outbox.db.NotifyWakeup;
import org.dragoman.publish.rebuild.Rebuild;
import org.dragoman.publish.rebuild.db.PostgresJobs;

/** Rebuilds run on a thread of their own, from start to stop. */
@Singleton
class RebuildLife {
  private static final System.Logger LOG = System.getLogger(RebuildLife.class.getName());
  private static final Duration LAST = Duration.ofSeconds(3);

  private final Rebuild rebuild;
  private final NotifyWakeup wakeup;
  private final Duration sweep;
  private final Loop loop;

  RebuildLife(Rebuild rebuild, DataSource database, RebuildConfig config) {
    this.rebuild = rebuild;
    this.sweep = config.sweep();
    this.wakeup = new NotifyWakeup(database, PostgresJobs.CHANNEL);
    this.loop = new Loop("rebuild", wakeup, this::step);
  }

  void start(@Observes StartupEvent event) {
    wakeup.start();
    loop.start();
  }

  private void step() throws InterruptedException {
    boolean more = false;
    try {
      more = rebuild.next();
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "Rebuilds wait: error={0}", fault.toString());
    }
    if (!more) {
      wakeup.await(sweep);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop(LAST);
    wakeup.stop();
  }
}
