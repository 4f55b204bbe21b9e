package org.dragoman.publish.credit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an editor may write into a credit.
 *
 * @see CreditEdits
 */
public enum CreditField {
  OUTLET_NAME("outlet.name", "outletName", "Outlet"),
  OUTLET_URL("outlet.url", "outletUrl", "Outlet’s address"),
  ORIGINAL_TITLE("original.title", "originalTitle", "Original headline"),
  ORIGINAL_URL("original.url", "originalUrl", "Original’s address"),
  AUTHORS("original.authors", "authors", "Authors"),
  RELATION("relation", "relation", "Relation"),
  RESPONSIBILITY("responsibility", "responsibility", "Responsibility"),
  RIGHTS_BASIS("rights.basis", "rightsBasis", "Rights basis"),
  RIGHTS_URL("rights.url", "rightsUrl", "Where the basis is written"),
  PICTURES_BASIS("rights.pictures", "picturesBasis", "Basis for its pictures");

  private final String path;
  private final String word;
  private final String label;

  CreditField(String path, String word, String label) {
    this.path = path;
    this.word = word;
    this.label = label;
  }

  /** Where it stands in the credit's JSON, as {@link RequiredFields#missing} names it. */
  public String path() {
    return path;
  }

  /** What it is called in a patch and in a form. */
  public String word() {
    return word;
  }

  /** What editors know it by: its label on the credit's panel. */
  public String label() {
    return label;
  }

  /** The label of what {@link RequiredFields#missing} names by its path. */
  public static String labelOf(String path) {
    return Arrays.stream(values())
        .filter(field -> field.path.equals(path))
        .findFirst()
        .map(CreditField::label)
        .orElse(path);
  }

  public static Optional<CreditField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
  }
}
