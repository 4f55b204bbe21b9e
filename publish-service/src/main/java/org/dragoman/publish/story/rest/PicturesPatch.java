package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dragoman.publish.story.Picture;

/** {@code pictures} of a patch: by URL, {@code {"alt", "caption", "credit", "basis"}}. */
final class PicturesPatch {
  private static final Set<String> FIELDS = Set.of("alt", "caption", "credit", "basis");

  private PicturesPatch() {}

  static Map<String, Picture> read(Patch story) {
    Map<String, Picture> pictures = new LinkedHashMap<>();
    Patch all = story.part("pictures");
    for (Map.Entry<String, JsonNode> entry : all.json().properties()) {
      if (entry.getValue().isNull()) {
        continue; // It is given back, see BackPatch.
      }
      Patch picture = all.part(entry.getKey());
      picture.only(FIELDS);
      pictures.put(
          entry.getKey(),
          new Picture(
              picture.cleared("alt"),
              picture.cleared("caption"),
              picture.cleared("credit"),
              picture.cleared("basis")));
    }
    return pictures;
  }
}
