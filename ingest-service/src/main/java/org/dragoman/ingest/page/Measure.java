package org.dragoman.ingest.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text each element of a tree holds, and of what kind. A unit is a run of text between two
 * block boundaries (or double line breaks); a unit of some length with punctuation and few links is
 * prose.
 */
final class Measure implements NodeVisitor {
  /**
   * @param letters all letters and digits, weighed by script
   * @param linked those inside links
   * @param prose those of units that read as prose
   * @param junk a price for links and labels
   */
  record Weight(int letters, int linked, int prose, int junk) {
    static final Weight NOTHING = new Weight(0, 0, 0, 0);

    double linkDensity() {
      return letters == 0 ? 0 : linked / (double) letters;
    }

    Weight minus(Weight other) {
      return new Weight(
          letters - other.letters, linked - other.linked, prose - other.prose, junk - other.junk);
    }
  }

  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "button",
          "select",
          "textarea",
          "head",
          "object",
          "math",
          "canvas",
          "map",
          "dialog");

  /** Letters: less is no article's prose. */
  private static final int LITTLE = 150;

  private static final Set<String> MUTED = Set.of("nav", "aside", "footer", "form", "menu");

  private final Map<Element, Weight> weights = new IdentityHashMap<>();
  private final Deque<Weight> starts = new ArrayDeque<>();
  private int silent;
  private int muted;
  private int links;

  private int letters;
  private int linked;
  private int prose;
  private int junk;

  private int unitLetters;
  private int unitLinked;
  private int unitEnds;
  private int unitPauses;
  private boolean broken;

  private final boolean loose;

  private Measure(boolean loose) {
    this.loose = loose;
  }

  /** By what reads as prose; of a tree that has next to none (verse, lists of names), any text. */
  static Measure of(Element root) {
    Measure strict = of(root, false);
    return strict.at(root).prose() < LITTLE && strict.at(root).letters() > LITTLE
        ? of(root, true)
        : strict;
  }

  private static Measure of(Element root, boolean loose) {
    Measure measure = new Measure(loose);
    root.traverse(measure);
    return measure;
  }

  Weight at(Element element) {
    return weights.getOrDefault(element, Weight.NOTHING);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      enter(element);
    } else if (node instanceof TextNode text && silent == 0) {
      read(text.getWholeText());
    }
  }

  private void enter(Element element) {
    String name = element.normalName();
    if (parts(element)) {
      flush();
    }
    starts.push(new Weight(letters, linked, prose, junk));
    if (name.equals("br")) {
      lineBreak();
    }
    silent += SILENT.contains(name) ? 1 : 0;
    muted += MUTED.contains(name) ? 1 : 0;
    links += name.equals("a") ? 1 : 0;
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (parts(element)) {
      flush();
    }
    silent -= SILENT.contains(name) ? 1 : 0;
    muted -= MUTED.contains(name) ? 1 : 0;
    links -= name.equals("a") ? 1 : 0;
    weights.put(element, new Weight(letters, linked, prose, junk).minus(starts.pop()));
  }

  private static boolean parts(Element element) {
    return Paragraphs.isBlock(element)
        || element.normalName().equals("td")
        || element.childNodeSize() > 5;
  }

  private void lineBreak() {
    if (broken) {
      flush();
    }
    broken = true;
  }

  private void read(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int weight = Script.weight(c);
      if (weight > 0) {
        broken = false;
        unitLetters += weight;
        letters += weight;
        unitLinked += links > 0 ? weight : 0;
        linked += links > 0 ? weight : 0;
      } else {
        unitEnds += Script.endsSentence(c) ? 1 : 0;
        unitPauses += Script.pauses(c) ? 1 : 0;
      }
    }
  }

  private void flush() {
    if (unitLetters > 0) {
      int own = unitLetters - unitLinked;
      boolean fewLinks = unitLinked < 0.4 * unitLetters;
      boolean punctuated = unitEnds > 0;
      int worth =
          loose && own > 20 && unitLinked * 5 < unitLetters
              ? own
              : fewLinks && (own >= 70 && punctuated || own >= 120 && unitPauses > 1 || own >= 250)
                  ? own
                  : fewLinks && own >= 25 && punctuated && unitLinked * 4 < unitLetters
                      ? own / 2
                      : 0;
      prose += muted > 0 ? worth / 5 : worth;
      junk += worth > 0 ? 0 : Math.min(60, unitLinked) + 8;
    }
    unitLetters = 0;
    unitLinked = 0;
    unitEnds = 0;
    unitPauses = 0;
    broken = false;
  }
}
