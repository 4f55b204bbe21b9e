package org.dragoman.publish.story.db;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.story.Catalogue.Address;
import org.dragoman.publish.story.Catalogue.Month;
import org.dragoman.publish.story.Catalogue.Named;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Characters;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Outlets, keywords and months of what is published, from the tables that count them. Two spellings
 * with one slug are one name, that of the story which changed last.
 */
final class PublishedSubjects {
  private static final String MOST =
      """
      select s.slug, named.name
        from published_subject s
        cross join lateral (
          select a.name from published_about a
           where a.kind = s.kind and a.slug = s.slug and a.standing
           order by a.changed_at desc, a.id desc limit 1) named
       where s.kind = :kind and s.stories > 0
       order by s.stories desc, s.slug\
      """;

  private static final String NAME =
      """
      select name from published_about where kind = :kind and slug = :slug
      order by changed_at desc, id desc limit 1
      """;

  private static final String MONTHS =
      """
      select s.slug as month, cast(sum(s.stories) as bigint) as pages,
             (select max(a.changed_at) from published_about a
               where a.kind = 'month' and a.slug = s.slug) as changed
        from published_subject s
       where s.kind = 'month'
       group by s.slug having sum(s.stories) > 0
       order by s.slug
      """;

  private static final String CHANGES =
      "select cast(coalesce(sum(changes), 0) as bigint) from published_subject where kind = :kind";

  private static final String ADDRESSES =
      """
      select slug, coalesce(corrected_at, published_at) as changed from published
       where retracted_at is null and published_at >= :from and published_at < :until
       order by published_at, id\
      """;

  /** From language to language along the index {@code published_language}, not past each story. */
  private static final String LANGUAGES =
      """
      with recursive tongue (language) as (
        (select language from published
         where retracted_at is null
         order by language limit 1)
        union all
        select (select s.language from published s
                where s.retracted_at is null
                  and s.language > t.language
                order by s.language limit 1)
        from tongue t where t.language is not null)
      select language from tongue where language is not null order by language
      """;

  private final EntityManager entities;

  PublishedSubjects(EntityManager entities) {
    this.entities = entities;
  }

  List<Named> outlets(int limit) {
    return most("outlet", limit);
  }

  List<Named> keywords(int limit) {
    return most("keyword", limit);
  }

  private List<Named> most(String kind, int limit) {
    return rows(MOST)
        .addScalar("slug", String.class)
        .addScalar("name", String.class)
        .setParameter("kind", kind)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new Named((String) row[0], (String) row[1]))
        .toList();
  }

  Optional<String> outlet(String slug) {
    return name("outlet", slug);
  }

  Optional<String> keyword(String slug) {
    return name("keyword", slug);
  }

  private Optional<String> name(String kind, String slug) {
    return session()
        .createNativeQuery(NAME, String.class)
        .setParameter("kind", kind)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  List<Month> months() {
    return rows(MONTHS)
        .addScalar("month", String.class)
        .addScalar("pages", Long.class)
        .addScalar("changed", Instant.class)
        .getResultStream()
        .map(row -> new Month(YearMonth.parse((String) row[0]), (long) row[1], (Instant) row[2]))
        .toList();
  }

  List<Address> addresses(YearMonth month, int offset, int limit) {
    return rows(ADDRESSES)
        .addScalar("slug", String.class)
        .addScalar("changed", Instant.class)
        .setParameter("from", start(month))
        .setParameter("until", start(month.plusMonths(1)))
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new Address((String) row[0], (Instant) row[1]))
        .toList();
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  List<String> languages() {
    return session().createNativeQuery(LANGUAGES, String.class).getResultList();
  }

  /** Every story has one month: what changes it, changes everything. */
  long revision(Wanted wanted) {
    if (wanted.keyword() != null) {
      return revision("keyword", wanted.keyword());
    }
    return wanted.outlet() != null
        ? revision("outlet", wanted.outlet())
        : session()
            .createNativeQuery(CHANGES, Long.class)
            .setParameter("kind", "month")
            .getSingleResult();
  }

  long revision(YearMonth month) {
    return revision("month", month.toString());
  }

  private long revision(String kind, String slug) {
    // Addresses are asked for that no story ever had.
    return !Characters.storable(slug)
        ? 0
        : session()
            .createNativeQuery(CHANGES + " and slug = :slug", Long.class)
            .setParameter("kind", kind)
            .setParameter("slug", slug)
            .getSingleResult();
  }

  private NativeQuery<Object[]> rows(String sql) {
    return session().createNativeQuery(sql, Object[].class);
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
