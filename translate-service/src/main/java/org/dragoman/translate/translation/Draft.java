package org.dragoman.translate.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.check.Check;
import org.dragoman.translate.check.Rendering;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Terms;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Match;
import org.dragoman.translate.memory.Wanted;
import org.dragoman.translate.segment.SourceSegment;

/** The sentences of an article while translators fill them in, each at most once. */
final class Draft {

  private final Task task;
  private final LanguagePair pair;
  private final Terms terms;
  private final Check checks;
  private final List<SourceSegment> sources;
  private final Map<String, List<Occurrence>> found = new HashMap<>();
  private final Map<String, List<Match>> similar = new HashMap<>();
  private final Map<String, Match> aside = new HashMap<>();
  private final Map<String, Segment> done = new LinkedHashMap<>();
  private final Map<String, Earlier.Note> notes = new HashMap<>();

  Draft(Task task, LanguagePair pair, Terms terms, Check checks, List<SourceSegment> sources) {
    this.task = task;
    this.pair = pair;
    this.terms = terms;
    this.checks = checks;
    this.sources = List.copyOf(sources);
  }

  Task task() {
    return task;
  }

  LanguagePair pair() {
    return pair;
  }

  Terms terms() {
    return terms;
  }

  /** The glossary terms in a sentence, looked for once. */
  List<Occurrence> terms(SourceSegment source) {
    return found.computeIfAbsent(source.id(), _ -> terms.in(PlainText.fromInline(source.html())));
  }

  /** Those of all sentences that hold any, by segment id. */
  Map<String, List<Occurrence>> allTerms() {
    Map<String, List<Occurrence>> all = new HashMap<>();
    for (SourceSegment source : sources) {
      List<Occurrence> mine = terms(source);
      if (!mine.isEmpty()) {
        all.put(source.id(), mine);
      }
    }
    return all;
  }

  /** All of them, in reading order: what stands before and after a sentence is its context. */
  List<SourceSegment> sources() {
    return sources;
  }

  /** Some of them as the memory looks for them: each between its neighbours. */
  List<Wanted> wanted(List<SourceSegment> some) {
    Map<String, Wanted> byId = new HashMap<>();
    List<Wanted> all = Wanted.all(sources.stream().map(SourceSegment::html).toList());
    for (int at = 0; at < all.size(); at++) {
      byId.put(sources.get(at).id(), all.get(at));
    }
    return some.stream().map(source -> Objects.requireNonNull(byId.get(source.id()))).toList();
  }

  /** Whether similar sentences have been looked up. */
  boolean looked() {
    return !similar.isEmpty();
  }

  void similar(SourceSegment source, List<Match> matches) {
    similar.put(source.id(), matches);
  }

  /** Similar sentences as far as they have been looked up, best first. */
  List<Match> similar(SourceSegment source) {
    return similar.getOrDefault(source.id(), List.of());
  }

  /** A translation of the very sentence that is no longer in the glossary's words. */
  void setAside(SourceSegment source, Match match) {
    aside.put(source.id(), match);
  }

  Optional<Match> setAside(SourceSegment source) {
    return Optional.ofNullable(aside.get(source.id()));
  }

  /** What nobody has translated yet, in reading order. */
  List<SourceSegment> open() {
    return sources.stream().filter(source -> !done.containsKey(source.id())).toList();
  }

  void asItStands(SourceSegment source) {
    done.putIfAbsent(source.id(), asIs(source));
  }

  /**
   * A translation, with what its maker and then the checks have to say of it.
   *
   * @param made the maker's own findings; a check of the same name adds nothing to them
   */
  Segment translated(SourceSegment source, String target, List<Finding> made, Origin origin) {
    Segment segment = checked(source, target, made, origin);
    put(segment, new Earlier.Note(made, termsDigest(source)));
    return segment;
  }

  /**
   * A translation from before that is not good enough to stay.
   *
   * @param note what was noted when it was made; it stays as it is
   */
  void standsIn(
      SourceSegment source, String target, Origin origin, Earlier.Note note, Finding why) {
    List<Finding> made = new ArrayList<>(note.made());
    made.add(why);
    put(checked(source, target, made, origin), note);
  }

  private Segment checked(SourceSegment source, String target, List<Finding> made, Origin origin) {
    List<Finding> findings = new ArrayList<>(made);
    checks.of(new Rendering(pair, source.html(), target, terms(source))).stream()
        .filter(found -> made.stream().noneMatch(known -> known.check().equals(found.check())))
        .forEach(findings::add);
    return new Segment(source.id(), source.block(), source.html(), target, false, findings, origin);
  }

  private void put(Segment segment, Earlier.Note note) {
    if (done.putIfAbsent(segment.id(), segment) == null && !note.equals(Earlier.Note.NONE)) {
      notes.put(segment.id(), note);
    }
  }

  /** By segment id; a segment of which there is nothing to say has none. */
  Map<String, Earlier.Note> notes() {
    return Map.copyOf(notes);
  }

  /** Tells whether the terms of a sentence are still the same; empty if it holds none. */
  String termsDigest(SourceSegment source) {
    List<String> told =
        terms(source).stream()
            .map(Occurrence::term)
            .map(term ->
                String.join(
                    "\u0001",
                    term.source(),
                    term.target(),
                    String.join("\u0002", term.targetForms()),
                    String.join("\u0002", term.forbidden()),
                    String.valueOf(term.keep())))
            .toList();
    return told.isEmpty() ? "" : Integer.toHexString(told.hashCode());
  }

  /** All segments in reading order; those still open are untranslated for that reason. */
  List<Segment> close(String reason) {
    return sources.stream()
        .map(source -> done.getOrDefault(source.id(), untranslated(source, reason)))
        .toList();
  }

  /** A sentence that needs no translation. */
  static Segment asIs(SourceSegment source) {
    return new Segment(
        source.id(),
        source.block(),
        source.html(),
        source.html(),
        false,
        List.of(),
        new Origin.Source());
  }

  /** A sentence nobody translated. */
  static Segment untranslated(SourceSegment source, String reason) {
    return new Segment(
        source.id(),
        source.block(),
        source.html(),
        null,
        false,
        List.of(),
        new Origin.Untranslated(reason));
  }
}
