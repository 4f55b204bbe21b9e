package org.dragoman.ingest.receipt.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dragoman.ingest.receipt.Outcome;
import org.dragoman.ingest.receipt.Receipt;
import org.dragoman.ingest.receipt.Receipts;
import org.dragoman.ingest.receipt.Way;
import org.jspecify.annotations.Nullable;

/** Receipts in PostgreSQL. */
public final class DbReceipts implements Receipts {
  private final ObjectMapper json;

  public DbReceipts(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void add(Receipt receipt, byte[] content) {
    ReceiptRow row = new ReceiptRow();
    row.id = receipt.id();
    row.source = receipt.source();
    row.receivedAt = receipt.receivedAt();
    row.way = receipt.way().kind().name().toLowerCase(Locale.ROOT);
    row.address = receipt.way().address();
    row.headers = write(receipt.way().headers());
    row.contentType = receipt.contentType();
    row.format = receipt.format();
    row.sha256 = receipt.sha256();
    row.length = receipt.length();
    row.content = gzip(content);
    row.outcomes = write(receipt.articles());
    row.persist();
  }

  @Override
  public Optional<Receipt> find(UUID id) {
    return ReceiptRow.<ReceiptRow>findByIdOptional(id)
        .map(row ->
            new Receipt(
                row.id,
                row.source,
                row.receivedAt,
                way(row),
                row.contentType,
                row.format,
                row.sha256,
                row.length,
                read(row.outcomes)));
  }

  @Override
  public Optional<byte[]> content(UUID id) {
    return ReceiptRow.<ReceiptRow>findByIdOptional(id)
        .flatMap(row -> Optional.ofNullable(row.content))
        .map(DbReceipts::gunzip);
  }

  @Override
  public boolean isKept(UUID id) {
    return ReceiptRow.count("id = ?1 and content is not null", id) == 1;
  }

  @Override
  public List<UUID> kept(String source, int most) {
    return ReceiptRow.getEntityManager()
        .createQuery(
            """
            select r.id from ReceiptRow r where r.source = :source and r.content is not null
            order by r.receivedAt desc
            """,
            UUID.class)
        .setParameter("source", source)
        .setMaxResults(most)
        .getResultList();
  }

  /** One step of the index for each source, however many receipts it has. */
  @Override
  public List<String> sourcesKept() {
    List<?> rows =
        ReceiptRow.getEntityManager()
            .createNativeQuery(
                """
                with recursive step as (
                  (select source_id from receipt where content is not null
                   order by source_id limit 1)
                  union all
                  select (select r.source_id from receipt r
                          where r.content is not null and r.source_id > step.source_id
                          order by r.source_id limit 1)
                  from step where step.source_id is not null)
                select source_id from step where source_id is not null
                """)
            .getResultList();
    return rows.stream().map(String::valueOf).toList();
  }

  @Override
  public int expire(String source, Instant before, int most) {
    return ((Number)
            ReceiptRow.getEntityManager()
                .createNativeQuery(
                    """
                    with due as materialized (
                      select id, not jsonb_path_exists(outcomes,
                        '$[*] ? (@.outcome != "unchanged" || exists(@.refused)
                          || exists(@.awaiting) && !(@.rank == "SAME"))') as idle
                      from receipt
                      where source_id = :source and content is not null and received_at < :before
                      order by received_at limit :most for update skip locked),
                    gone as (delete from receipt r using due where r.id = due.id and due.idle),
                    bare as (update receipt r set content = null, headers = '{}'
                             from due where r.id = due.id and not due.idle)
                    select count(*) from due
                    """)
                .setParameter("source", source)
                .setParameter("before", before)
                .setParameter("most", most)
                .getSingleResult())
        .intValue();
  }

  private Way way(ReceiptRow row) {
    try {
      return new Way(
          Way.Kind.valueOf(row.way.toUpperCase(Locale.ROOT)),
          row.address,
          json.readValue(row.headers, new TypeReference<Map<String, List<String>>>() {}));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was written as headers reads as such", impossible);
    }
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] gunzip(byte[] packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a receipt is always JSON", impossible);
    }
  }

  private List<Outcome> read(String outcomes) {
    try {
      List<Outcome> read = new ArrayList<>();
      for (JsonNode node : json.readTree(outcomes)) {
        read.add(outcome(node));
      }
      return read;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was written as outcomes reads as such", impossible);
    }
  }

  private static Outcome outcome(JsonNode node) {
    String externalId = text(node, "externalId");
    if (node.has("refused")) {
      return new Outcome.Refused(node.path("refused").asText(), externalId);
    }
    if (node.has("awaiting")) {
      return new Outcome.Awaiting(
          externalId,
          node.path("title").asText(),
          node.path("awaiting").asText(),
          Outcome.Awaiting.Rank.valueOf(node.path("rank").asText("FIRST")));
    }
    return new Outcome.Taken(
        UUID.fromString(node.path("id").asText()),
        externalId,
        node.path("title").asText(),
        node.path("version").asInt(),
        node.path("outcome").asText(),
        notes(node));
  }

  private static List<String> notes(JsonNode node) {
    List<String> notes = new ArrayList<>();
    node.path("notes").forEach(note -> notes.add(note.asText()));
    return notes;
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : null;
  }
}
