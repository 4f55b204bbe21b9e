package org.dragoman.publish.credit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an editor may write into a credit.
 *
 * @see CreditEdits
 */
public enum CreditField {
  OUTLET_NAME("outlet.name", "outletName"),
  OUTLET_URL("outlet.url", "outletUrl"),
  ORIGINAL_TITLE("original.title", "originalTitle"),
  ORIGINAL_URL("original.url", "originalUrl"),
  AUTHORS("original.authors", "authors"),
  RELATION("relation", "relation"),
  RESPONSIBILITY("responsibility", "responsibility"),
  RIGHTS_BASIS("rights.basis", "rightsBasis"),
  RIGHTS_URL("rights.url", "rightsUrl"),
  PICTURES_BASIS("rights.pictures", "picturesBasis");

  private final String path;
  private final String word;

  CreditField(String path, String word) {
    this.path = path;
    this.word = word;
  }

  /** Where it stands in the credit's JSON, as {@link RequiredFields#missing} names it. */
  public String path() {
    return path;
  }

  /** What it is called in a patch and in a form. */
  public String word() {
    return word;
  }

  public static Optional<CreditField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
  }
}
