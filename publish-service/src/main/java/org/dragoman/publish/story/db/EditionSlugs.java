package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.story.Slugs;
import org.hibernate.Session;

/** Slugs of outlets and keywords, for editions from before they were kept. */
@ApplicationScoped
class EditionSlugs {
  private static final int AT_A_TIME = 500;

  private final EntityManager entities;
  private final Json json;

  EditionSlugs(EntityManager entities, ObjectMapper mapper) {
    this.entities = entities;
    this.json = new Json(mapper);
  }

  @Transactional
  void complete(@Observes StartupEvent started) {
    // Slugs are made by rules that SQL does not know: no migration could.
    while (some() == AT_A_TIME) {
      entities.clear();
    }
  }

  private int some() {
    List<EditionRow> bare =
        entities
            .createQuery("from EditionRow where keywordSlugs is null", EditionRow.class)
            .setMaxResults(AT_A_TIME)
            .getResultList();
    bare.forEach(this::complete);
    return bare.size();
  }

  private void complete(EditionRow row) {
    entities
        .unwrap(Session.class)
        .createNativeMutationQuery(
            "update edition set outlet_slug = :outlet, keyword_slugs = cast(:keywords as jsonb)"
                + " where story_id = :story and version = :version")
        .setParameter("outlet", outlet(json.credit(row.credit)))
        .setParameter("keywords", json.write(keywords(json.article(row.article))))
        .setParameter("story", row.storyId)
        .setParameter("version", row.version)
        .executeUpdate();
  }

  /** Empty where there is no outlet, or nothing of its name can stand in an address. */
  static String outlet(Credit credit) {
    return credit.outlet() == null || credit.outlet().name() == null
        ? ""
        : Slugs.of(credit.outlet().name(), "");
  }

  /** One for each keyword, in their order. */
  static List<String> keywords(Article article) {
    return article.keywords().stream().map(keyword -> Slugs.of(keyword, "")).toList();
  }
}
