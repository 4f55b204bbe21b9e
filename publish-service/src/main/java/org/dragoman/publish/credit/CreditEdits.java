package org.dragoman.publish.credit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wrote into a credit; it stands instead of what source and house style say. Null
 * means untouched. Who translated is no editor's to write: it follows from the sentences.
 *
 * @param authors of the original
 * @param rightsBasis on what basis the text may be used
 * @param picturesBasis on what basis its pictures may be shown
 * @param back parts given back to source and house style; a blank text and an empty list do the
 *     same to theirs
 */
public record CreditEdits(
    @Nullable String outletName,
    @Nullable String outletUrl,
    @Nullable String originalTitle,
    @Nullable String originalUrl,
    @Nullable List<String> authors,
    @Nullable Relation relation,
    @Nullable String responsibility,
    @Nullable String rightsBasis,
    @Nullable String rightsUrl,
    @Nullable String picturesBasis,
    Set<CreditField> back) {

  public static final CreditEdits NONE =
      new CreditEdits(null, null, null, null, null, null, null, null, null);

  public CreditEdits {
    authors = authors == null ? null : List.copyOf(authors);
    back = back == null ? Set.of() : Set.copyOf(back);
  }

  public CreditEdits(
      @Nullable String outletName,
      @Nullable String outletUrl,
      @Nullable String originalTitle,
      @Nullable String originalUrl,
      @Nullable List<String> authors,
      @Nullable Relation relation,
      @Nullable String responsibility,
      @Nullable String rightsBasis,
      @Nullable String rightsUrl) {
    this(
        outletName,
        outletUrl,
        originalTitle,
        originalUrl,
        authors,
        relation,
        responsibility,
        rightsBasis,
        rightsUrl,
        null,
        Set.of());
  }

  /**
   * One part, as somebody typed it: authors one a line, a relation by its word, nothing to give the
   * part back.
   *
   * @throws IllegalArgumentException if there is no such relation
   */
  public static CreditEdits typed(CreditField field, String value) {
    String text = value.strip();
    if (text.isEmpty()) {
      return new CreditEdits(
          null, null, null, null, null, null, null, null, null, null, Set.of(field));
    }
    return switch (field) {
      case OUTLET_NAME -> new CreditEdits(text, null, null, null, null, null, null, null, null);
      case OUTLET_URL -> new CreditEdits(null, text, null, null, null, null, null, null, null);
      case ORIGINAL_TITLE -> new CreditEdits(null, null, text, null, null, null, null, null, null);
      case ORIGINAL_URL -> new CreditEdits(null, null, null, text, null, null, null, null, null);
      case AUTHORS -> new CreditEdits(null, null, null, null, lines(text), null, null, null, null);
      case RELATION ->
          new CreditEdits(
              null,
              null,
              null,
              null,
              null,
              Relations.of(text)
                  .orElseThrow(() -> new IllegalArgumentException("relation: there is no " + text)),
              null,
              null,
              null);
      case RESPONSIBILITY -> new CreditEdits(null, null, null, null, null, null, text, null, null);
      case RIGHTS_BASIS -> new CreditEdits(null, null, null, null, null, null, null, text, null);
      case RIGHTS_URL -> new CreditEdits(null, null, null, null, null, null, null, null, text);
      case PICTURES_BASIS ->
          new CreditEdits(null, null, null, null, null, null, null, null, null, text, Set.of());
    };
  }

  /** All that is written here. */
  public List<String> words() {
    return Stream.concat(
            Stream.of(
                    outletName,
                    outletUrl,
                    originalTitle,
                    originalUrl,
                    responsibility,
                    rightsBasis,
                    rightsUrl,
                    picturesBasis)
                .filter(Objects::nonNull),
            authors == null ? Stream.of() : authors.stream())
        .toList();
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** This, with what is not null in the other instead of its own. */
  public CreditEdits overlaidWith(CreditEdits other) {
    return new CreditEdits(
        over(CreditField.OUTLET_NAME, outletName, other.outletName, other),
        over(CreditField.OUTLET_URL, outletUrl, other.outletUrl, other),
        over(CreditField.ORIGINAL_TITLE, originalTitle, other.originalTitle, other),
        over(CreditField.ORIGINAL_URL, originalUrl, other.originalUrl, other),
        authors(other),
        other.back.contains(CreditField.RELATION)
            ? null
            : other.relation == null ? relation : other.relation,
        over(CreditField.RESPONSIBILITY, responsibility, other.responsibility, other),
        over(CreditField.RIGHTS_BASIS, rightsBasis, other.rightsBasis, other),
        over(CreditField.RIGHTS_URL, rightsUrl, other.rightsUrl, other),
        over(CreditField.PICTURES_BASIS, picturesBasis, other.picturesBasis, other),
        Set.of());
  }

  private static @Nullable String over(
      CreditField field, @Nullable String old, @Nullable String fresh, CreditEdits other) {
    if (other.back.contains(field)) {
      return null;
    }
    return fresh == null ? old : fresh.isBlank() ? null : fresh.strip();
  }

  private @Nullable List<String> authors(CreditEdits other) {
    if (other.back.contains(CreditField.AUTHORS)) {
      return null;
    }
    return other.authors == null ? authors : other.authors.isEmpty() ? null : other.authors;
  }
}
