package org.dragoman.translate.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A text with inline markup, as runs of characters that each know the tags around them. Whatever it
 * is parsed from, {@link #html()} is balanced and holds the inline subset only.
 */
public final class InlineHtml {

  /** How a line break stands in {@link #text()}: UAX #29 ends a sentence after it. */
  static final char BREAK = '\n';

  private static final Pattern WHITE = Pattern.compile("[ \\t\\r\\n\\f]+");

  record Run(String text, List<Tag> tags) {
    boolean isBreak() {
      return text.length() == 1 && text.charAt(0) == BREAK;
    }
  }

  private final List<Run> runs;

  InlineHtml(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  public static InlineHtml parse(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      // Most sentences: a parser would cost more than all that is done with them.
      return new InlineHtml(List.of(new Run(spaced(html), List.of())));
    }
    List<Run> runs = new ArrayList<>();
    collect(Jsoup.parseBodyFragment(html).body(), List.of(), runs);
    return new InlineHtml(runs);
  }

  /** White space of HTML as one space, whatever it is and however much. */
  static String spaced(String text) {
    return spacedAlready(text) ? text : WHITE.matcher(text).replaceAll(" ");
  }

  /** As nearly every sentence is: only single spaces. */
  private static boolean spacedAlready(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\t', '\r', '\n', '\f' -> {
          return false;
        }
        case ' ' -> {
          if (i > 0 && text.charAt(i - 1) == ' ') {
            return false;
          }
        }
        default -> {}
      }
    }
    return true;
  }

  private static void collect(Node parent, List<Tag> around, List<Run> runs) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        runs.add(new Run(spaced(text.getWholeText()), around));
      } else if (node instanceof Element element) {
        if (element.nameIs("br")) {
          runs.add(new Run(String.valueOf(BREAK), around));
        } else {
          collect(element, Tag.of(element).map(tag -> tag.inside(around)).orElse(around), runs);
        }
      }
    }
  }

  List<Run> runs() {
    return runs;
  }

  /** The text alone, one line feed for a {@code <br>}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /** The part between two offsets into {@link #text()}; tags that span a cut are closed there. */
  public InlineHtml slice(int from, int to) {
    return cut(List.of(from, Math.max(from, to))).getLast();
  }

  /**
   * The parts between the start and each of these ends, in one pass; tags that span a cut are
   * closed and opened again there.
   *
   * @param ends offsets into {@link #text()}, ascending; what stands after the last is left out
   */
  public List<InlineHtml> cut(List<Integer> ends) {
    List<InlineHtml> parts = new ArrayList<>();
    int at = 0;
    int start = 0;
    int run = 0;
    for (int end : ends) {
      List<Run> part = new ArrayList<>();
      while (start < end && run < runs.size()) {
        Run here = runs.get(run);
        int after = at + here.text().length();
        if (start < after) {
          String text = here.text().substring(start - at, Math.min(end, after) - at);
          part.add(new Run(text, here.tags()));
        }
        start = Math.min(end, after);
        if (after > end) {
          break;
        }
        at = after;
        run++;
      }
      parts.add(new InlineHtml(part));
    }
    return parts;
  }

  /** Without white space at its ends; line breaks stay, they are markup. */
  public InlineHtml trim() {
    String text = text();
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (from < to && blank(text.charAt(to - 1))) {
      to--;
    }
    return slice(from, to);
  }

  static boolean blank(char c) {
    return c != BREAK && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  public String html() {
    StringBuilder html = new StringBuilder();
    List<Tag> open = List.of();
    for (Run run : runs) {
      open = Tag.move(open, run.tags(), html);
      html.append(run.isBreak() ? "<br>" : PlainText.toInline(run.text()));
    }
    Tag.move(open, List.of(), html);
    return html.toString();
  }

  /** Every tag as it opens, with its address if it is a link, in reading order. */
  public List<String> tags() {
    List<String> tags = new ArrayList<>();
    List<Tag> open = List.of();
    for (Run run : runs) {
      int shared = Tag.shared(open, run.tags());
      run.tags().subList(shared, run.tags().size()).forEach(tag -> tags.add(tag.opening()));
      open = run.tags();
      if (run.isBreak()) {
        tags.add("<br>");
      }
    }
    return tags;
  }

  /** The same text without tags. */
  public InlineHtml plain() {
    return new InlineHtml(List.of(new Run(text().replace(BREAK, ' ').strip(), List.of())));
  }

  /** What stands around the whole of it: tags that hold all its text, and outer line breaks. */
  public Wrapping unwrap() {
    StringBuilder before = new StringBuilder();
    Deque<String> after = new ArrayDeque<>();
    InlineHtml core = this;
    while (true) {
      int from = edge(core.runs);
      int length = core.text().length();
      int to = Math.max(from, length - edge(core.runs.reversed()));
      before.append(core.slice(0, from).html());
      after.push(core.slice(to, length).html());
      core = core.slice(from, to);
      int shared = core.sharedByAll();
      if (shared == 0) {
        return new Wrapping(before.toString(), core, String.join("", after));
      }
      List<Tag> around = core.runs.getFirst().tags().subList(0, shared);
      Tag.move(List.of(), around, before);
      StringBuilder closing = new StringBuilder();
      Tag.move(around, List.of(), closing);
      after.push(closing.toString());
      core = core.without(shared);
    }
  }

  /** White space and line breaks at one end that stand in no tag. */
  private static int edge(List<Run> fromThere) {
    int edge = 0;
    for (Run run : fromThere) {
      if (!run.tags().isEmpty() || !(run.isBreak() || run.text().isBlank())) {
        break;
      }
      edge += run.text().length();
    }
    return edge;
  }

  private int sharedByAll() {
    return runs.stream()
        .mapToInt(run -> Tag.shared(runs.getFirst().tags(), run.tags()))
        .min()
        .orElse(0);
  }

  private InlineHtml without(int outer) {
    return new InlineHtml(
        runs.stream()
            .map(run -> new Run(run.text(), run.tags().subList(outer, run.tags().size())))
            .toList());
  }

  /**
   * @param before markup before the core
   * @param after what closes it
   */
  public record Wrapping(String before, InlineHtml core, String after) {}
}
