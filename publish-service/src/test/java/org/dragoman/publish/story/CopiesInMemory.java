package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.contracts.event.ArticlesLinked;

/** Links without a database. */
final class CopiesInMemory implements Copies {
  final List<String> told = new ArrayList<>();

  private final Stories stories;
  private final Map<String, ArticlesLinked> links = new HashMap<>();

  CopiesInMemory(Stories stories) {
    this.stories = stories;
  }

  @Override
  public boolean take(ArticlesLinked event) {
    ArticlesLinked known = links.get(event.articleId());
    if (known != null && !known.linkedAt().isBefore(event.linkedAt())) {
      return false;
    }
    links.put(event.articleId(), event);
    return true;
  }

  @Override
  public void tell(String articleId) {
    told.add(articleId);
  }

  @Override
  public List<AlsoIn> of(Dossier dossier) {
    ArticlesLinked known = links.get(dossier.articleId());
    return known == null
        ? List.of()
        : known.links().stream().flatMap(link -> also(link, dossier.language())).toList();
  }

  private Stream<AlsoIn> also(ArticlesLinked.Link link, String language) {
    return stories.find(Dossier.idOf(link.articleId(), language)).stream()
        .map(story ->
            new AlsoIn(
                story.dossier().id(),
                link.articleId(),
                story.dossier().source().name(),
                story.dossier().article().title(),
                story.state(),
                link.similarity(),
                link.overlap()));
  }
}
