package org.dragoman.publish.preview;

import java.util.List;
import org.dragoman.publish.history.ChangesSheet.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A preview as a page of the desk: a bar, and the site's pages in frames.
 *
 * @param version the one readers have; 0 before the first
 * @param correcting whether a note to readers can go with it
 * @param note as it was typed
 * @param around what changed where the pages show no marks, if marks were asked for
 */
public record PreviewSheet(
    String path,
    String title,
    String state,
    int version,
    boolean correcting,
    String note,
    boolean marked,
    List<Fact> around,
    @Nullable String before,
    @Nullable String after) {

  public static PreviewSheet of(Preview preview, @Nullable String note, boolean marked) {
    String state = preview.story().state();
    return new PreviewSheet(
        "/desk/stories/" + preview.story().dossier().id(),
        preview.story().dossier().article().title(),
        state,
        preview.story().version(),
        preview.before() != null && preview.after() != null,
        note == null ? "" : note.replace("\0", ""),
        marked,
        preview.around(),
        preview.before(),
        preview.after());
  }
}
