package org.dragoman.translate.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Match;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.memory.Wanted;
import org.dragoman.translate.segment.InlineHtml;
import org.dragoman.translate.workbench.SegmentLine.Alternative;
import org.jspecify.annotations.Nullable;

/** What else there is for the sentences of a text: the memory's matches, and other engines. */
final class Alternatives {

  private static final int LEAST = 60;
  private static final int MOST = 3;

  private final Memory memory;
  private final Engines engines;

  Alternatives(Memory memory, Engines engines) {
    this.memory = memory;
    this.engines = engines;
  }

  /**
   * @param each for each segment what there is besides its own translation
   * @param silent engines that were asked and did not answer, a sentence each
   */
  record Found(List<List<Alternative>> each, List<String> silent) {}

  /**
   * @param outlet domain whose units come first; null for none
   * @param ask whether every engine that has the pair is asked, which may cost
   */
  Found to(List<Segment> segments, LanguagePair pair, @Nullable String outlet, boolean ask) {
    List<Wanted> wanted = Wanted.all(segments.stream().map(Segment::source).toList());
    List<List<Match>> exact = memory.exact(pair, outlet, wanted);
    List<List<Match>> similar = memory.similar(pair, outlet, wanted, LEAST, MOST);
    List<Heard> heard = ask ? heard(segments, pair) : List.of();
    List<List<Alternative>> each =
        IntStream.range(0, segments.size())
            .mapToObj(at ->
                Stream.concat(
                        Stream.concat(exact.get(at).stream(), similar.get(at).stream())
                            .map(match -> of(match, segments.get(at))),
                        heard.stream().flatMap(one -> one.at(at)))
                    .filter(one -> !one.target().equals(shown(segments.get(at).target())))
                    .distinct()
                    .toList())
            .toList();
    return new Found(each, heard.stream().flatMap(Heard::silence).toList());
  }

  /** What an engine said to all sentences. */
  private record Heard(String engine, EngineAnswer answer) {
    Stream<Alternative> at(int sentence) {
      return switch (answer) {
        case EngineAnswer.Translated translated ->
            Stream.of(translated.targets().get(sentence))
                .map(Target::html)
                .filter(Objects::nonNull)
                .map(html -> new Alternative(engine, null, shown(html)));
        case EngineAnswer.Unavailable _, EngineAnswer.Unsupported _ -> Stream.of();
      };
    }

    Stream<String> silence() {
      return switch (answer) {
        case EngineAnswer.Unavailable down ->
            Stream.of("%s did not answer: %s.".formatted(engine, down.reason()));
        case EngineAnswer.Unsupported _ ->
            Stream.of("%s does not translate these languages.".formatted(engine));
        case EngineAnswer.Translated _ -> Stream.of();
      };
    }
  }

  private List<Heard> heard(List<Segment> segments, LanguagePair pair) {
    EngineRequest request = EngineRequest.of(pair, segments.stream().map(Segment::source).toList());
    List<Heard> heard = new ArrayList<>();
    for (Engine engine : engines.route(pair, (engine, outcome) -> {})) {
      heard.add(new Heard(engine.name(), engine.translate(request)));
    }
    return heard;
  }

  private static Alternative of(Match match, Segment segment) {
    String from =
        "Memory %d %%%s"
            .formatted(
                match.percent(),
                match.engine() != null
                    ? ", made by a machine: " + match.engine()
                    : match.who() == null ? "" : ", " + match.who());
    boolean same = shown(match.source()).equals(shown(segment.source()));
    return new Alternative(from, same ? null : shown(match.source()), shown(match.target()));
  }

  private static String shown(@Nullable String html) {
    return html == null ? "" : InlineHtml.parse(html).html();
  }
}
