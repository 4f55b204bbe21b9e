package org.dragoman.ingest.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.ingest.desk.SourceForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of a source's form, as a browser sends them. */
public class SourceFields {
  @RestForm @Nullable String id;
  @RestForm @Nullable String name;
  @RestForm @Nullable String language;
  @RestForm @Nullable String homepage;
  @RestForm @Nullable String feed;
  @RestForm @Nullable String relation;
  @RestForm @Nullable String rights;
  @RestForm @Nullable String identity;
  @RestForm @Nullable String fullPage;
  @RestForm @Nullable String privateNetwork;
  @RestForm @Nullable String retention;
  @RestForm @Nullable String interval;

  SourceForm typed() {
    return SourceForm.typed(values(id));
  }

  /** The address says which source it is; a form cannot name another. */
  SourceForm typedFor(String source) {
    return SourceForm.typed(values(source));
  }

  private Map<String, String> values(@Nullable String whose) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "id", whose);
    put(values, "name", name);
    put(values, "language", language);
    put(values, "homepage", homepage);
    put(values, "feed", feed);
    put(values, "relation", relation);
    put(values, "rights", rights);
    put(values, "identity", identity);
    put(values, "fullPage", fullPage);
    put(values, "privateNetwork", privateNetwork);
    put(values, "retention", retention);
    put(values, "interval", interval);
    return values;
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
