package org.dragoman.ingest.source.opml;

import java.util.List;

/** What came of reading an OPML document. */
public sealed interface Opml {

  /** Attributes of our own stand in this namespace, as OPML 2.0 allows ("Extending OPML"). */
  String NAMESPACE = "urn:dragoman:opml";

  /** In the document's order, folders flattened; at least one. */
  record Listed(List<Outline> outlines) implements Opml {
    public Listed {
      outlines = List.copyOf(outlines);
    }
  }

  /** {@code reason} is one sentence for the sender. */
  record Unreadable(String reason) implements Opml {}
}
