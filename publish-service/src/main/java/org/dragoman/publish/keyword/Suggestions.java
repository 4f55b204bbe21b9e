package org.dragoman.publish.keyword;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.keyword.Suggested.Why;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Story;

/** Suggests keywords for a story: the source's own that it lost, and those its text speaks for. */
public final class Suggestions {
  private static final int MOST = 12;
  private static final int LONGEST_READ = 200_000;

  private final Corpus corpus;

  public Suggestions(Corpus corpus) {
    this.corpus = corpus;
  }

  /** The best first; none that the story carries already. */
  public List<Suggested> of(Story story) {
    Dossier dossier = story.dossier();
    Article article = dossier.article();
    Set<String> taken = new HashSet<>();
    article.keywords().forEach(keyword -> taken.add(Words.key(keyword)));
    List<Suggested> suggested = new ArrayList<>();
    for (Segment segment : dossier.copy().segments()) {
      if (segment.address().startsWith("k") && segment.target() != null && translated(segment)) {
        add(suggested, taken, new Suggested(PlainText.fromInline(segment.target()), Why.SOURCE));
      }
    }
    for (Extraction.Scored found : extracted(article, dossier.language())) {
      add(suggested, taken, new Suggested(found.form(), found.why()));
    }
    return List.copyOf(suggested);
  }

  private static boolean translated(Segment segment) {
    return !(segment.origin() instanceof Origin.Untranslated);
  }

  private static void add(List<Suggested> suggested, Set<String> taken, Suggested one) {
    if (suggested.size() < MOST
        && !one.keyword().isBlank()
        && taken.add(Words.key(one.keyword()))) {
      suggested.add(one);
    }
  }

  private List<Extraction.Scored> extracted(Article article, String language) {
    Extraction extraction = new Extraction(language, corpus.of(language));
    extraction.title(article.title());
    if (article.deck() != null) {
      extraction.deck(article.deck());
    }
    String body =
        TextSlot.of(article).stream()
            .filter(slot -> slot.block() != null)
            .map(slot -> PlainText.fromInline(slot.html()))
            .collect(Collectors.joining("\n"));
    extraction.body(body.length() > LONGEST_READ ? body.substring(0, LONGEST_READ) : body);
    return extraction.scored();
  }
}
