package org.dragoman.publish.story.db;

import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The table {@code text_group}: articles that are copies of one text, directly or by way of others.
 * Which of two told of the other does not matter.
 */
final class TextGroups {
  private final EntityManager entities;

  TextGroups(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Groups an article anew after its links have changed, and whoever stood with it before.
   *
   * @return all articles that this may concern
   */
  Set<String> regroup(String article, Collection<String> linked) {
    // Two at once could each put half of a text into a group of its own.
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('text_group'))")
        .getSingleResult();
    Set<String> touched = new LinkedHashSet<>(List.of(article));
    touched.addAll(linked);
    touched.addAll(standingWith(article));
    entities
        .createNativeQuery("delete from text_group where article_id in (:touched)")
        .setParameter("touched", touched)
        .executeUpdate();
    Set<String> concerned = new LinkedHashSet<>(touched);
    Deque<String> left = new ArrayDeque<>(touched);
    while (!left.isEmpty()) {
      List<String> members = reachable(left.removeFirst());
      left.removeAll(members);
      concerned.addAll(members);
      if (members.size() > 1) {
        group(members);
      }
    }
    return concerned;
  }

  /** The articles of its group; none if it stands alone. */
  List<String> standingWith(String article) {
    return entities
        .createNativeQuery(
            """
            select article_id from text_group
            where group_id = (select group_id from text_group where article_id = :article)\
            """,
            String.class)
        .setParameter("article", article)
        .getResultList();
  }

  private List<String> reachable(String article) {
    return entities
        .createNativeQuery(
            """
            with recursive reach(id) as (
              select cast(:article as text)
              union
              select near.id from reach cross join lateral (
                select link ->> 'articleId' as id
                from article_links a, jsonb_array_elements(a.links) link
                where a.article_id = reach.id
                union
                select a.article_id from article_links a
                where a.links @> jsonb_build_array(jsonb_build_object('articleId', reach.id))) near)
            select id from reach order by id\
            """,
            String.class)
        .setParameter("article", article)
        .getResultList();
  }

  private void group(List<String> members) {
    for (String member : members) {
      entities
          .createNativeQuery(
              """
              insert into text_group (article_id, group_id) values (:member, :first)
              on conflict (article_id) do update set group_id = excluded.group_id\
              """)
          .setParameter("first", members.getFirst())
          .setParameter("member", member)
          .executeUpdate();
    }
  }
}
