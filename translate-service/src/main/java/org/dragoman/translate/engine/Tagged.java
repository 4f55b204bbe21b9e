package org.dragoman.translate.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineRequest.Example;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.segment.InlineHtml;
import org.dragoman.translate.segment.Placeholders;
import org.dragoman.translate.segment.Restored;

/**
 * An engine that gets markup as numbers and whose answers get the markup of the source back.
 * Addresses of links never reach it, and none of its own reaches a story. The engine within answers
 * raw text: whatever it says of markup is judged here.
 */
public final class Tagged extends EngineAround {

  /** How an engine takes markup. */
  public enum Form {
    /** {@code <a id="g1">…</a>}: it reads HTML and leaves attributes alone. */
    HTML,
    /** {@code <g1>…</g1>}, {@code <x2/>}: it reads text and was told of tags. */
    TAGS
  }

  private final Function<Placeholders, String> written;

  public Tagged(Engine engine, Form form) {
    super(engine);
    this.written =
        switch (form) {
          case HTML -> Placeholders::html;
          case TAGS -> Placeholders::tagged;
        };
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    List<Placeholders> placeholders = request.html().stream().map(Placeholders::of).toList();
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < placeholders.size(); i++) {
      sentences.add(numbered(request.sentences().get(i), placeholders.get(i)));
    }
    return switch (engine.translate(new EngineRequest(request.pair(), sentences))) {
      case Translated translated -> translated.with(restored(translated.targets(), placeholders));
      case EngineAnswer.Unsupported unsupported -> unsupported;
      case EngineAnswer.Unavailable unavailable -> unavailable;
    };
  }

  private Sentence numbered(Sentence sentence, Placeholders placeholders) {
    int offset = placeholders.offset();
    int end = offset + placeholders.length();
    return new Sentence(
        written.apply(placeholders),
        sentence.terms().stream()
            .filter(term -> term.from() >= offset && term.to() <= end)
            .map(term -> new Occurrence(term.term(), term.from() - offset, term.to() - offset))
            .toList(),
        sentence.examples().stream()
            .map(one -> new Example(bare(one.source()), bare(one.target()), one.percent()))
            .toList());
  }

  /** What once was translated keeps its addresses too. */
  private static String bare(String html) {
    return InlineHtml.parse(html).plain().html();
  }

  private static List<Target> restored(List<Target> targets, List<Placeholders> placeholders) {
    List<Target> restored = new ArrayList<>();
    for (int i = 0; i < targets.size() && i < placeholders.size(); i++) {
      restored.add(restored(targets.get(i), placeholders.get(i)));
    }
    return restored;
  }

  private static Target restored(Target target, Placeholders placeholders) {
    if (target.html() == null) {
      return target;
    }
    Restored restored = placeholders.restore(target.html());
    if (restored.html().isBlank()) {
      return Target.NONE;
    }
    List<Finding> findings = new ArrayList<>();
    target.findings().forEach(one -> findings.add(moved(one, placeholders.offset())));
    findings.addAll(restored.findings());
    return target.with(restored.html(), findings);
  }

  private static Finding moved(Finding one, int offset) {
    Place place = one.place();
    return place == null || offset == 0
        ? one
        : new Finding(
            one.check(),
            one.severity(),
            one.text(),
            new Place(place.side(), place.from() + offset, place.to() + offset));
  }
}
