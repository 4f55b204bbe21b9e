package org.dragoman.ingest.source.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.json.PolicyBody;

/** A source as it is answered, with how it is treated. */
public record SourceView(@JsonUnwrapped Source source, PolicyBody policy) {

  static SourceView of(Source source, Policy policy) {
    return new SourceView(source, PolicyBody.of(policy));
  }
}
