package org.dragoman.translate.memory.db;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.memory.Sieve.Candidate;
import org.dragoman.translate.memory.Sieve.Question;

/** Asks the index for the units that have a word of each group, for many sentences at once. */
final class Candidates {

  /** Of one sentence: what is more alike than a thousand others is among them, or as good as. */
  private static final int MOST = 4000;

  private static final int GROUPS = 3;

  private final Statements sql;

  Candidates(Statements sql) {
    this.sql = sql;
  }

  void find(List<Question> questions, BiConsumer<Integer, Candidate> sink) {
    for (int groups = 1; groups <= GROUPS; groups++) {
      int size = groups;
      find(
          IntStream.range(0, questions.size())
              .filter(at -> questions.get(at).groups().size() == size)
              .boxed()
              .toList(),
          questions,
          size,
          sink);
    }
  }

  private void find(
      List<Integer> numbers,
      List<Question> questions,
      int groups,
      BiConsumer<Integer, Candidate> sink) {
    if (numbers.isEmpty()) {
      return;
    }
    Object[] values = new Object[groups + 1];
    values[0] = numbers.stream().map(Long::valueOf).toArray(Long[]::new);
    StringBuilder names = new StringBuilder("no");
    StringBuilder holes = new StringBuilder("?");
    StringBuilder conditions = new StringBuilder();
    for (int group = 0; group < groups; group++) {
      int at = group;
      values[group + 1] =
          numbers.stream()
              .map(number -> PostgresMemory.literal(questions.get(number).groups().get(at)))
              .toArray(String[]::new);
      names.append(", g").append(group);
      holes.append(", ?");
      conditions
          .append(group == 0 ? "" : " and ")
          .append("m.words && q.g")
          .append(group)
          .append("::integer[]");
    }
    sql.query(
        "select q.no, c.id, c.words from unnest(%s) as q (%s) cross join lateral"
                .formatted(holes, names)
            + " (select m.id, m.words from memory_unit m where %s limit %d) c"
                .formatted(conditions, MOST),
        row -> {
          sink.accept(
              row.getInt("no"),
              new Candidate(row.getObject("id", UUID.class), Statements.integers(row, "words")));
          return true;
        },
        values);
  }
}
