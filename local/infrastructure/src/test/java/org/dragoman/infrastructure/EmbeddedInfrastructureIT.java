package org.dragoman.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import org.dragoman.infrastructure.kafka.EmbeddedKafka;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.infrastructure.postgres.LocalPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedInfrastructureIT {

  @TempDir Path directory;

  @Test
  void what_postgres_committed_is_there_after_a_restart_on_the_same_directory() throws Exception {
    List<Integer> ports = Ports.free(2);
    try (var first = EmbeddedInfrastructure.start(directory, ports.get(0), ports.get(1))) {
      execute(first.database("kept"), "create table word as select 'dragoman' as text");
    }
    try (var second = EmbeddedInfrastructure.start(directory, ports.get(0), ports.get(1))) {
      assertThat(query(second.database("kept"), "select text from word")).isEqualTo("dragoman");
    }
  }

  @Test
  void postgres_is_18_and_syncs_each_commit_to_disk() throws Exception {
    try (var started = LocalPostgres.start(directory)) {
      Database database = started.database("settings");
      assertThat(query(database, "show server_version")).startsWith("18");
      assertThat(query(database, "show fsync")).isEqualTo("on");
      assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void a_broker_that_was_killed_starts_again_on_its_directory() throws Exception {
    int port = Ports.free(1).getFirst();
    EmbeddedKafka.start(directory, port).kill();
    try (EmbeddedKafka again = EmbeddedKafka.start(directory, port)) {
      assertThat(again.process().isAlive()).isTrue();
      assertThat(Ports.isFree(port)).isFalse();
    }
    assertThat(Ports.isFree(port)).isTrue();
  }

  private static void execute(Database database, String sql) throws Exception {
    try (Connection connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(Database database, String sql) throws Exception {
    try (Connection connection = connect(database);
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(Database database) throws Exception {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }
}
