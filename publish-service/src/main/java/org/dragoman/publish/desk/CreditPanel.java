package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.credit.Attributed;
import org.dragoman.publish.credit.CreditField;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.credit.Given;
import org.dragoman.publish.credit.Relations;
import org.dragoman.publish.credit.RequiredFields;
import org.dragoman.publish.credit.Whence;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story's credit as data: what can be written, and what follows.
 *
 * @param path where its parts are sent to
 * @param missing the inputs without which the story cannot be published
 * @param claim what the article says of its own rights, which is no permission; empty if nothing
 * @param outdated what becomes of it where the house style says otherwise by now; else empty
 * @param open whether the story's text may be worked on
 */
public record CreditPanel(
    String path,
    List<CreditInput> inputs,
    List<CreditInput> missing,
    List<CreditFact> facts,
    String claim,
    String outdated,
    boolean open) {

  public CreditPanel {
    inputs = List.copyOf(inputs);
    missing = List.copyOf(missing);
    facts = List.copyOf(facts);
  }

  public static CreditPanel of(Story story, Crediting crediting) {
    Dossier dossier = story.dossier();
    Copy copy = dossier.copy();
    Attributed now =
        crediting.attributed(dossier.source(), copy.original(), dossier.language(), copy.credit());
    List<String> lacking = RequiredFields.missing(dossier.credit());
    List<CreditInput> inputs =
        Arrays.stream(CreditField.values())
            .map(field -> input(field, dossier, now, lacking.contains(field.path())))
            .toList();
    String claim = copy.original().rights();
    return new CreditPanel(
        "/desk/stories/" + dossier.id() + "/credit",
        inputs,
        inputs.stream().filter(input -> input.todo() != null).toList(),
        CreditFact.of(dossier),
        claim == null ? "" : claim,
        now.credit(copy.read(now.picturesBasis().value()), copy.editors()).equals(dossier.credit())
            ? ""
            : outdated(story),
        story.open());
  }

  private static String outdated(Story story) {
    return story.approved()
        ? "The house style has changed since. The story goes out with the credit that was approved;"
            + " only a change of its text or credit takes the new style in."
        : "The house style has changed since. The next change of the story takes it in; what is"
            + " published stays as it is.";
  }

  private static CreditInput input(
      CreditField field, Dossier dossier, Attributed now, boolean missing) {
    String stands = value(field, dossier.credit());
    Given<String> given = now.part(field);
    boolean same = stands.equals(given.value() == null ? "" : given.value());
    String from =
        stands.isEmpty()
            ? ""
            : same ? CreditInput.from(given.whence()) : "as it was when the story last changed";
    String language = language(field, dossier);
    return new CreditInput(
        field,
        stands,
        from,
        same && given.whence() == Whence.EDITOR,
        missing ? CreditInput.todo(field) : null,
        language,
        language == null ? null : Direction.of(language),
        null);
  }

  private static @Nullable String language(CreditField field, Dossier dossier) {
    return switch (field) {
      case ORIGINAL_TITLE -> dossier.sourceLanguage();
      case RESPONSIBILITY -> dossier.language();
      case OUTLET_NAME,
          OUTLET_URL,
          ORIGINAL_URL,
          AUTHORS,
          RELATION,
          RIGHTS_BASIS,
          RIGHTS_URL,
          PICTURES_BASIS ->
          null;
    };
  }

  /** A part of a credit as it is typed; empty if absent. */
  public static String value(CreditField field, Credit credit) {
    Credit.Outlet outlet = credit.outlet();
    Credit.Original original = credit.original();
    Credit.Rights rights = credit.rights();
    String value =
        switch (field) {
          case OUTLET_NAME -> outlet == null ? null : outlet.name();
          case OUTLET_URL -> outlet == null ? null : outlet.url();
          case ORIGINAL_TITLE -> original == null ? null : original.title();
          case ORIGINAL_URL -> original == null ? null : original.url();
          case AUTHORS -> original == null ? null : String.join("\n", original.authors());
          case RELATION -> credit.relation() == null ? null : Relations.word(credit.relation());
          case RESPONSIBILITY -> credit.responsibility();
          case RIGHTS_BASIS -> rights == null ? null : rights.basis();
          case RIGHTS_URL -> rights == null ? null : rights.url();
          case PICTURES_BASIS -> rights == null ? null : rights.pictures();
        };
    return value == null ? "" : value;
  }

  public CreditInput input(CreditField field) {
    return inputs.get(field.ordinal());
  }

  /** The panel with what somebody typed and could not be taken. */
  public CreditPanel refusing(CreditField field, CreditInput.Refused what) {
    List<CreditInput> shown = new ArrayList<>(inputs);
    shown.set(field.ordinal(), input(field).refusing(what));
    return new CreditPanel(path, shown, missing, facts, claim, outdated, open);
  }
}
