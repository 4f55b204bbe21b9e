package org.dragoman.ingest.receipt.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;
import org.junit.jupiter.api.Test;

class RepeatedTransactionsTest {
  private int attempts;

  /** Work that the database ends so many times. */
  private Supplier<String> ended(int times, String state) {
    return () -> {
      if (++attempts <= times) {
        throw new IllegalStateException(new RuntimeException(new SQLException("ended", state)));
      }
      return "done";
    };
  }

  private static String call(boolean joined, Supplier<String> work) {
    return new RepeatedTransactions(new Straight(), () -> joined).call(work);
  }

  @Test
  void what_a_deadlock_or_a_serialization_failure_ended_is_done_again() {
    assertThat(call(false, ended(3, "40P01"))).isEqualTo("done");
    attempts = 0;
    assertThat(call(false, ended(1, "40001"))).isEqualTo("done");
  }

  @Test
  void not_for_ever() {
    assertThatThrownBy(() -> call(false, ended(100, "40P01"))).hasRootCauseMessage("ended");
    assertThat(attempts).isEqualTo(4);
  }

  @Test
  void what_failed_by_its_own_fault_or_within_the_callers_transaction_is_not() {
    assertThatThrownBy(() -> call(false, ended(1, "23505"))).hasRootCauseMessage("ended");
    assertThatThrownBy(() -> call(true, ended(2, "40P01"))).hasRootCauseMessage("ended");
    assertThat(attempts).isEqualTo(2);
  }

  private static final class Straight implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }
  }
}
