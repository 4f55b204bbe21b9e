package org.dragoman.translate.workbench.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.translate.workbench.EntryForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of a term's form, as a browser sends them. */
public class EntryFields {
  @RestForm @Nullable String from;
  @RestForm @Nullable String into;
  @RestForm @Nullable String source;
  @RestForm @Nullable String sourceForms;
  @RestForm @Nullable String speech;
  @RestForm @Nullable String keep;
  @RestForm @Nullable String target;
  @RestForm @Nullable String targetForms;
  @RestForm @Nullable String forbidden;
  @RestForm @Nullable String outlet;
  @RestForm @Nullable String subject;
  @RestForm @Nullable String note;

  /** Of the entry as it was when the form was loaded. */
  @RestForm @Nullable String version;

  EntryForm typed() {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "from", from);
    put(values, "into", into);
    put(values, "source", source);
    put(values, "sourceForms", sourceForms);
    put(values, "speech", speech);
    put(values, "keep", keep);
    put(values, "target", target);
    put(values, "targetForms", targetForms);
    put(values, "forbidden", forbidden);
    put(values, "outlet", outlet);
    put(values, "subject", subject);
    put(values, "note", note);
    return EntryForm.typed(values);
  }

  int expected() {
    return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
