package org.dragoman.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.format.Words;
import org.jspecify.annotations.Nullable;

/**
 * The text of a wire message: keyword line, headline and byline flush left, then paragraphs that
 * begin with an indent or after a blank line.
 *
 * @param keywords of the slug or keyword line
 * @param title empty where there is none
 * @param deck a second headline
 */
public record WireCopy(
    List<String> keywords,
    String title,
    @Nullable String deck,
    List<String> authors,
    @Nullable String dateline,
    List<Block> body) {

  /** "Politics/Elections/Testland", "BC-Harbour-Ferry, 210", "FERRY-FOG/ (UPDATE 1)". */
  private static final Pattern SLUG =
      Pattern.compile(
          "^(?:(?:BC|AM|PM|AS|EU|ML|AF|NA|LA)-{1,2}\\S.{0,60}|[\\p{L}\\p{N}_-]{2,30}(?:/[\\p{L}\\p{N}_-]{2,30})+/?|[\\p{Lu}\\p{N}]{3,}(?:[-/][\\p{Lu}\\p{N}]{2,})+/?(?:\\s*\\([^)]{2,40}\\))?|(?:\\p{L}{2,20}/)+)$");

  /** What ends a headline's line at some agencies. */
  private static final Pattern QUAD = Pattern.compile("\\s*[=<^]+\\s*$");

  private static final Pattern INDENT = Pattern.compile("^(?: {2,}|\\t|\\u00a0{2}).*");

  /** A headline shorter than this is not wrapped: what follows is another line. */
  private static final int WRAPPED = 55;

  private static final int LONGEST_HEAD = 8;

  /** Whether a line is a slug or keyword line. */
  static boolean isSlug(String line) {
    return line.length() <= 90 && SLUG.matcher(line.strip()).matches();
  }

  public static WireCopy of(String text) {
    List<List<String>> paragraphs = paragraphs(text.lines().toList());
    List<String> head = head(paragraphs);
    List<String> keywords = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    boolean open = false;
    for (String line : head) {
      String bare = QUAD.matcher(line.strip()).replaceAll("").replaceFirst("^\\^\\s*", "");
      List<String> names = Byline.of(new Unit(bare, false));
      if (!names.isEmpty()) {
        authors.addAll(names);
      } else if (titles.isEmpty() && isSlug(bare)) {
        keywords.addAll(slugWords(bare));
      } else if (open) {
        titles.set(titles.size() - 1, titles.getLast() + " " + bare);
      } else if (!bare.isEmpty()) {
        titles.add(bare);
      }
      open = !titles.isEmpty() && names.isEmpty() && bare.length() >= WRAPPED && !ends(line);
    }
    List<Unit> units = paragraphs.stream().map(WireCopy::unit).toList();
    return body(keywords, titles, authors, new ArrayList<>(units));
  }

  private static boolean ends(String line) {
    return QUAD.matcher(line).find();
  }

  private static WireCopy body(
      List<String> keywords, List<String> titles, List<String> authors, List<Unit> units) {
    while (!units.isEmpty() && authors.isEmpty() && !Byline.of(units.getFirst()).isEmpty()) {
      authors.addAll(Byline.of(units.removeFirst()));
    }
    @Nullable String dateline = null;
    if (!units.isEmpty()) {
      WireDateline wire = WireDateline.of(units.getFirst().text());
      dateline = wire.dateline();
      units.set(0, new Unit(wire.rest(), true));
    }
    return new WireCopy(
        Words.distinct(keywords),
        titles.isEmpty() ? "" : titles.getFirst(),
        titles.size() < 2 ? null : String.join(" ", titles.subList(1, titles.size())),
        List.copyOf(authors),
        dateline,
        BodyText.of(units));
  }

  /** Lines by paragraph; an indented line begins one, and so does one after a blank line. */
  private static List<List<String>> paragraphs(List<String> lines) {
    boolean indented = lines.stream().filter(line -> INDENT.matcher(line).matches()).count() >= 2;
    List<List<String>> paragraphs = new ArrayList<>();
    boolean begin = true;
    for (String line : lines) {
      if (line.isBlank()) {
        begin = true;
        continue;
      }
      boolean item = Marker.of(line.strip()) != null;
      if (begin || item || indented && INDENT.matcher(line).matches()) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.getLast().add(line);
      begin = false;
    }
    return paragraphs;
  }

  /** Takes the lines above the first paragraph of running text out of the paragraphs. */
  private static List<String> head(List<List<String>> paragraphs) {
    List<String> head = new ArrayList<>();
    while (paragraphs.size() > 1 && isHead(paragraphs.getFirst()) && head.size() < LONGEST_HEAD) {
      head.addAll(paragraphs.removeFirst());
    }
    return head;
  }

  private static boolean isHead(List<String> paragraph) {
    String first = paragraph.getFirst();
    Unit unit = unit(paragraph);
    boolean short3 = paragraph.size() <= 3 || paragraph.stream().anyMatch(WireCopy::ends);
    return short3
        && WireDateline.of(unit.text()).dateline() == null
        && (!INDENT.matcher(first).matches() || !Byline.of(unit).isEmpty())
        && (!unit.endsWithFullStop() || isSlug(first.strip()))
        && unit.length() <= 300;
  }

  private static Unit unit(List<String> paragraph) {
    return new Unit(
        String.join(" ", paragraph.stream().map(String::strip).toList()).replaceAll("\\s+", " "),
        true);
  }

  /** Words of a slug; the cycle before it and the count behind it are the wire's own. */
  static List<String> slugWords(String slug) {
    String words = slug.replaceFirst("^[A-Z]{2}-{1,2}", "").replaceFirst("[,(].*$", "");
    return Stream.of(words.split("[/]+|(?<=\\p{L})-+(?=\\p{L})"))
        .map(String::strip)
        .filter(word -> word.length() > 1)
        .toList();
  }
}
