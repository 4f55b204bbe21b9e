package org.dragoman.ingest.format.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.agency.Bylines;
import org.dragoman.ingest.format.agency.Local;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What an item says of its content (NewsML-G2, {@code contentMeta}). */
final class ContentMeta {
  private final Element item;
  private final Wording wording;

  ContentMeta(Element item, Wording wording) {
    this.item = item;
    this.wording = wording;
  }

  /** The main headline; the first of unknown roles else. */
  @Nullable String headline() {
    List<Element> headlines = all("headline").stream().filter(h -> !isSecondary(h)).toList();
    List<Element> main = headlines.stream().filter(h -> role(h).matches("|.*main.*")).toList();
    return wording.best(main.isEmpty() ? headlines : main);
  }

  List<String> subheadlines() {
    return wording.all(all("headline").stream().filter(ContentMeta::isSecondary).toList());
  }

  /** The description that sums it up; a caption describes a picture and no text. */
  @Nullable String summary() {
    List<Element> descriptions =
        all("description").stream().filter(d -> !role(d).contains("caption")).toList();
    List<Element> summaries =
        descriptions.stream()
            .filter(d -> role(d).matches(".*(?:summary|abstract|lead|deck).*"))
            .toList();
    return wording.best(summaries.isEmpty() ? descriptions : summaries);
  }

  /** Of a picture or film. */
  @Nullable String caption() {
    List<Element> captions =
        all("description").stream().filter(d -> role(d).contains("caption")).toList();
    return wording.best(captions.isEmpty() ? all("description") : captions);
  }

  /** Who made it: the persons named as creators, else those in the byline. */
  List<String> authors() {
    List<String> creators =
        wording.names(all("creator").stream().filter(c -> !isOrganisation(c)).toList());
    return Words.distinct(creators.isEmpty() ? Bylines.names(wording.best(all("by"))) : creators);
  }

  /**
   * The persons who had a part in it.
   *
   * @param role what their role is to be, as a pattern
   */
  List<String> contributors(String role) {
    return wording.names(
        all("contributor").stream()
            .filter(c -> !isOrganisation(c) && role(c).matches(role))
            .toList());
  }

  /** The organisation that made it. */
  @Nullable String maker() {
    return wording
        .names(all("creator").stream().filter(ContentMeta::isOrganisation).toList())
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** The dateline; else where the content was made. */
  @Nullable String dateline() {
    String line = wording.best(all("dateline"));
    return line != null
        ? line
        : wording.names(all("located")).stream().reduce((a, b) -> a + ", " + b).orElse(null);
  }

  /** Keywords, and the subjects that have names: codes are not resolved. */
  List<String> keywords() {
    List<String> words = new ArrayList<>(wording.all(all("keyword")));
    words.addAll(wording.names(all("subject")));
    return Words.distinct(words);
  }

  @Nullable String creditLine() {
    return wording.best(all("creditline"));
  }

  @Nullable String slugline() {
    return wording.best(all("slugline"));
  }

  /** The credit of a picture: its credit line, else who made it and for whom. */
  @Nullable String credit() {
    String line = creditLine();
    if (line != null) {
      return line;
    }
    String by = wording.best(all("by"));
    return by != null
        ? by
        : Stream.concat(authors().stream(), Stream.ofNullable(maker()))
            .filter(Objects::nonNull)
            .reduce((a, b) -> a + "/" + b)
            .orElse(null);
  }

  private List<Element> all(String name) {
    return Local.all(item, "contentMeta", name);
  }

  private static String role(Element element) {
    return ItemMeta.word(element, "role");
  }

  private static boolean isSecondary(Element headline) {
    return role(headline).matches(".*(?:sub|deck|secondary|hltwo|kicker|strap|standfirst).*");
  }

  private static boolean isOrganisation(Element party) {
    String type = ItemMeta.word(party, "type");
    return type.startsWith("organi") || type.equals("org");
  }
}
