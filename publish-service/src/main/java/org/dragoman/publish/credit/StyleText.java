package org.dragoman.publish.credit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A house style as names and words, in a fixed order: for forms, and for telling two apart. */
public final class StyleText {
  private StyleText() {}

  /** What is absent is the empty string. */
  public static Map<String, String> of(HouseStyle style) {
    Map<String, String> text = new LinkedHashMap<>();
    Wording wording = style.wording();
    put(text, "attribution", wording.attribution());
    put(text, "separator", wording.separator());
    put(text, "translated", wording.translated());
    put(text, "republished", wording.republished());
    put(text, "memory", wording.memoryLabel());
    put(text, "machine", wording.machineLabel());
    put(text, "machineOnly", wording.machineOnly());
    put(text, "machinePartly", wording.machinePartly());
    put(text, "reviewed", wording.reviewed());
    put(text, "reviewedPartly", wording.reviewedPartly());
    put(text, "unreviewed", wording.unreviewed());
    put(text, "rightsBasis", style.rightsBasis());
    put(text, "rightsUrl", style.rightsUrl());
    put(text, "picturesBasis", style.picturesBasis());
    new TreeMap<>(style.outlets()).forEach((found, named) -> put(text, "outlets." + found, named));
    new TreeMap<>(style.exceptions())
        .forEach((outlet, own) -> put(text, "exceptions." + outlet + ".", own));
    return text;
  }

  private static void put(Map<String, String> text, String at, OutletStyle own) {
    put(text, at + "attribution", own.attribution());
    put(text, at + "translated", own.translated());
    put(text, at + "republished", own.republished());
    put(text, at + "machineOnly", own.machineOnly());
    put(text, at + "machinePartly", own.machinePartly());
    put(text, at + "rightsBasis", own.rightsBasis());
    put(text, at + "rightsUrl", own.rightsUrl());
    put(text, at + "picturesBasis", own.picturesBasis());
  }

  private static void put(Map<String, String> text, String name, @Nullable String words) {
    text.put(name, words == null ? "" : words);
  }
}
