package org.dragoman.publish.credit.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dragoman.publish.boot.HouseStyleConfig;
import org.dragoman.publish.credit.KeptStyle;
import org.dragoman.publish.credit.StyleShelf;
import org.dragoman.publish.credit.json.StyleJson;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code house_style}. Every credit and many pages ask for the styles, so that what was
 * read serves for a second: that long may another replica word a draft as it was worded before.
 */
@ApplicationScoped
class PostgresStyles implements StyleShelf {
  private static final long FRESH_NANOS = 1_000_000_000L;

  private final DataSource database;
  private final ObjectMapper mapper;
  private final String publisher;
  private volatile @Nullable Read read;

  private record Read(Map<String, KeptStyle> styles, long at) {}

  PostgresStyles(DataSource database, ObjectMapper mapper, HouseStyleConfig house) {
    this.database = database;
    this.mapper = mapper;
    this.publisher = house.publisher();
  }

  @Override
  public Map<String, KeptStyle> newest() {
    Read last = read;
    long now = System.nanoTime();
    if (last == null || now - last.at() > FRESH_NANOS) {
      last =
          new Read(
              select(
                      """
                      select distinct on (language) language, revision, style, written_by, written_at
                      from house_style order by language, revision desc
                      """,
                      null)
                  .stream()
                  .collect(Collectors.toUnmodifiableMap(KeptStyle::language, style -> style)),
              now);
      read = last;
    }
    return last.styles();
  }

  @Override
  public List<KeptStyle> all(String language) {
    return select(
        """
        select language, revision, style, written_by, written_at
        from house_style where language = ? order by revision desc
        """,
        language);
  }

  @Override
  public boolean keep(KeptStyle style) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into house_style (language, revision, style, written_by, written_at)
                values (?, ?, ?::jsonb, ?, ?)
                on conflict do nothing
                """)) {
      insert.setString(1, style.language());
      insert.setInt(2, style.revision());
      insert.setString(3, mapper.writeValueAsString(StyleJson.of(style.style())));
      insert.setString(4, style.by());
      insert.setObject(5, style.at() == null ? null : style.at().atOffset(ZoneOffset.UTC));
      boolean kept = insert.executeUpdate() > 0;
      read = null;
      return kept;
    } catch (SQLException broken) {
      throw new IllegalStateException("house styles cannot be written", broken);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<KeptStyle> select(String sql, @Nullable String language) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      if (language != null) {
        select.setString(1, language);
      }
      List<KeptStyle> styles = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          styles.add(style(rows));
        }
      }
      return List.copyOf(styles);
    } catch (SQLException broken) {
      throw new IllegalStateException("house styles cannot be read", broken);
    }
  }

  private KeptStyle style(ResultSet row) throws SQLException {
    try {
      return new KeptStyle(
          row.getString("language"),
          row.getInt("revision"),
          mapper.readValue(row.getString("style"), StyleJson.class).style(publisher),
          row.getString("written_by"),
          row.getObject("written_at", OffsetDateTime.class).toInstant());
    } catch (JsonProcessingException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
