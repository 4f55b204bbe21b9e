package org.dragoman.publish.desk;

import java.util.Arrays;
import java.util.List;
import org.dragoman.contracts.article.Relation;
import org.dragoman.publish.credit.CreditField;
import org.dragoman.publish.credit.Relations;
import org.dragoman.publish.credit.Whence;
import org.jspecify.annotations.Nullable;

/**
 * One part of a credit as a field of the panel.
 *
 * @param value as the story has it; empty if absent
 * @param from who says it, in words; empty if nobody does
 * @param edited whether an editor wrote it, so that it can be given back
 * @param todo what to do where the story cannot be published without it; null if it is fine
 * @param language BCP 47, of the value; null where it is in none
 * @param refused what became of what somebody just typed; null if nothing was refused
 */
public record CreditInput(
    CreditField field,
    String value,
    String from,
    boolean edited,
    @Nullable String todo,
    @Nullable String language,
    @Nullable String direction,
    @Nullable Refused refused) {

  /**
   * @param typed what they typed, which is not lost
   */
  public record Refused(String typed, String why) {}

  /** A choice of the relation. */
  public record Choice(String word, String label) {}

  public String word() {
    return field.word();
  }

  /** Id of its input, for links to it. */
  public String id() {
    return "credit-" + field.word();
  }

  public String shown() {
    return refused == null ? value : refused.typed();
  }

  public String label() {
    return field.label();
  }

  /** How it is typed: {@code line}, {@code url}, {@code lines}, {@code text} or {@code choice}. */
  public String kind() {
    return switch (field) {
      case OUTLET_NAME, ORIGINAL_TITLE, RIGHTS_BASIS, PICTURES_BASIS -> "line";
      case OUTLET_URL, ORIGINAL_URL, RIGHTS_URL -> "url";
      case AUTHORS -> "lines";
      case RESPONSIBILITY -> "text";
      case RELATION -> "choice";
    };
  }

  public List<Choice> choices() {
    return Arrays.stream(Relation.values())
        .map(relation -> new Choice(Relations.word(relation), Relations.word(relation)))
        .toList();
  }

  /** What has to be done where a required part is absent. */
  static String todo(CreditField field) {
    return switch (field) {
      case OUTLET_NAME -> "Name the outlet that published the original.";
      case ORIGINAL_TITLE -> "Give the headline the original carries.";
      case ORIGINAL_URL -> "Give the address of the original’s page.";
      case RELATION -> "Say what the story is to its original.";
      case RESPONSIBILITY ->
          "Write the statement here, or have a chief write a house style for this language.";
      case RIGHTS_BASIS ->
          "Say on what basis the text may be used: an agreement, a licence, a letter.";
      case OUTLET_URL, AUTHORS, RIGHTS_URL, PICTURES_BASIS -> "";
    };
  }

  static String from(Whence whence) {
    return switch (whence) {
      case EDITOR -> "editor";
      case ARTICLE -> "article";
      case SOURCE -> "source";
      case LANGUAGES -> "from the languages";
      case OUTLET_STYLE -> "house style for this outlet";
      case HOUSE_STYLE -> "house style";
      case NOWHERE -> "";
    };
  }

  /** The same with what was refused. */
  CreditInput refusing(Refused what) {
    return new CreditInput(field, value, from, edited, todo, language, direction, what);
  }
}
