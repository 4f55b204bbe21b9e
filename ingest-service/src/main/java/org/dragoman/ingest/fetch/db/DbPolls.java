package org.dragoman.ingest.fetch.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.ingest.fetch.Due;
import org.dragoman.ingest.fetch.Polls;
import org.dragoman.ingest.fetch.Verdict;
import org.dragoman.ingest.fetch.WebAddress;

/** The table {@code poll}, as workers share it. */
public final class DbPolls implements Polls {

  // The window keeps a host with many feeds from filling the draw. Rows that changed since the
  // selection are judged again once they are locked.
  private static final String DRAW =
      """
      with one_of_each_host as (
        select source_id from (
          select p.source_id, p.next_at,
            row_number() over (partition by p.host order by p.next_at, p.source_id) as place
          from poll p
          where p.state = 'ACTIVE' and p.next_at <= :now
            and (p.leased_until is null or p.leased_until <= :now)
            and not exists (select 1 from host_lease h where h.host = p.host
              and (h.leased_until > :now or h.free_at > :now))) due
        where place = 1 order by next_at limit :most)
      select p.* from poll p join one_of_each_host using (source_id)
      where p.state = 'ACTIVE' and p.next_at <= :now
        and (p.leased_until is null or p.leased_until <= :now)
      order by p.host for update of p skip locked
      """;

  private final EntityManager entities;
  private final DbHostLeases hosts;
  private final String owner;

  /**
   * @param owner this process, for whoever looks at the table
   */
  public DbPolls(EntityManager entities, String owner) {
    this.entities = entities;
    this.hosts = new DbHostLeases(entities);
    this.owner = owner;
  }

  @Override
  public List<Due> draw(int most, Instant now, Duration lease) {
    List<PollRow> rows =
        entities
            .createNativeQuery(DRAW, PollRow.class)
            .setParameter("now", now)
            .setParameter("most", most)
            .getResultList();
    List<Due> drawn = new ArrayList<>();
    for (PollRow row : rows) {
      UUID id = UUID.randomUUID();
      if (hosts.lease(row.host, id, now, now.plus(lease))) {
        row.lease = id;
        row.leasedUntil = now.plus(lease);
        row.leasedBy = owner;
        drawn.add(row.toDue());
      }
    }
    return drawn;
  }

  @Override
  public boolean hold(Due due) {
    return held(due).isPresent();
  }

  private static Optional<PollRow> held(Due due) {
    return Optional.ofNullable(
            PollRow.<PollRow>findById(due.source(), LockModeType.PESSIMISTIC_WRITE))
        .filter(row -> due.lease().equals(row.lease));
  }

  @Override
  public void finish(Due due, Verdict verdict, Instant hostFreeAt) {
    PollRow row =
        held(due).orElseThrow(() -> new IllegalStateException("not held: " + due.source()));
    hosts.free(row.host, due.lease(), hostFreeAt);
    row.take(verdict);
    row.host = WebAddress.host(URI.create(row.address));
    row.lease = null;
    row.leasedUntil = null;
    VisitRow.of(due.source(), verdict.visit()).persist();
  }

  @Override
  public void release(Due due, Instant now) {
    hosts.free(due.host(), due.lease(), now);
    held(due)
        .ifPresent(row -> {
          row.lease = null;
          row.leasedUntil = null;
        });
  }

  @Override
  public Backlog backlog(Instant now) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    """
                    select count(*), extract(epoch from min(next_at)) from poll
                    where state = 'ACTIVE' and next_at <= :now
                      and (leased_until is null or leased_until <= :now)
                    """)
                .setParameter("now", now)
                .getSingleResult();
    Optional<Instant> oldest =
        Optional.ofNullable((Number) row[1])
            .map(seconds -> Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1000)));
    return new Backlog(((Number) row[0]).intValue(), oldest);
  }

  @Override
  public int expire(Instant before, Instant uneventfulBefore) {
    return entities
            .createNativeQuery(
                """
                delete from poll_log where at < :before
                  or at < :uneventful and outcome in ('UNCHANGED', 'NOT_MODIFIED')
                """)
            .setParameter("before", before)
            .setParameter("uneventful", uneventfulBefore)
            .executeUpdate()
        + hosts.expire(before);
  }
}
