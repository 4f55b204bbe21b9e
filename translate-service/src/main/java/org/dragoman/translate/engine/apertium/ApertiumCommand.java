package org.dragoman.translate.engine.apertium;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.engine.apertium.Command.Result;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * The {@code apertium} command of the machine this runs on. Its pipelines are kept running where
 * its version can; otherwise each article is a call of a third of a second.
 */
public final class ApertiumCommand implements Engine, AutoCloseable {

  private static final Duration LISTING_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration LISTING_KEPT = Duration.ofMinutes(1);

  /** A failure may be over soon; what waits for it does so for seconds. */
  private static final Duration FAILURE_KEPT = Duration.ofSeconds(5);

  /**
   * @param modes what it last said; empty if it never did
   * @param problem what is wrong now
   */
  private record Listing(Optional<ApertiumModes> modes, Optional<String> problem, Instant until) {}

  private final String name;
  private final String command;
  private final Duration timeout;
  private final InstantSource clock;
  private final @Nullable Pipelines pipelines;
  private volatile Listing listing =
      new Listing(Optional.empty(), Optional.of("not asked yet"), Instant.MIN);

  /**
   * @param name as configured
   * @param command the program, by name or by path
   * @param timeout for one article; the process is killed after it
   * @param data where its modes are, for pipelines to be kept running
   * @param pipelines how many are kept running at most, over all directions; none if 0
   */
  public ApertiumCommand(
      String name,
      String command,
      Duration timeout,
      Path data,
      int pipelines,
      InstantSource clock) {
    this.name = name;
    this.command = command;
    this.timeout = timeout;
    this.clock = clock;
    this.pipelines = pipelines == 0 ? null : new Pipelines(data, pipelines, clock);
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * Where the command is not installed no pair is supported: waiting would not help. One that is
   * there and did not answer may support any.
   */
  @Override
  public boolean supports(LanguagePair pair) {
    return current().modes().map(modes -> modes.mode(pair).isPresent()).orElse(true);
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    LanguagePair pair = request.pair();
    List<String> html = request.html();
    Listing now = current();
    if (now.modes().isEmpty()) {
      return new EngineAnswer.Unavailable(now.problem().orElse("its pairs are unknown"));
    }
    return now.modes()
        .flatMap(modes -> modes.mode(pair))
        .map(mode -> translate(mode, html))
        .orElseGet(EngineAnswer.Unsupported::new);
  }

  private EngineAnswer translate(String mode, List<String> html) {
    String document = ApertiumDocument.of(html);
    Result result =
        Optional.ofNullable(pipelines)
            .flatMap(running -> running.translate(mode, document, timeout))
            .orElseGet(() -> Command.run(List.of(command, "-f", "html", mode), document, timeout));
    return switch (result) {
      case Result.Finished(String output) ->
          new EngineAnswer.Translated(mode, ApertiumDocument.read(output, html));
      case Result.Absent(String reason) -> new EngineAnswer.Unavailable(reason);
      case Result.Failed(String reason) -> EngineAnswer.Unavailable.failed(reason);
    };
  }

  @Override
  public EngineStatus status() {
    Listing now = current();
    return new EngineStatus(
        name(),
        now.problem().isEmpty(),
        now.problem().orElse(null),
        now.modes().map(ApertiumModes::names).orElseGet(List::of));
  }

  /** Asked again each minute: a pair installed meanwhile is found without a restart. */
  private Listing current() {
    Listing now = listing;
    if (!clock.instant().isBefore(now.until())) {
      now = list(now);
      listing = now;
    }
    return now;
  }

  /** Where the command fails its former answer stands. */
  private Listing list(Listing last) {
    Result result = Command.run(List.of(command, "-l"), "", LISTING_TIMEOUT);
    Instant now = clock.instant();
    return switch (result) {
      case Result.Finished(String output) ->
          new Listing(
              Optional.of(ApertiumModes.listed(output)), Optional.empty(), now.plus(LISTING_KEPT));
      case Result.Absent(String reason) ->
          new Listing(
              Optional.of(new ApertiumModes(List.of())),
              Optional.of(reason),
              now.plus(LISTING_KEPT));
      case Result.Failed(String reason) ->
          new Listing(last.modes(), Optional.of(reason), now.plus(FAILURE_KEPT));
    };
  }

  @Override
  public void close() {
    if (pipelines != null) {
      pipelines.close();
    }
  }
}
