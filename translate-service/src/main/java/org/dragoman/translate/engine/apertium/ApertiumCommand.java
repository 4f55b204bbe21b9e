package org.dragoman.translate.engine.apertium;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.engine.apertium.Command.Result;
import org.dragoman.translate.language.LanguagePair;

/** The {@code apertium} command of the machine this runs on: one call an article. */
public final class ApertiumCommand implements Engine {

  private static final Duration LISTING_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration LISTING_KEPT = Duration.ofMinutes(1);

  private record Listing(Optional<ApertiumModes> modes, String problem, Instant at) {}

  private final String command;
  private final Duration timeout;
  private final InstantSource clock;
  private volatile Listing listing = new Listing(Optional.empty(), "not asked yet", Instant.MIN);

  /**
   * @param command the program, by name or by path
   * @param timeout for one article; the process is killed after it
   */
  public ApertiumCommand(String command, Duration timeout, InstantSource clock) {
    this.command = command;
    this.timeout = timeout;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "apertium";
  }

  /** Where the command is not installed no pair is supported: waiting would not help. */
  @Override
  public boolean supports(LanguagePair pair) {
    return mode(pair).isPresent();
  }

  @Override
  public EngineAnswer translate(LanguagePair pair, List<String> html) {
    return mode(pair).map(mode -> translate(mode, html)).orElseGet(EngineAnswer.Unsupported::new);
  }

  private EngineAnswer translate(String mode, List<String> html) {
    Result result =
        Command.run(List.of(command, "-f", "html", mode), ApertiumDocument.of(html), timeout);
    return switch (result) {
      case Result.Finished(String output) ->
          new EngineAnswer.Translated(mode, ApertiumDocument.read(output, html));
      case Result.Failed(String reason) -> new EngineAnswer.Unavailable(reason);
    };
  }

  @Override
  public EngineStatus status() {
    Listing now = current();
    return now.modes()
        .map(modes -> new EngineStatus(name(), true, null, modes.names()))
        .orElseGet(() -> new EngineStatus(name(), false, now.problem(), List.of()));
  }

  private Optional<String> mode(LanguagePair pair) {
    return current().modes().flatMap(modes -> modes.mode(pair));
  }

  /** Asked again each minute: a pair installed meanwhile is found without a restart. */
  private Listing current() {
    Listing now = listing;
    if (now.at().isBefore(clock.instant().minus(LISTING_KEPT))) {
      now = list();
      listing = now;
    }
    return now;
  }

  private Listing list() {
    return switch (Command.run(List.of(command, "-l"), "", LISTING_TIMEOUT)) {
      case Result.Finished(String output) ->
          new Listing(Optional.of(ApertiumModes.listed(output)), "", clock.instant());
      case Result.Failed(String reason) -> new Listing(Optional.empty(), reason, clock.instant());
    };
  }
}
