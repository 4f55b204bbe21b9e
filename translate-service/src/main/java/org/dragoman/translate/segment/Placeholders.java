package org.dragoman.translate.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.translate.segment.InlineHtml.Run;

/**
 * A sentence whose markup is numbered, so that it can leave the house without its addresses and
 * come back: paired tags are {@code g1}, {@code g2}… and line breaks {@code x3}, counted together
 * in reading order, after the inline elements of XLIFF 1.2. What stands around the whole sentence
 * is kept at home: nothing can happen to it.
 */
public final class Placeholders {

  /** The sentence as it is written out. */
  private sealed interface Piece {
    record Text(String text) implements Piece {}

    record Opens(int number, String element) implements Piece {}

    record Closes(int number, String element) implements Piece {}

    record Break(int number) implements Piece {}
  }

  private final InlineHtml.Wrapping wrapping;
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Placeholder> all = new ArrayList<>();

  private Placeholders(InlineHtml.Wrapping wrapping) {
    this.wrapping = wrapping;
    this.text = wrapping.core().text();
    number();
  }

  /**
   * @param html inline HTML, balanced
   */
  public static Placeholders of(String html) {
    return new Placeholders(InlineHtml.parse(html).unwrap());
  }

  private record Start(Tag tag, int number, int at) {}

  private void number() {
    Deque<Start> open = new ArrayDeque<>();
    List<Tag> tags = List.of();
    int next = 1;
    int at = 0;
    for (Run run : wrapping.core().runs()) {
      int shared = Tag.shared(tags, run.tags());
      close(open, shared, at);
      for (Tag tag : run.tags().subList(shared, run.tags().size())) {
        open.push(new Start(tag, next, at));
        pieces.add(new Piece.Opens(next, tag.name()));
        all.add(new Placeholder(next++, tag, "", at, false));
      }
      if (run.isBreak()) {
        pieces.add(new Piece.Break(next));
        all.add(new Placeholder(next++, null, "", at, false));
      } else {
        pieces.add(new Piece.Text(run.text()));
      }
      tags = run.tags();
      at += run.text().length();
    }
    close(open, 0, at);
  }

  private void close(Deque<Start> open, int keep, int at) {
    while (open.size() > keep) {
      Start start = open.pop();
      boolean bounded = start.at() > 0 && InlineHtml.blank(text.charAt(start.at() - 1));
      all.set(
          start.number() - 1,
          new Placeholder(
              start.number(), start.tag(), text.substring(start.at(), at), start.at(), bounded));
      pieces.add(new Piece.Closes(start.number(), start.tag().name()));
    }
  }

  /** How many there are within the sentence. */
  public int count() {
    return all.size();
  }

  /** {@code See <g1>the report</g1>.<x2/>Now.}, its text escaped: for engines that read text. */
  public String tagged() {
    StringBuilder written = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text(String words) -> written.append(PlainText.toInline(words));
        case Piece.Opens(int number, String _) -> written.append("<g" + number + ">");
        case Piece.Closes(int number, String _) -> written.append("</g" + number + ">");
        case Piece.Break(int number) -> written.append("<x" + number + "/>");
      }
    }
    return written.toString();
  }

  /** {@code See <a id="g1">the report</a>.<br id="x2">Now.}: for engines that read HTML. */
  public String html() {
    StringBuilder written = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text(String words) -> written.append(PlainText.toInline(words));
        case Piece.Opens(int number, String element) ->
            written.append("<" + element + " id=\"g" + number + "\">");
        case Piece.Closes(int _, String element) -> written.append("</" + element + ">");
        case Piece.Break(int number) -> written.append("<br id=\"x" + number + "\">");
      }
    }
    return written.toString();
  }

  /** How far into the sentence's text that part begins which is sent, in UTF-16 units. */
  public int offset() {
    return InlineHtml.parse(wrapping.before()).text().length();
  }

  /** The length of the text that is sent, in UTF-16 units. */
  public int length() {
    return text.length();
  }

  /**
   * The translation with the sentence's own markup: of what came back, in either form, only what
   * the numbers say, each once and well nested. What could not be put back is among the findings;
   * no tag is ever guessed onto other words.
   *
   * @param answer what {@link #tagged()} or {@link #html()} became
   */
  public Restored restore(String answer) {
    Restoration restoration = new Restoration(all);
    AnsweredMarkup.read(answer, restoration);
    return restoration.within(wrapping, offset());
  }
}
