package org.dragoman.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands below an article's text: its credit, its keywords, its rights, and more of the site.
 */
final class Tail {
  private final Head head;
  private final List<Unit> body = new ArrayList<>();
  private final List<String> credits = new ArrayList<>();
  private final List<String> keywords = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private @Nullable String rights;

  private Tail(Head head) {
    this.head = head;
  }

  /**
   * Parts the text from what follows it.
   *
   * @param units everything after the head
   */
  static Tail of(List<Unit> units, Head head) {
    Tail tail = new Tail(head);
    List<Unit> own = tail.withoutRest(units);
    int start = tail.start(own);
    own.subList(0, start).stream().filter(unit -> !tail.isSite(unit)).forEach(tail.body::add);
    tail.read(own.subList(start, own.size()));
    return tail;
  }

  /**
   * Cuts at "Related articles" where it comes late; a link to one between paragraphs is dropped.
   */
  private List<Unit> withoutRest(List<Unit> units) {
    int total = units.stream().mapToInt(Unit::length).sum();
    List<Unit> kept = new ArrayList<>();
    int seen = 0;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      seen += unit.length();
      if (!Credits.beginsTheRest(unit)) {
        kept.add(unit);
      } else if (seen * 3 > total * 2) {
        units.subList(i + 1, units.size()).stream().filter(Tail::isRecognised).forEach(kept::add);
        break;
      } else if (i + 1 < units.size() && !units.get(i + 1).isProse()) {
        i++;
      }
    }
    return kept;
  }

  private static boolean isRecognised(Unit unit) {
    return Credits.isCredit(unit)
        || Credits.isRights(unit)
        || !Labels.onTheLine(unit).isEmpty()
        || Labels.isHashtags(unit);
  }

  /** Index after the last unit that is the article's own text. */
  private int start(List<Unit> units) {
    int start = units.size();
    while (start > 0 && isTail(units.get(start - 1))) {
      start--;
    }
    // Short lines alone make no tail: without a credit or a label among them, they are text.
    int first = start;
    while (first < units.size() && !opensTail(units.get(first))) {
      first++;
    }
    return first;
  }

  private boolean isTail(Unit unit) {
    return isRecognised(unit)
        || isSite(unit)
        || Labels.isKeywordLabel(unit)
        || !unit.isProse() && !unit.endsWithFullStop() && Marker.of(unit.text()) == null;
  }

  private static boolean opensTail(Unit unit) {
    return isRecognised(unit) || Labels.isKeywordLabel(unit);
  }

  private boolean isSite(Unit unit) {
    return Chrome.is(unit) || head.isTitle(unit);
  }

  private void read(List<Unit> tail) {
    Map<String, Long> lines = KeywordWidget.lines(tail);
    for (int i = 0; i < tail.size(); i++) {
      Unit unit = tail.get(i);
      if (Labels.isKeywordLabel(unit)) {
        KeywordWidget widget = KeywordWidget.at(tail, i, lines);
        keywords.addAll(widget.keywords());
        i = widget.end() - 1;
      } else if (Labels.isHashtags(unit)) {
        keywords.addAll(Labels.hashtags(unit));
      } else if (Credits.isRights(unit)) {
        rights = rights == null ? unit.text() : rights;
      } else if (Credits.isCredit(unit)) {
        credits.add(unit.text());
      } else if (!isSite(unit)) {
        other(unit);
      }
    }
  }

  /** Below the credit line, a list of a few words is the keywords, label or none. */
  private void other(Unit unit) {
    boolean list = Labels.split(unit.text()).size() > 1 || unit.words() <= 3;
    List<String> names = Byline.of(unit);
    if (!names.isEmpty()) {
      authors.addAll(names);
    } else if (!credits.isEmpty() && list && Labels.readsAsKeywords(unit)) {
      keywords.addAll(Labels.split(unit.text()));
    } else if (credits.isEmpty()) {
      body.add(unit);
    }
  }

  List<Unit> body() {
    return body;
  }

  @Nullable String creditLine() {
    return credits.isEmpty() ? null : String.join(" ", credits);
  }

  List<String> keywords() {
    return keywords;
  }

  List<String> authors() {
    return authors;
  }

  @Nullable String rights() {
    return rights;
  }
}
