package org.dragoman.bench.translate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.access.AccessFile;
import org.dragoman.access.Role;
import org.dragoman.bench.Measurement;
import org.dragoman.bench.Report;
import org.dragoman.bench.Rounds;
import org.dragoman.bench.Setting;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.Ports;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.infrastructure.service.PackagedService;

/**
 * The whole service, from articles.raw to articles.translated, with an engine that takes 50 ms a
 * request and so many requests at a time: what is reached of what that engine gives a client that
 * does nothing else on the same machine, measured before each round, and the CPU it takes.
 */
final class EngineShare {
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** What an installation has that says nothing, and twice that. */
  private static final List<Integer> CONCURRENCIES = List.of(4, 8);

  /** Articles before the first round: so many until the JVM has compiled most of what they need. */
  private static final int WARM = 1500;

  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration BARE = Duration.ofSeconds(5);

  /** As in the image: what a JVM takes by itself where it is given 768 MiB. */
  private static final List<String> PRODUCTION = List.of("-Xmx460m", "-XX:+UseSerialGC");

  private EngineShare() {}

  static void measure(Setting setting, Report report, Infrastructure infrastructure)
      throws IOException {
    Path log = setting.root().resolve("target/bench/translate-service.log");
    Files.createDirectories(log.getParent());
    Files.deleteIfExists(log);
    Path access = log.resolveSibling("access.txt");
    Files.writeString(access, AccessFile.newKey("bench", Role.ADMIN).line() + "\n");
    report.title(
        "The whole service with an engine of %d ms a request (%d rounds of %,d articles)"
            .formatted(PAUSE.toMillis(), setting.rounds(), articles(setting)));
    report.row(
        "requests at a time", "articles/s", "bare client", "share", "of 1/50 ms", "CPU µs/segment");
    for (int concurrency : CONCURRENCIES) {
      measure(setting, report, infrastructure, access, log, concurrency);
    }
  }

  private static void measure(
      Setting setting,
      Report report,
      Infrastructure infrastructure,
      Path access,
      Path log,
      int concurrency)
      throws IOException {
    try (SlowEngine engine = new SlowEngine(PAUSE)) {
      int management = Ports.free(2).get(1);
      PackagedService service =
          PackagedService.start(
              "translate-service",
              PRODUCTION,
              environment(infrastructure, engine, access, management, concurrency),
              log,
              management);
      try {
        service.awaitReady();
        report(setting, report, infrastructure, engine, service, concurrency);
      } finally {
        service.stop();
      }
    }
  }

  private static int articles(Setting setting) {
    return setting.quick() ? 1000 : 3000;
  }

  private static void report(
      Setting setting,
      Report report,
      Infrastructure infrastructure,
      SlowEngine engine,
      PackagedService service,
      int concurrency)
      throws IOException {
    int articles = articles(setting);
    List<Double> rates = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> costs = new ArrayList<>();
    try (Articles ends = new Articles(infrastructure.kafka())) {
      ends.through("warm-" + concurrency + "-", WARM);
      BareClient.rate(engine, concurrency, WARM_UP);
      for (int round = 0; round < setting.rounds(); round++) {
        bare.add(BareClient.rate(engine, concurrency, BARE));
        Duration before = cpu(service);
        double rate = ends.through("round-" + concurrency + "-" + round + "-", articles);
        costs.add(
            cpu(service).minus(before).toNanos() / 1e3 / ((double) articles * Articles.segments()));
        rates.add(rate);
      }
    }
    double reached = Rounds.median(rates);
    double allowed = Rounds.median(bare);
    double cost = Rounds.median(costs);
    double onPaper = concurrency * 1e9 / PAUSE.toNanos();
    report.row(
        Integer.toString(concurrency),
        reached,
        allowed,
        "%.3f".formatted(reached / allowed),
        "%.3f".formatted(reached / onPaper),
        cost);
    String which = concurrency == CONCURRENCIES.getFirst() ? "" : "_" + concurrency;
    report.add(
        new Measurement("engine_share" + which, reached, "bare client", allowed, setting.rounds()));
    report.add(Measurement.of("service_cpu_us_per_segment" + which, cost, setting.rounds()));
  }

  private static Duration cpu(PackagedService service) {
    return service.handle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static Map<String, String> environment(
      Infrastructure infrastructure,
      SlowEngine engine,
      Path access,
      int management,
      int concurrency) {
    Database database = infrastructure.database("bench_flow");
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(Ports.free(1).getFirst()));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    environment.put("DRAGOMAN_ACCESS_FILE", access.toString());
    environment.put("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", "a".repeat(32));
    environment.put("DRAGOMAN_ENGINES_ORDER", "libretranslate");
    environment.put("DRAGOMAN_ENGINES_LIBRETRANSLATE_URL", engine.address().toString());
    environment.put("DRAGOMAN_ENGINES_LIBRETRANSLATE_CONCURRENCY", Integer.toString(concurrency));
    return environment;
  }
}
