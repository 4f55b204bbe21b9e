package org.dragoman.bench.translate;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.postgres.Database;

/** A database with the tables of translate-service and nothing in them. */
final class BenchDatabase implements AutoCloseable {

  private final AgroalDataSource pool;

  BenchDatabase(Path root, Infrastructure infrastructure) throws IOException {
    Database database = infrastructure.newDatabase();
    try {
      pool =
          AgroalDataSource.from(
              new AgroalDataSourceConfigurationSupplier()
                  .connectionPoolConfiguration(size ->
                      size.maxSize(4)
                          .connectionFactoryConfiguration(to ->
                              to.jdbcUrl(database.jdbcUrl())
                                  .principal(new NamePrincipal(database.user()))
                                  .credential(new SimplePassword(database.password())))));
    } catch (SQLException unreachable) {
      throw new IOException("the local PostgreSQL does not answer", unreachable);
    }
    for (Path script : scripts(root.resolve("translate-service/src/main/resources/db/migration"))) {
      run(Files.readString(script));
    }
  }

  /** In the order of their numbers, as Flyway would run them. */
  private static List<Path> scripts(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted(Comparator.comparingInt(BenchDatabase::number)).toList();
    }
  }

  private static int number(Path script) {
    String name = script.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  AgroalDataSource pool() {
    return pool;
  }

  void run(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException("cannot run: " + sql, broken);
    }
  }

  /** The statement that makes an index as it is now. */
  String definition(String index) {
    try (Connection connection = pool.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select pg_get_indexdef(to_regclass(?))")) {
      query.setString(1, index);
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return found.getString(1);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("there is no index " + index, broken);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
