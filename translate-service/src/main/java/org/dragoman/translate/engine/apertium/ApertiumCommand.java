package org.dragoman.translate.engine.apertium;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.engine.PairCache;
import org.dragoman.translate.engine.PairCache.Pairs;
import org.dragoman.translate.engine.apertium.Command.Result;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * The {@code apertium} command of the machine this runs on. Its pipelines are kept running where
 * its version can; otherwise each article is a call of a third of a second.
 */
public final class ApertiumCommand implements Engine, AutoCloseable {

  private static final Duration LISTING_TIMEOUT = Duration.ofSeconds(5);

  /** A pair installed meanwhile is found without a restart. */
  private static final Duration LISTING_KEPT = Duration.ofMinutes(1);

  /**
   * @param absent why there is no such command; it has no modes then
   */
  private record Listing(ApertiumModes modes, @Nullable String absent) {}

  private final String name;
  private final String command;
  private final Duration timeout;
  private final @Nullable Pipelines pipelines;
  private final PairCache<Listing> listing;

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
    this.pipelines = pipelines == 0 ? null : new Pipelines(data, pipelines, clock);
    this.listing = new PairCache<>(this::list, LISTING_KEPT, clock);
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
    return switch (listing.now()) {
      case Pairs.Known<Listing>(Listing known) -> known.modes().mode(pair).isPresent();
      case Pairs.Unknown<Listing> _ -> true;
    };
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    LanguagePair pair = request.pair();
    List<String> html = request.html();
    return switch (listing.get()) {
      case Pairs.Unknown<Listing>(String reason) -> new EngineAnswer.Unavailable(reason);
      case Pairs.Known<Listing>(Listing known) ->
          known
              .modes()
              .mode(pair)
              .map(mode -> translate(mode, html))
              .orElseGet(EngineAnswer.Unsupported::new);
    };
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
    return switch (listing.refresh()) {
      case Pairs.Known<Listing>(Listing known) ->
          new EngineStatus(name(), known.absent() == null, known.absent(), known.modes().names());
      case Pairs.Unknown<Listing>(String reason) ->
          new EngineStatus(name(), false, reason, List.of());
    };
  }

  private Pairs<Listing> list() {
    return switch (Command.run(List.of(command, "-l"), "", LISTING_TIMEOUT)) {
      case Result.Finished(String output) ->
          new Pairs.Known<>(new Listing(ApertiumModes.listed(output), null));
      case Result.Absent(String reason) ->
          new Pairs.Known<>(new Listing(new ApertiumModes(List.of()), reason));
      case Result.Failed(String reason) -> new Pairs.Unknown<>(reason);
    };
  }

  @Override
  public void close() {
    if (pipelines != null) {
      pipelines.close();
    }
  }
}
