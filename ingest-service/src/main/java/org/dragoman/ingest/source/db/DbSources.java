package org.dragoman.ingest.source.db;

import io.quarkus.panache.common.Sort;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.source.Sources;

/** Sources in PostgreSQL. */
public final class DbSources implements Sources {

  @Override
  public Optional<Source> find(String id) {
    return SourceRow.<SourceRow>findByIdOptional(id).map(SourceRow::toSource);
  }

  @Override
  public List<Source> all() {
    return SourceRow.<SourceRow>listAll(Sort.by("id")).stream().map(SourceRow::toSource).toList();
  }

  @Override
  public boolean save(Source source) {
    SourceRow known = SourceRow.findById(source.id());
    SourceRow row = known == null ? new SourceRow() : known;
    row.take(source);
    row.persist();
    return known == null;
  }

  @Override
  public boolean remove(String id) {
    return SourceRow.deleteById(id);
  }
}
