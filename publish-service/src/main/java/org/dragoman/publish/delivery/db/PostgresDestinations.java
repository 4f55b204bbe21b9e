package org.dragoman.publish.delivery.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Destination.Filter;
import org.dragoman.publish.channel.Destination.Policy;
import org.dragoman.publish.delivery.Destinations;
import org.dragoman.publish.delivery.Place;

/** The table {@code destination}; whoever sends is called at each change. */
@ApplicationScoped
class PostgresDestinations implements Destinations {
  private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

  private final Statements statements;
  private final ObjectMapper mapper;

  PostgresDestinations(DataSource database, ObjectMapper mapper) {
    this.statements = new Statements(database);
    this.mapper = mapper;
  }

  @Override
  public List<Place> all() {
    return statements.query("select * from destination order by id", this::place);
  }

  @Override
  public Optional<Place> find(String id) {
    return statements.query("select * from destination where id = ?", this::place, id).stream()
        .findFirst();
  }

  /** Who plans and sends goes on: reading, and naming it in other tables, waits for nothing. */
  @Override
  public void hold() {
    statements.update("lock table destination in share row exclusive mode");
  }

  @Override
  public boolean add(Destination one, Instant at) {
    return called(
        statements.update(
            "insert into destination (id, name, channel, languages, outlets, keywords, policy,"
                + " settings, secrets, paused, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing",
            one.id(),
            one.name(),
            one.channel(),
            texts(one.filter().languages()),
            texts(one.filter().outlets()),
            texts(one.filter().keywords()),
            word(one.policy()),
            json(one.settings()),
            texts(one.secrets()),
            one.paused(),
            at));
  }

  @Override
  public void change(Destination one) {
    called(
        statements.update(
            "update destination set name = ?, channel = ?, languages = ?, outlets = ?,"
                + " keywords = ?, policy = ?, settings = ?::jsonb, secrets = ?, paused = ?,"
                + " revision = revision + 1 where id = ? and closed_at is null",
            one.name(),
            one.channel(),
            texts(one.filter().languages()),
            texts(one.filter().outlets()),
            texts(one.filter().keywords()),
            word(one.policy()),
            json(one.settings()),
            texts(one.secrets()),
            one.paused(),
            one.id()));
  }

  @Override
  public void close(String id, Instant at) {
    called(
        statements.update(
            "update destination set closed_at = ?, revision = revision + 1"
                + " where id = ? and closed_at is null",
            at,
            id));
  }

  private boolean called(int rows) {
    if (rows > 0) {
      statements.query("select pg_notify(?, '')", _ -> true, Wakeups.CHANNEL);
    }
    return rows > 0;
  }

  private Place place(ResultSet row) throws SQLException {
    return new Place(
        new Destination(
            row.getString("id"),
            row.getString("name"),
            row.getString("channel"),
            new Filter(
                Statements.texts(row, "languages"),
                Statements.texts(row, "outlets"),
                Statements.texts(row, "keywords")),
            Policy.valueOf(row.getString("policy").toUpperCase(Locale.ROOT)),
            settings(row.getString("settings")),
            Statements.texts(row, "secrets"),
            row.getBoolean("paused")),
        Statements.required(row, "created_at"),
        Statements.instant(row, "closed_at"),
        row.getInt("revision"));
  }

  private static String word(Policy policy) {
    return policy.name().toLowerCase(Locale.ROOT);
  }

  private static String[] texts(List<String> list) {
    return list.toArray(String[]::new);
  }

  private Map<String, String> settings(String json) {
    try {
      return mapper.readValue(json, SETTINGS);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String json(Map<String, String> settings) {
    try {
      return mapper.writeValueAsString(settings);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
