package org.dragoman.publish.credit;

import java.util.List;
import org.dragoman.contracts.article.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wrote into a credit; it stands instead of what source and house style say. Null
 * means untouched. Who translated is no editor's to write: it follows from the sentences.
 *
 * @param authors of the original
 * @param rightsBasis on what basis the text may be used
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
    @Nullable String rightsUrl) {

  public static final CreditEdits NONE =
      new CreditEdits(null, null, null, null, null, null, null, null, null);

  public CreditEdits {
    authors = authors == null ? null : List.copyOf(authors);
  }

  /** This, with what is not null in the other instead of its own. */
  public CreditEdits overlaidWith(CreditEdits other) {
    return new CreditEdits(
        over(outletName, other.outletName),
        over(outletUrl, other.outletUrl),
        over(originalTitle, other.originalTitle),
        over(originalUrl, other.originalUrl),
        other.authors == null ? authors : other.authors,
        other.relation == null ? relation : other.relation,
        over(responsibility, other.responsibility),
        over(rightsBasis, other.rightsBasis),
        over(rightsUrl, other.rightsUrl));
  }

  /** An empty string gives the word back to source and house style. */
  private static @Nullable String over(@Nullable String old, @Nullable String fresh) {
    return fresh == null ? old : fresh.isBlank() ? null : fresh.strip();
  }
}
