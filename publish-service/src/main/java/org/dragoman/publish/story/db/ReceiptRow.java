package org.dragoman.publish.story.db;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** That an order was carried out under a key. */
@Entity
@Table(name = "receipt")
@NullUnmarked
class ReceiptRow {
  @Id String key;
  String fingerprint;
}
