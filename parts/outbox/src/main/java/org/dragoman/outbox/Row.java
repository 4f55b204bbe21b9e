package org.dragoman.outbox;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.dragoman.events.WireRecord;

/**
 * A record waiting in the outbox.
 *
 * @param id order of writing; among the rows of one key, the order of their facts
 */
public record Row(long id, WireRecord record) {

  /** The key, compared by content; a record without one stands in no order. */
  Optional<ByteBuffer> key() {
    return Optional.ofNullable(record.key()).map(ByteBuffer::wrap);
  }

  /** Which of so many shards a record belongs to: one key, one shard, one relay at a time. */
  public static int shard(WireRecord record, int shards) {
    return Math.floorMod(Arrays.hashCode(record.key()), shards);
  }
}
