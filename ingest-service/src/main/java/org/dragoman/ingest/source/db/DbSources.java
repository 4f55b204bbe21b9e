package org.dragoman.ingest.source.db;

import io.quarkus.panache.common.Sort;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.Sources;

/** Sources in PostgreSQL. */
public final class DbSources implements Sources {

  @Override
  public Optional<Source> find(String id) {
    return Source.isId(id)
        ? SourceRow.<SourceRow>findByIdOptional(id).map(SourceRow::toSource)
        : Optional.empty();
  }

  @Override
  public List<Source> all() {
    return SourceRow.<SourceRow>listAll(Sort.by("id")).stream().map(SourceRow::toSource).toList();
  }

  @Override
  public void alone() {
    SourceRow.getEntityManager()
        .createNativeQuery("lock table source in share row exclusive mode")
        .executeUpdate();
  }

  @Override
  public boolean save(Source source) {
    boolean added = claim(source);
    SourceRow known = SourceRow.findById(source.id());
    SourceRow row = known == null ? new SourceRow() : known;
    row.take(source);
    row.persist();
    return added;
  }

  /** Whoever else adds the same id at this moment is waited for. */
  private static boolean claim(Source source) {
    return SourceRow.getEntityManager()
            .createNativeQuery(
                """
                insert into source (id, name, updated_at) values (:id, :name, now())
                on conflict (id) do nothing
                """)
            .setParameter("id", source.id())
            .setParameter("name", source.name())
            .executeUpdate()
        == 1;
  }

  @Override
  public Policy policy(String id) {
    return Source.isId(id)
        ? SourceRow.<SourceRow>findByIdOptional(id).map(SourceRow::toPolicy).orElse(Policy.DEFAULT)
        : Policy.DEFAULT;
  }

  @Override
  public void treat(String id, Policy policy) {
    SourceRow row = SourceRow.findById(id);
    if (row == null) {
      throw new IllegalArgumentException("id: there is no source \"" + id + '"');
    }
    row.take(policy);
  }

  @Override
  public boolean remove(String id) {
    return Source.isId(id) && SourceRow.deleteById(id);
  }
}
