package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Retraction;
import org.dragoman.publish.story.Stories;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.StoryList;
import org.dragoman.publish.story.StoryQuery;
import org.dragoman.publish.story.Unpublished;

/** Stories in PostgreSQL. */
@ApplicationScoped
class HibernateStories implements Stories, PanacheRepositoryBase<StoryRow, String> {
  private static final String UNAPPROVED =
      """
       from story
      where (lower(language) = :language or lower(language) like :regions)
        and coalesce(held_from, state) in ('draft', 'in-review')\
      """;

  private final StoryMapping mapping;
  private final EditionMapping editions;

  HibernateStories(ObjectMapper mapper) {
    Json json = new Json(mapper);
    this.mapping = new StoryMapping(json);
    this.editions = new EditionMapping(json);
  }

  @Override
  public Optional<Story> lock(String storyId) {
    return findByIdOptional(storyId, LockModeType.PESSIMISTIC_WRITE).map(mapping::read);
  }

  @Override
  public List<Story> lockAllOf(String articleId) {
    return find("articleId = ?1 order by id", articleId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .map(mapping::read)
        .toList();
  }

  @Override
  public Optional<Story> find(String storyId) {
    return findByIdOptional(storyId).map(mapping::read);
  }

  @Override
  public StoryList list(StoryQuery query) {
    StorySearch.Page page = new StorySearch(getEntityManager()).page(query);
    Map<String, Story> read = new HashMap<>();
    list("id in ?1", page.ids()).forEach(row -> read.put(row.id, mapping.read(row)));
    return new StoryList(
        page.ids().stream().map(read::get).filter(Objects::nonNull).toList(), page.next());
  }

  @Override
  public List<String> unapproved(String language) {
    return getEntityManager()
        .createNativeQuery("select id" + UNAPPROVED + " order by id", String.class)
        .setParameter("language", language)
        .setParameter("regions", language + "-%")
        .getResultList();
  }

  @Override
  public int countUnapproved(String language) {
    Number count =
        (Number)
            getEntityManager()
                .createNativeQuery("select count(*)" + UNAPPROVED, Long.class)
                .setParameter("language", language)
                .setParameter("regions", language + "-%")
                .getSingleResult();
    return count.intValue();
  }

  @Override
  public void save(Story story) {
    StoryRow row = findById(story.dossier().id());
    if (row == null) {
      StoryRow fresh = new StoryRow();
      mapping.write(story, fresh);
      persist(fresh);
    } else {
      mapping.write(story, row);
    }
    // An edition refers to its story, and the next slug must see this one.
    flush();
    if (story instanceof Unpublished.Scheduled) {
      call(PostgresTimetable.CHANNEL);
    }
  }

  private void call(String channel) {
    getEntityManager()
        .createNativeQuery("select cast(pg_notify(:channel, '') as text)")
        .setParameter("channel", channel)
        .getSingleResult();
  }

  @Override
  public void keep(Edition edition) {
    getEntityManager().persist(editions.write(edition));
    // What lists the story reads what it is about.
    flush();
    new PublishedRows(getEntityManager()).put(edition);
  }

  @Override
  public void keep(Retraction retraction) {
    new PublishedRows(getEntityManager()).put(retraction);
  }

  @Override
  public Optional<Edition> edition(String storyId) {
    return getEntityManager()
        .createQuery("from EditionRow where storyId = :id order by version desc", EditionRow.class)
        .setParameter("id", storyId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(editions::read);
  }

  @Override
  public List<String> slugsLike(String slug, String exceptStoryId) {
    // What readers have of stories that were lost here, and are made again from the log, keeps its
    // address.
    return Stream.of("StoryRow", "PublishedRow")
        .flatMap(row ->
            getEntityManager()
                .createQuery(
                    "select slug from "
                        + row
                        + " where id <> :id and (slug = :slug or slug like :numbered)",
                    String.class)
                .setParameter("id", exceptStoryId)
                .setParameter("slug", slug)
                // Slugs hold letters, digits and hyphens only: nothing here is a wildcard but ours.
                .setParameter("numbered", slug + "-%")
                .getResultStream())
        .toList();
  }
}
