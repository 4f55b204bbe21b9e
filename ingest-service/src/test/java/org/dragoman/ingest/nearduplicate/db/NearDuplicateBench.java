package org.dragoman.ingest.nearduplicate.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.WireRecord;
import org.dragoman.events.json.EventJson;
import org.dragoman.infrastructure.postgres.LocalPostgres;
import org.dragoman.ingest.nearduplicate.Compare;
import org.dragoman.ingest.nearduplicate.Corpus;
import org.dragoman.ingest.nearduplicate.Tally;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;

/**
 * What it costs to compare an article, as the index grows, on a PostgreSQL of its own; and what one
 * release costs that many outlets print. Arguments: the sizes of the index, e.g. {@code 1000 10000
 * 100000}; then the copies of the release.
 */
public final class NearDuplicateBench {
  private static final int MEASURED = 500;
  private static final List<String> MIGRATIONS =
      List.of("V11__article.sql", "V40__near_duplicate.sql");

  private final Connection connection;
  private final Compare compare;
  private final ObjectMapper json = EventJson.mapper();
  private final Corpus corpus = new Corpus(7);
  private long events;

  private NearDuplicateBench(Connection connection) {
    this.connection = connection;
    Transactions transactions = new OneConnection();
    compare =
        new Compare(
            new PostgresComparisons(unclosed(connection), json),
            new Counting(),
            transactions,
            Clock.systemUTC(),
            Duration.ofDays(14),
            new Silent());
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("near-duplicates");
    try (LocalPostgres postgres = LocalPostgres.start(folder);
        Connection connection =
            DriverManager.getConnection(
                postgres.database("bench").jdbcUrl(), LocalPostgres.USER, LocalPostgres.PASSWORD)) {
      connection.setAutoCommit(false);
      NearDuplicateBench bench = new NearDuplicateBench(connection);
      bench.migrate();
      int size = 0;
      for (int i = 0; i < args.length - 1; i++) {
        int wanted = Integer.parseInt(args[i]);
        bench.fill(wanted - size);
        size = wanted + MEASURED;
        bench.measure(wanted);
      }
      bench.release(Integer.parseInt(args[args.length - 1]));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private void migrate() throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      for (String file : MIGRATIONS) {
        try (InputStream sql = getClass().getResourceAsStream("/db/migration/" + file)) {
          statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    connection.commit();
  }

  private void fill(int articles) throws Exception {
    for (int left = articles; left > 0; left -= 1000) {
      for (int i = 0; i < Math.min(left, 1000); i++) {
        add(corpus.report(corpus.subject(), corpus.length()));
      }
      work();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
    connection.commit();
  }

  private void measure(int size) throws Exception {
    for (int i = 0; i < MEASURED; i++) {
      add(corpus.report(corpus.subject(), corpus.length()));
    }
    System.out.printf(
        "index of %,d articles: %.2f ms an article%n", size, work() / (double) MEASURED / 1e6);
  }

  private void release(int copies) throws Exception {
    List<String> text = corpus.report(corpus.subject(), 400);
    long before = events;
    for (int done = 0; done < copies; done += MEASURED) {
      for (int i = 0; i < MEASURED; i++) {
        add(corpus.mended(text, 0.02));
      }
      long nanos = work();
      System.out.printf(
          "one release, copies %,d to %,d: %.2f ms an article, %.1f events%n",
          done,
          done + MEASURED,
          nanos / (double) MEASURED / 1e6,
          (events - before) / (double) MEASURED);
      before = events;
    }
  }

  private long work() {
    long start = System.nanoTime();
    while (compare.pass(32) == Compare.Pass.WORKED) {
      // Until nothing is due.
    }
    return System.nanoTime() - start;
  }

  private void add(List<String> text) throws Exception {
    Article article =
        Article.builder()
            .title(corpus.title())
            .body(text.stream().<Block>map(Block.Paragraph::new).toList())
            .build();
    UUID id = UUID.randomUUID();
    try (PreparedStatement one =
            connection.prepareStatement(
                "insert into article (id, source_id, version, status, hash, captured_at)"
                    + " values (?, ?, 1, 'usable', '', clock_timestamp())");
        PreparedStatement version =
            connection.prepareStatement(
                "insert into article_version values (?, 1, 'usable', '', ?::jsonb, ?, now())")) {
      one.setObject(1, id);
      one.setString(2, "s" + Math.floorMod(id.hashCode(), 100));
      one.executeUpdate();
      version.setObject(1, id);
      version.setString(2, json.writeValueAsString(article));
      version.setObject(3, id);
      version.executeUpdate();
    }
  }

  private static DataSource unclosed(Connection connection) {
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> {
                  try {
                    return method.getName().equals("close")
                        ? null
                        : method.invoke(connection, args);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, args) -> kept);
  }

  private final class OneConnection implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      try {
        T done = work.get();
        connection.commit();
        return done;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final class Counting implements Outbox {
    @Override
    public void send(Event event, Topic topic) {
      events++;
    }

    @Override
    public void send(WireRecord record) {
      events++;
    }
  }

  private static final class Silent implements Tally {
    @Override
    public void compared(int compared, int linked) {}

    @Override
    public void failed() {}
  }
}
