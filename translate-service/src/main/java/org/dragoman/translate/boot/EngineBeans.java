package org.dragoman.translate.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.boot.EnginesConfig.Instance;
import org.dragoman.translate.boot.EnginesConfig.Kind;
import org.dragoman.translate.engine.Circuit;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineWatch;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.Guards;
import org.dragoman.translate.engine.Guards.Guarded;
import org.dragoman.translate.engine.PairPattern;
import org.dragoman.translate.engine.Recoveries;
import org.dragoman.translate.engine.Routes;
import org.dragoman.translate.engine.Tagged;
import org.dragoman.translate.engine.Tally;
import org.dragoman.translate.engine.TallyKeeper;
import org.dragoman.translate.engine.db.PostgresTally;
import org.dragoman.translate.engine.metrics.MicrometerCalls;

/** The engines, as configured. */
final class EngineBeans {

  private static final System.Logger LOG = System.getLogger(EngineBeans.class.getName());

  /**
   * All engines in order, with what stands around each.
   *
   * @param open what is to be closed at the end
   */
  record Installed(List<Guarded> list, List<AutoCloseable> open) {

    /** In the background: the first article then finds known what each translates. */
    void ask() {
      for (Guarded one : list) {
        Engine engine = one.engine();
        Thread.ofVirtual().name("engine-start-" + engine.name()).start(engine::status);
      }
    }

    void close() {
      for (AutoCloseable one : open) {
        try {
          one.close();
        } catch (Exception broken) {
          LOG.log(Level.WARNING, "An engine did not close", broken);
        }
      }
    }
  }

  private record Wanted(String name, Kind kind, Instance config) {}

  @Produces
  @Singleton
  Recoveries recoveries() {
    return new Recoveries();
  }

  @Produces
  @Singleton
  Tally tally(InstantSource clock) {
    return new Tally(clock);
  }

  @Produces
  @Singleton
  TallyKeeper keeper(
      Tally tally, DataSource dataSource, Transactions transactions, EnginesConfig config) {
    return new TallyKeeper(tally, new PostgresTally(dataSource), transactions, config.tally());
  }

  @Produces
  @Singleton
  Engines engines(Installed installed, EnginesConfig config, Recoveries recoveries) {
    return new Engines(
        installed.list().stream().map(Guarded::engine).toList(), routes(config), recoveries);
  }

  @Produces
  @Singleton
  EngineWatch watch(Installed installed, EnginesConfig config) {
    List<Circuit> circuits = installed.list().stream().map(Guarded::circuit).toList();
    return new EngineWatch(circuits, config.rest());
  }

  @Produces
  @Singleton
  Installed installed(
      EnginesConfig config,
      ObjectMapper json,
      InstantSource clock,
      Recoveries recoveries,
      Tally tally,
      MeterRegistry registry,
      TermGuards terms) {
    MicrometerCalls meter = new MicrometerCalls(registry);
    Guards guards =
        new Guards(
            new Circuit.Rests(config.rest(), config.longestRest()),
            clock,
            recoveries,
            tally,
            meter);
    EngineKit kit = new EngineKit(json, clock);
    List<Guarded> all = new ArrayList<>();
    List<AutoCloseable> open = new ArrayList<>();
    for (Wanted wanted : wanted(config)) {
      kit.build(wanted.name(), wanted.kind(), wanted.config())
          .ifPresent(engine -> {
            all.add(guarded(guards, engine, wanted, terms));
            if (engine instanceof AutoCloseable closeable) {
              open.add(closeable);
            }
          });
    }
    all.forEach(one -> meter.watch(one.circuit()));
    return new Installed(List.copyOf(all), List.copyOf(open));
  }

  private static Guarded guarded(Guards guards, Engine engine, Wanted wanted, TermGuards terms) {
    return guards.around(
        engine,
        EngineDefaults.of(wanted.kind()).policy(wanted.config()),
        wanted.kind() == Kind.OPENAI ? Tagged.Form.TAGS : Tagged.Form.HTML,
        limited -> terms.around(wanted.kind(), limited));
  }

  /** Those in the order, then those with names of their own that are not in it. */
  private static List<Wanted> wanted(EnginesConfig config) {
    Map<String, Wanted> known = new LinkedHashMap<>();
    known.put("apertium", new Wanted("apertium", Kind.APERTIUM, config.apertium()));
    known.put("apy", new Wanted("apy", Kind.APY, config.apy()));
    known.put(
        "libretranslate",
        new Wanted("libretranslate", Kind.LIBRETRANSLATE, config.libretranslate()));
    known.put("deepl", new Wanted("deepl", Kind.DEEPL, config.deepl()));
    known.put("openai", new Wanted("openai", Kind.OPENAI, config.openai()));
    Map<String, Wanted> wanted = new LinkedHashMap<>();
    config.named().forEach((name, one) -> known.put(name, new Wanted(name, one.kind(), one)));
    for (String name : config.order()) {
      Wanted one = known.get(name);
      if (one == null) {
        throw new IllegalArgumentException(
            "dragoman.engines.order: there is no engine \"%s\"; there are %s"
                .formatted(name, known.keySet()));
      }
      wanted.put(name, one);
    }
    config.named().keySet().stream()
        .sorted()
        .forEach(name -> wanted.putIfAbsent(name, known.get(name)));
    return List.copyOf(wanted.values());
  }

  static Routes routes(EnginesConfig config) {
    return new Routes(
        config.route().entrySet().stream()
            .collect(Collectors.toMap(one -> new PairPattern(one.getKey()), Map.Entry::getValue)),
        config.pivot().entrySet().stream()
            .collect(Collectors.toMap(one -> new PairPattern(one.getKey()), Map.Entry::getValue)));
  }
}
