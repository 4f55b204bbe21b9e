package org.dragoman.translate.memory.db;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.Context;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.MemoryStore.Sought;
import org.jspecify.annotations.Nullable;

/**
 * Reads the units of texts; a memory may hold a hundred thousand of "Yes.", and nobody needs all.
 */
final class SameText {

  /** Of one text, and as many again in each context asked for. */
  private static final int MOST = 50;

  /** The ids first: only those that stay are read whole. */
  private static final String FIND =
      "select "
          + UnitRow.COLUMNS
          + """
           from memory_unit where id in (
            select id from (
              select m.id, row_number() over (
                partition by m.text_key, c.no
                order by coalesce(m.domain <> ?::text, false), m.engine is not null,
                  m.changed_at desc nulls last, m.stored_at desc, m.id) as place
              from memory_unit m
              left join unnest(?, ?, ?) with ordinality as c (text_key, before, after, no)
                on (m.text_key, m.context_before, m.context_after)
                  = (c.text_key, c.before, c.after)
              where m.text_key = any (?) and m.source_primary = ? and m.target_primary = ?
            ) as placed where place <= %d)
          order by changed_at desc nulls last, stored_at desc, id
          """
              .formatted(MOST);

  private final Statements sql;

  SameText(Statements sql) {
    this.sql = sql;
  }

  List<Kept> find(LanguagePair pair, @Nullable String domain, Collection<Sought> texts) {
    List<Sought> between =
        texts.stream().filter(sought -> sought.context() != null).distinct().toList();
    return sql.query(
        FIND,
        UnitRow::read,
        domain,
        between.stream().map(Sought::text).toArray(Long[]::new),
        contexts(between, Context::before),
        contexts(between, Context::after),
        texts.stream().map(Sought::text).distinct().toArray(Long[]::new),
        Languages.primary(pair.source()),
        Languages.primary(pair.target()));
  }

  private static String[] contexts(List<Sought> between, Function<Context, String> side) {
    return between.stream()
        .map(Sought::context)
        .filter(Objects::nonNull)
        .map(context -> side.apply(context).replace('\0', '\uFFFD'))
        .toArray(String[]::new);
  }
}
