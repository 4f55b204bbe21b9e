package org.dragoman.inbox.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.postgres.Database;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseFaultsIT {

  private static PGSimpleDataSource database() {
    Database database = Infrastructure.shared().newDatabase();
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.jdbcUrl());
    dataSource.setUser(database.user());
    dataSource.setPassword(database.password());
    return dataSource;
  }

  @Test
  void a_bug_is_the_records_own_while_the_database_answers() {
    assertThat(new DatabaseFaults(database()).isInfrastructure(new IllegalStateException()))
        .isFalse();
  }

  @Test
  void a_violated_constraint_and_a_statement_that_takes_too_long_are_the_records_own() {
    DatabaseFaults faults = new DatabaseFaults(database());
    assertThat(faults.isInfrastructure(wrapped("23505"))).isFalse();
    assertThat(faults.isInfrastructure(wrapped("57014"))).isFalse();
  }

  @Test
  void a_lost_connection_and_a_deadlock_are_not() {
    DatabaseFaults faults = new DatabaseFaults(database());
    assertThat(faults.isInfrastructure(wrapped("08006"))).isTrue();
    assertThat(faults.isInfrastructure(wrapped("40P01"))).isTrue();
    assertThat(faults.isInfrastructure(wrapped("57P01"))).isTrue();
    assertThat(faults.isInfrastructure(wrapped("25006"))).isTrue();
  }

  @Test
  void whatever_fails_is_not_its_own_while_no_database_answers() {
    PGSimpleDataSource nobody = new PGSimpleDataSource();
    nobody.setUrl("jdbc:postgresql://127.0.0.1:1/nobody?connectTimeout=1");
    assertThat(new DatabaseFaults(nobody).isInfrastructure(new IllegalStateException())).isTrue();
  }

  private static RuntimeException wrapped(String state) {
    return new IllegalStateException(new RuntimeException(new SQLException("x", state)));
  }
}
