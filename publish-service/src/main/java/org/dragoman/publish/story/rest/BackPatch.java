package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.publish.story.GivenBack;
import org.dragoman.publish.story.GivenBack.Part;
import org.dragoman.publish.story.Picture;

/**
 * What a patch gives back: {@code "back": ["title", "deck", "keywords"]}, {@code "title": null},
 * and pictures that are null. A deck that is null is taken away, which is something else.
 */
final class BackPatch {
  private BackPatch() {}

  static GivenBack read(Patch story) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    List<String> words = story.strings("back");
    if (words != null) {
      words.forEach(word -> parts.add(part(word)));
    }
    JsonNode title = story.json().path("title");
    if (title.isNull()) {
      parts.add(Part.TITLE);
    }
    Map<String, Set<Picture.Part>> pictures = new HashMap<>();
    for (Map.Entry<String, JsonNode> picture : story.json().path("pictures").properties()) {
      if (picture.getValue().isNull()) {
        pictures.put(picture.getKey(), EnumSet.allOf(Picture.Part.class));
      }
    }
    return new GivenBack(parts, pictures);
  }

  private static Part part(String word) {
    return Part.of(word)
        .orElseThrow(() -> Patch.refused("back holds title, deck or keywords, not " + word + "."));
  }
}
