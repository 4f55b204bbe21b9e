package org.dragoman.ingest.article.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Fingerprint;

/**
 * The contract's JSON with its properties in alphabetical order, so that reordering a record's
 * components changes no hash.
 */
public final class CanonicalJson implements Fingerprint.Canonical {
  private final ObjectMapper mapper;

  public CanonicalJson(ObjectMapper contract) {
    MapperBuilder<?, ?> builder =
        contract instanceof JsonMapper json ? json.rebuild() : JsonMapper.builder();
    mapper = builder.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
  }

  @Override
  public byte[] bytes(Article article) {
    try {
      return mapper.writeValueAsBytes(article);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an article is always JSON", impossible);
    }
  }
}
