package org.dragoman.translate.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.pages.When;
import org.dragoman.translate.glossary.Change;
import org.dragoman.translate.glossary.Entry;

/**
 * A term with all that is known of it.
 *
 * @param history newest first
 */
public record EntrySheet(EntryLine line, List<Step> history) {

  /**
   * A change.
   *
   * @param edits what it changed; empty where the entry was added or taken away
   */
  public record Step(int version, String kind, String who, When at, List<Edit> edits) {}

  /** A field that changed; a side that was empty is empty. */
  public record Edit(String field, String before, String after) {}

  static String word(Change.Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case CHANGED -> "changed";
      case DELETED -> "deleted";
    };
  }

  static List<Edit> edits(Entry before, Entry after) {
    List<Edit> edits = new ArrayList<>();
    EntryForm was = EntryForm.of(before);
    EntryForm is = EntryForm.of(after);
    for (String field : EntryForm.FIELDS) {
      if (!Objects.equals(was.value(field), is.value(field))) {
        edits.add(new Edit(label(field), shown(was, field), shown(is, field)));
      }
    }
    return edits;
  }

  private static String shown(EntryForm form, String field) {
    return field.equals("keep")
        ? form.value(field).isEmpty() ? "no" : "yes"
        : form.value(field).replace("\n", ", ");
  }

  private static String label(String field) {
    return switch (field) {
      case "source" -> "Term";
      case "sourceForms" -> "Its forms";
      case "speech" -> "Part of speech";
      case "keep" -> "Not translated";
      case "target" -> "Translation";
      case "targetForms" -> "Further translations";
      case "forbidden" -> "Not to be used";
      case "outlet" -> "Source";
      case "subject" -> "Subject";
      case "note" -> "Note";
      default -> "Languages";
    };
  }
}
