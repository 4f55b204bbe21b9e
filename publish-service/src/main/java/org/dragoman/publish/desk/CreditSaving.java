package org.dragoman.publish.desk;

import java.util.Map;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.credit.CreditField;
import org.dragoman.publish.credit.Relations;
import org.dragoman.publish.desk.CreditInput.Refused;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/** Saves one part of a credit that somebody typed, unless somebody else wrote it meanwhile. */
public final class CreditSaving {
  private final InputSaving saving;

  public CreditSaving(Reading reading, Mending mending) {
    this.saving = new InputSaving(reading, mending);
  }

  /**
   * @param was what stood there when they began
   * @param typed nothing gives the part back to source and house style
   */
  public Saved save(String storyId, String by, CreditField field, String was, String typed) {
    String why = refusal(field, typed);
    return why == null
        ? saving.save(storyId, was, typed, new Part(by, field, typed))
        : saving.impossible(storyId, new Refused(typed, why));
  }

  private record Part(String by, CreditField field, String typed) implements InputSaving.Input {
    @Override
    public boolean isOn(Story story) {
      return true;
    }

    @Override
    public String stands(Story story) {
      return CreditPanel.value(field, story.dossier().credit());
    }

    @Override
    public Amendment amendment(Story story) {
      String id = story.dossier().id();
      int revision = story.dossier().revision();
      return new Amendment(id, by, by, revision, Furniture.NONE, Map.of())
          .with(CreditEdits.typed(field, typed));
    }
  }

  private static @Nullable String refusal(CreditField field, String typed) {
    if (typed.isBlank()) {
      return null;
    }
    return switch (field) {
      case OUTLET_URL, ORIGINAL_URL, RIGHTS_URL ->
          Typesetter.link(typed.strip()) == null
              ? "A page’s address begins with https:// or http://."
              : null;
      case RELATION ->
          Relations.of(typed.strip()).isPresent() ? null : "There is no such relation.";
      case OUTLET_NAME, ORIGINAL_TITLE, AUTHORS, RESPONSIBILITY, RIGHTS_BASIS, PICTURES_BASIS ->
          null;
    };
  }
}
