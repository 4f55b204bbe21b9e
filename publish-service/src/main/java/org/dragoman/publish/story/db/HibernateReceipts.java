package org.dragoman.publish.story.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dragoman.publish.story.Receipts;

/** Receipts in PostgreSQL. */
@ApplicationScoped
class HibernateReceipts implements Receipts, PanacheRepositoryBase<ReceiptRow, String> {

  @Override
  public Optional<String> of(String key) {
    return findByIdOptional(key).map(row -> row.fingerprint);
  }

  @Override
  public void write(String key, String fingerprint) {
    ReceiptRow row = new ReceiptRow();
    row.key = key;
    row.fingerprint = fingerprint;
    persist(row);
  }
}
