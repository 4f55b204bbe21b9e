package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Editions;

/** What readers can read, from PostgreSQL: each query asks for published stories and no others. */
@ApplicationScoped
class HibernateEditions implements Editions {
  private static final String CURRENT =
      "select e from EditionRow e join PublishedRow s on s.id = e.storyId"
          + " and s.storyVersion = e.version where s.retractedAt is null";

  private final EntityManager entities;
  private final EditionMapping mapping;
  private final Catalogue catalogue;

  HibernateEditions(EntityManager entities, ObjectMapper mapper, Catalogue catalogue) {
    this.entities = entities;
    this.mapping = new EditionMapping(new Json(mapper));
    this.catalogue = catalogue;
  }

  @Override
  @Transactional
  public Page newest(Stretch stretch) {
    Cursor after = stretch.after();
    String language = stretch.language();
    Set<String> without = stretch.without();
    int limit = stretch.limit();
    TypedQuery<EditionRow> query =
        entities.createQuery(
            // Not the edition's columns, which are the same: an index has these in this order.
            CURRENT
                + (after == null
                    ? ""
                    : " and (s.publishedAt < :at or (s.publishedAt = :at and s.id < :id))")
                + (language == null ? "" : " and s.language = :language")
                + (without.isEmpty() ? "" : " and s.id not in :without")
                + " order by s.publishedAt desc, s.id desc",
            EditionRow.class);
    if (after != null) {
      query.setParameter("at", after.at()).setParameter("id", after.id());
    }
    if (language != null) {
      query.setParameter("language", language);
    }
    if (!without.isEmpty()) {
      query.setParameter("without", without);
    }
    List<Edition> found =
        query.setMaxResults(limit + 1).getResultStream().map(mapping::read).toList();
    return Page.of(found, limit);
  }

  @Override
  @Transactional
  public List<Edition> of(List<String> storyIds) {
    if (storyIds.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(CURRENT + " and s.id in :ids", EditionRow.class)
        .setParameter("ids", storyIds)
        .getResultStream()
        .map(mapping::read)
        .sorted(Comparator.comparingInt(edition -> storyIds.indexOf(edition.storyId())))
        .toList();
  }

  @Override
  public List<String> languages() {
    return catalogue.languages();
  }

  @Override
  @Transactional
  public Shelf at(String slug) {
    return catalogue.at(slug).map(HibernateEditions::shelf).orElseGet(Shelf.Empty::new);
  }

  private static Shelf shelf(Change change) {
    return switch (change) {
      case Change.Standing(var edition) -> new Shelf.Standing(edition);
      case Change.Retracted retracted -> new Shelf.TakenBack(retracted);
    };
  }
}
