package org.dragoman.translate.segment;

import java.util.ArrayList;
import java.util.List;
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

  private record Run(String text, List<Tag> tags) {}

  private final List<Run> runs;

  private InlineHtml(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  public static InlineHtml parse(String html) {
    List<Run> runs = new ArrayList<>();
    collect(Jsoup.parseBodyFragment(html).body(), List.of(), runs);
    return new InlineHtml(runs);
  }

  private static void collect(Node parent, List<Tag> around, List<Run> runs) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        runs.add(new Run(text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "), around));
      } else if (node instanceof Element element) {
        if (element.nameIs("br")) {
          runs.add(new Run(String.valueOf(BREAK), around));
        } else {
          collect(element, Tag.of(element).map(tag -> tag.inside(around)).orElse(around), runs);
        }
      }
    }
  }

  /** The text alone, one line feed for a {@code <br>}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /** The part between two offsets into {@link #text()}; tags that span a cut are closed there. */
  public InlineHtml slice(int from, int to) {
    List<Run> cut = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      int start = Math.max(from - at, 0);
      int end = Math.min(to - at, run.text().length());
      if (start < end) {
        cut.add(new Run(run.text().substring(start, end), run.tags()));
      }
      at += run.text().length();
    }
    return new InlineHtml(cut);
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

  private static boolean blank(char c) {
    return c != BREAK && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  public String html() {
    StringBuilder html = new StringBuilder();
    List<Tag> open = List.of();
    for (Run run : runs) {
      open = Tag.move(open, run.tags(), html);
      html.append(
          run.text().equals(String.valueOf(BREAK)) ? "<br>" : PlainText.toInline(run.text()));
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
      if (run.text().equals(String.valueOf(BREAK))) {
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
    String text = text();
    int from = 0;
    int to = text.length();
    while (from < to && (text.charAt(from) == BREAK || blank(text.charAt(from)))) {
      from++;
    }
    while (from < to && (text.charAt(to - 1) == BREAK || blank(text.charAt(to - 1)))) {
      to--;
    }
    InlineHtml core = slice(from, to);
    int shared = core.sharedByAll();
    List<Tag> around =
        core.runs.isEmpty() ? List.of() : core.runs.getFirst().tags().subList(0, shared);
    StringBuilder before = new StringBuilder(slice(0, from).html());
    StringBuilder after = new StringBuilder();
    Tag.move(List.of(), around, before);
    Tag.move(around, List.of(), after);
    after.append(slice(to, text.length()).html());
    return new Wrapping(before.toString(), core.without(shared), after.toString());
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
