package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Assignment;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.GivenBack;
import org.dragoman.publish.story.Layout;
import org.dragoman.publish.story.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch (RFC 7396) of a story. What cannot be patched is refused, not ignored: an
 * editor who believes a change was taken must be right.
 *
 * @param asSource whether the blocks go back to the source's order
 */
record StoryPatch(
    Furniture furniture,
    SentencesPatch sentences,
    @Nullable Layout layout,
    boolean asSource,
    CreditEdits credit,
    GivenBack back,
    Assignment assignment,
    @Nullable String actor) {
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "deck",
          "keywords",
          "slug",
          "embargoUntil",
          "pictures",
          "segments",
          "blocks",
          "credit",
          "assignee",
          "desk",
          "actor",
          "back");

  static StoryPatch read(@Nullable JsonNode json) {
    if (json == null || !json.isObject()) {
      throw Patch.refused("The body is a JSON object, the merge patch.");
    }
    Patch patch = new Patch(json, "");
    patch.only(FIELDS);
    return new StoryPatch(
        furniture(patch),
        SentencesPatch.read(json.get("segments")),
        LayoutPatch.read(json.get("blocks")),
        json.path("blocks").isNull(),
        CreditPatch.read(patch),
        BackPatch.read(patch),
        new Assignment(patch.cleared("assignee"), patch.cleared("desk")),
        patch.text("actor"));
  }

  /**
   * Whether it takes an editor: what readers are told of whose text it is and from when, which
   * pictures they see, and who else is to look after it.
   *
   * @param caller who sends it
   */
  boolean takesEditor(String caller) {
    String assignee = assignment.assignee();
    return !credit.equals(CreditEdits.NONE)
        || furniture.embargoUntil() != null
        || !furniture.pictures().isEmpty()
        || !back.pictures().isEmpty()
        || (assignee != null && !assignee.isEmpty() && !assignee.equals(caller));
  }

  /**
   * @param blocks how many the original has
   */
  Amendment amendment(String storyId, String by, int expectedRevision, int blocks) {
    String person = actor == null || actor.isBlank() ? null : actor.strip();
    return new Amendment(
        storyId,
        by,
        person,
        expectedRevision,
        furniture,
        sentences.targets(),
        sentences.seen(),
        asSource ? Layout.asSource(blocks) : layout,
        credit,
        assignment,
        back,
        null);
  }

  private static Furniture furniture(Patch patch) {
    return new Furniture(
        patch.json().path("title").isNull() ? null : patch.required("title"),
        patch.cleared("deck"),
        patch.strings("keywords"),
        patch.required("slug"),
        embargo(patch),
        PicturesPatch.read(patch));
  }

  private static @Nullable Instant embargo(Patch patch) {
    String until = patch.cleared("embargoUntil");
    if (until == null) {
      return null;
    }
    try {
      Instant end = until.isEmpty() ? Furniture.NO_EMBARGO : Instant.parse(until);
      if (Moments.storable(end)) {
        return end;
      }
    } catch (DateTimeParseException notAnInstant) {
      // Told below.
    }
    throw Patch.refused("embargoUntil is an instant as 2026-05-01T09:00:00Z, or null.");
  }
}
