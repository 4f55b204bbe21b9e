package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.dragoman.contracts.event.ArticlesLinked;
import org.dragoman.publish.story.AlsoIn;
import org.dragoman.publish.story.Copies;
import org.dragoman.publish.story.Dossier;

/** The table {@code article_links}: all links of an article in one row, as they were told. */
@ApplicationScoped
class PostgresCopies implements Copies {
  /** As many ids fit into a payload, which is shorter than 8000 bytes. */
  private static final int AT_ONCE = 60;

  private final EntityManager entities;
  private final TextGroups groups;
  private final Json json;

  PostgresCopies(EntityManager entities, ObjectMapper mapper) {
    this.entities = entities;
    this.groups = new TextGroups(entities);
    this.json = new Json(mapper);
  }

  @Override
  public boolean take(ArticlesLinked links) {
    int kept =
        entities
            .createNativeQuery(
                """
                insert into article_links as known (article_id, linked_at, links)
                values (:article, :at, cast(:links as jsonb))
                on conflict (article_id) do update
                  set linked_at = excluded.linked_at, links = excluded.links
                  where known.linked_at < excluded.linked_at
                """)
            .setParameter("article", links.articleId())
            .setParameter("at", links.linkedAt())
            .setParameter("links", json.write(links.links()))
            .executeUpdate();
    if (kept > 0) {
      tell(
          groups.regroup(
              links.articleId(),
              links.links().stream().map(ArticlesLinked.Link::articleId).toList()));
    }
    return kept > 0;
  }

  @Override
  public void tell(String articleId) {
    tell(groups.standingWith(articleId));
  }

  private void tell(Collection<String> articles) {
    if (articles.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            """
            select cast(pg_notify('copies', cast(json_build_object('stories', json_agg(id)) as text)) as text)
            from (
              select id, row_number() over (order by id) / :most as part
              from story where article_id in (:articles)) told
            group by part\
            """)
        .setParameter("most", AT_ONCE)
        .setParameter("articles", articles)
        .getResultList();
  }

  @Override
  public List<AlsoIn> of(Dossier dossier) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select s.id, s.article_id, s.outlet, s.title, s.state,
                  cast(link.value ->> 'similarity' as float8),
                  cast(link.value ->> 'overlap' as float8)
                from article_links a
                  cross join lateral jsonb_array_elements(a.links) with ordinality as link(value, place)
                  join story s on s.article_id = link.value ->> 'articleId'
                where a.article_id = :article and s.language = :language
                order by link.place
                """,
                Object[].class)
            .setParameter("article", dossier.articleId())
            .setParameter("language", dossier.language())
            .getResultList();
    return rows.stream()
        .map(row ->
            new AlsoIn(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Double) row[5],
                (Double) row[6]))
        .toList();
  }
}
