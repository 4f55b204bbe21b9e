package org.dragoman.publish.story.db;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Editions;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What is published, from the tables of editions and of which of them readers have. */
@ApplicationScoped
class PostgresCatalogue implements Catalogue {
  private static final String NEWEST_FIRST = "order by %s desc, %s desc";

  /**
   * A change has its time before it is committed and after its transaction began: one that has
   * written, or waits to, may bring changes as old as itself. By ten seconds clocks may differ.
   */
  private static final String SETTLED =
      """
      select least(now(), min(xact_start)) - interval '10 seconds' as found
        from pg_stat_activity
       where datname = current_database()
         and (backend_xid is not null or wait_event_type = 'Lock')
      """;

  private final EntityManager entities;
  private final EditionMapping mapping;
  private final PublishedSubjects subjects;

  PostgresCatalogue(EntityManager entities, ObjectMapper mapper) {
    this.entities = entities;
    this.mapping = new EditionMapping(new Json(mapper));
    this.subjects = new PublishedSubjects(entities);
  }

  @Override
  @Transactional
  public Editions.Page newest(Wanted wanted, @Nullable Cursor after, int limit) {
    PublishedStories question = PublishedStories.standing(PublishedStories.EDITION, wanted);
    if (after != null) {
      question
          .and("(%s, %s) < (:at, :id)".formatted(question.at(), question.id()), "at", after.at())
          .with("id", after.id());
    }
    List<Edition> found =
        question
            .then(NEWEST_FIRST.formatted(question.at(), question.id()))
            .query(entities, EditionRow.class)
            .setMaxResults(limit + 1)
            .getResultStream()
            .map(mapping::read)
            .toList();
    return Editions.Page.of(found, limit);
  }

  @Override
  @Transactional
  public List<Edition> between(Wanted wanted, Instant from, Instant until) {
    PublishedStories question = PublishedStories.standing(PublishedStories.EDITION, wanted);
    return question
        .and(question.at() + " >= :from", "from", from)
        .and(question.at() + " < :until", "until", until)
        .then(NEWEST_FIRST.formatted(question.at(), question.id()))
        .query(entities, EditionRow.class)
        .getResultStream()
        .map(mapping::read)
        .toList();
  }

  @Override
  @Transactional
  public Optional<Instant> lastBefore(Wanted wanted, Instant instant) {
    PublishedStories question = PublishedStories.standing("s.published_at as found", wanted);
    return instant(
        question
            .and(question.at() + " < :at", "at", instant)
            .then("order by " + question.at() + " desc limit 1"));
  }

  @Override
  @Transactional
  public Optional<Instant> firstFrom(Wanted wanted, Instant instant) {
    PublishedStories question = PublishedStories.standing("s.published_at as found", wanted);
    return instant(
        question
            .and(question.at() + " >= :at", "at", instant)
            .then("order by " + question.at() + " limit 1"));
  }

  @Override
  @Transactional
  public Optional<Instant> changed(Wanted wanted) {
    PublishedStories question =
        PublishedStories.marks(PublishedStories.CHANGED + " as found", wanted);
    return instant(question.then("order by " + question.changed() + " desc limit 1"));
  }

  @Override
  @Transactional
  public long revision(Wanted wanted) {
    return subjects.revision(wanted);
  }

  @Override
  @Transactional
  public long revision(YearMonth month) {
    return subjects.revision(month);
  }

  private Optional<Instant> instant(PublishedStories question) {
    return question
        .query(entities, Instant.class)
        .addScalar("found", Instant.class)
        .getResultStream()
        .findFirst();
  }

  @Override
  @Transactional
  public Instant settled() {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(SETTLED, Instant.class)
        .addScalar("found", Instant.class)
        .getSingleResult();
  }

