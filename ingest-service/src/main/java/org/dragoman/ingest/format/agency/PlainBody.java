package org.dragoman.ingest.format.agency;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.extract.Blocks;

/**
 * A body in plain text inside an agency's document: paragraphs are parted by blank lines or by
 * indenting their first line, and their lines are wrapped.
 */
public final class PlainBody {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\h*\\R");
  private static final Pattern INDENT = Pattern.compile("\\R(?=\\h{2,}\\S)");
  private static final int WRAPPED = 45;

  private PlainBody() {}

  public static List<Block> of(String text) {
    String body = text.stripTrailing();
    boolean spaced = BLANK_LINE.matcher(body.strip()).find();
    boolean indented = !spaced && INDENT.matcher(body).find();
    Stream<String> paragraphs =
        spaced || indented ? (spaced ? BLANK_LINE : INDENT).splitAsStream(body) : body.lines();
    String parted =
        paragraphs
            .map(PlainBody::unwrapped)
            .filter(paragraph -> !paragraph.isBlank())
            .collect(Collectors.joining("\n\n"));
    return Blocks.ofText(parted);
  }

  /** Lines of nearly full width go on; short ones, as in verse or results, end where they end. */
  private static String unwrapped(String paragraph) {
    List<String> lines = paragraph.strip().lines().map(String::strip).toList();
    boolean wrapped =
        lines.stream().limit(Math.max(0, lines.size() - 1)).allMatch(l -> l.length() >= WRAPPED);
    return String.join(wrapped ? " " : "\n", lines);
  }
}
