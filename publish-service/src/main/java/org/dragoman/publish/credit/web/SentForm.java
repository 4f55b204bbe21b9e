package org.dragoman.publish.credit.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.credit.StyleForm;

/** A form as a browser sends it: exceptions as {@code own.0.outlet}, {@code own.0.attribution}. */
final class SentForm {
  private static final int MOST_EXCEPTIONS = 500;

  private SentForm() {}

  static StyleForm read(MultivaluedMap<String, String> sent) {
    Map<String, String> words = new LinkedHashMap<>();
    StyleForm.FIELDS.forEach(field -> words.put(field.name(), value(sent, field.name())));
    List<StyleForm.Own> own = new ArrayList<>();
    for (int i = 0; i < MOST_EXCEPTIONS && sent.containsKey("own." + i + ".outlet"); i++) {
      String at = "own." + i + ".";
      Map<String, String> otherwise = new LinkedHashMap<>();
      StyleForm.OWN_FIELDS.forEach(
          field -> otherwise.put(field.name(), value(sent, at + field.name())));
      own.add(new StyleForm.Own(value(sent, at + "outlet"), otherwise));
    }
    return new StyleForm(words, value(sent, "outlets"), own);
  }

  private static String value(MultivaluedMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value.replace("\0", "").replace("\r\n", "\n");
  }
}