  @Override
  @Transactional
  public List<Change> changes(Wanted wanted, @Nullable Cursor after, Instant until, int limit) {
    PublishedStories question = ever(wanted);
    String changed = question.changed();
    question.and(changed + " <= :until", "until", until);
    if (after != null) {
      question
          .and("(%s, %s) > (:at, :id)".formatted(changed, question.id()), "at", after.at())
          .with("id", after.id());
    }
    return read(question.then("order by %s, %s".formatted(changed, question.id())), limit);
  }

  @Override
  @Transactional
  public List<Change.Retracted> retracted(int limit) {
    PublishedStories question =
        PublishedStories.retracted(STATE).then("order by s.retracted_at desc, s.id desc");
    return read(question, limit).stream()
        .filter(Change.Retracted.class::isInstance)
        .map(Change.Retracted.class::cast)
        .toList();
  }

  @Override
  @Transactional
  public Optional<Change> story(String storyId) {
    return read(ever(Wanted.ALL).and("s.id = :story", "story", storyId), 1).stream().findFirst();
  }

  @Override
  @Transactional
  public Optional<Change> at(String slug) {
    return read(
            // A log may tell of two, from before the stories of this house were lost: what stands
            // goes before what was taken back, then who had the address first.
            ever(Wanted.ALL)
                .and("s.slug = :slug", "slug", slug)
                .then("order by s.retracted_at is not null, s.published_at, s.id"),
            1)
        .stream()
        .findFirst();
  }

  @Override
  @Transactional
  public Optional<Edition> edition(String storyId, int version) {
    return entities
        .createQuery(
            "from EditionRow where storyId = :story and version <= :version order by version desc",
            EditionRow.class)
        .setParameter("story", storyId)
        .setParameter("version", version)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(mapping::read);
  }

  private static final String STATE =
      "s.id, s.retracted_at is not null as gone, s.story_version as version, s.reason, "
          + PublishedStories.CHANGED
          + " as changed";

  private static PublishedStories ever(Wanted wanted) {
    return PublishedStories.ever(STATE, wanted);
  }

  private List<Change> read(PublishedStories question, int limit) {
    NativeQuery<Object[]> query =
        question
            .query(entities, Object[].class)
            .addScalar("id", String.class)
            .addScalar("gone", Boolean.class)
            .addScalar("version", Integer.class)
            .addScalar("reason", String.class)
            .addScalar("changed", Instant.class);
    List<Object[]> rows = query.setMaxResults(limit).getResultList();
    Map<String, Edition> editions = editions(rows.stream().map(row -> (String) row[0]).toList());
    return rows.stream()
        .<Change>map(row -> {
          Edition edition = Objects.requireNonNull(editions.get((String) row[0]));
          return (boolean) row[1]
              ? new Change.Retracted(edition, (int) row[2], (String) row[3], (Instant) row[4])
              : new Change.Standing(edition);
        })
        .toList();
  }

  private Map<String, Edition> editions(List<String> storyIds) {
    return storyIds.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "from EditionRow e where e.storyId in :ids and e.version ="
                    + " (select max(n.version) from EditionRow n where n.storyId = e.storyId)",
                EditionRow.class)
            .setParameter("ids", storyIds)
            .getResultStream()
            .map(mapping::read)
            .collect(toMap(Edition::storyId, edition -> edition));
  }

  @Override
  @Transactional
  public List<Named> outlets(int limit) {
    return subjects.outlets(limit);
  }

  @Override
  @Transactional
  public List<Named> keywords(int limit) {
    return subjects.keywords(limit);
  }

  @Override
  @Transactional
  public List<String> languages() {
    return subjects.languages();
  }

  @Override
  @Transactional
  public Optional<String> outlet(String slug) {
    return subjects.outlet(slug);
  }

  @Override
  @Transactional
  public Optional<String> keyword(String slug) {
    return subjects.keyword(slug);
  }

  @Override
  @Transactional
  public List<Month> months() {
    return subjects.months();
  }

  @Override
  @Transactional
  public List<Address> addresses(YearMonth month, int offset, int limit) {
    return subjects.addresses(month, offset, limit);
  }
}
