package org.dragoman.publish.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.publish.live.Attendance;
import org.dragoman.publish.live.Audience;
import org.dragoman.publish.live.db.NewsListener;

/** Who listens at the desk, from the service's start to its end. */
@ApplicationScoped
class LiveBeans {
  private static final long SIGN_OF_LIFE_MILLIS = 15_000;
  private static final long EXPIRE_MILLIS = 2_000;

  @Produces
  @Singleton
  @Named("audience")
  Audience audience(LiveConfig config, Clock clock) {
    return new Audience(
        UUID.randomUUID().toString().substring(0, 8), config.most(), config.mostOfOne(), clock);
  }

  @Produces
  @Singleton
  Attendance attendance(Clock clock) {
    return new Attendance(clock);
  }

  @Produces
  @Singleton
  NewsListener listener(
      DataSource database, ObjectMapper mapper, Audience audience, Attendance attendance) {
    return new NewsListener(database, mapper, audience, attendance);
  }

  void start(
      @Observes StartupEvent event,
      NewsListener listener,
      Audience audience,
      Vertx vertx,
      MeterRegistry metrics) {
    listener.start();
    vertx.setPeriodic(SIGN_OF_LIFE_MILLIS, _ -> audience.live());
    vertx.setPeriodic(EXPIRE_MILLIS, _ -> listener.expire());
    // Quarkus waits for open requests before anything of ours hears of the end; a stream is one.
    Runtime.getRuntime().addShutdownHook(new Thread(audience::close, "desk-closing"));
    Gauge.builder("dragoman.desk.listeners", audience, Audience::size)
        .description("Pages of the desk that hear of changes at this replica")
        .register(metrics);
    Gauge.builder("dragoman.desk.listening", listener, one -> one.listening() ? 1 : 0)
        .description("1 while this replica hears of changes made anywhere")
        .register(metrics);
  }

  void stop(@Observes ShutdownEvent event, NewsListener listener, Audience audience)
      throws InterruptedException {
    audience.close();
    listener.stop();
  }
}
