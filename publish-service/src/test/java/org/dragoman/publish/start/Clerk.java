package org.dragoman.publish.start;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.jspecify.annotations.Nullable;

/** An ingest-service that notes what it is sent; it reads a text's first line as its headline. */
final class Clerk implements Ingest {
  final List<Source> sources = new ArrayList<>();
  final Map<String, String> known = new HashMap<>();
  final Map<String, Article> pages = new HashMap<>();
  final List<String> sentTo = new ArrayList<>();
  final List<Article> sent = new ArrayList<>();
  @Nullable String refusal;
  boolean away;
  boolean forgetful;

  /** Added by somebody else right after the sources were asked for. */
  @Nullable Source meanwhile;

  private <T> Told<T> told(T value) {
    if (away) {
      return new Told.Away<>(Told.Why.AWAY);
    }
    return refusal == null ? new Told.Given<>(value) : new Told.Refused<>(refusal);
  }

  @Override
  public Told<List<Source>> sources() {
    if (away) {
      return new Told.Away<>(Told.Why.AWAY);
    }
    List<Source> now = List.copyOf(sources);
    Source next = meanwhile;
    meanwhile = null;
    if (next != null) {
      sources.add(next);
    }
    return new Told.Given<>(now);
  }

  @Override
  public Told<Page> page(String url) {
    Article page = pages.get(url);
    return page == null
        ? new Told.Refused<>("There is no such host.")
        : told(new Page(url, new Draft(page, List.of())));
  }

  @Override
  public Told<Draft> text(String text, @Nullable String language) {
    String[] parts = text.split("\n", 2);
    return told(
        new Draft(
            Article.builder()
                .title(parts[0])
                .language(language == null ? "es" : language, 0.9)
                .body(List.of(new Block.Paragraph(parts[1].strip())))
                .build(),
            List.of()));
  }

  @Override
  public Told<Draft> article(Article article, @Nullable String text) {
    Article.Builder read = article.toBuilder();
    if (text != null) {
      read.body(List.of(new Block.Paragraph(text)));
    }
    return told(
        new Draft(
            read.language(article.language() == null ? "es" : article.language(), 0.9).build(),
            List.of()));
  }

  @Override
  public Told<List<String>> known(String url) {
    if (away || forgetful) {
      return new Told.Away<>(Told.Why.AWAY);
    }
    String id = known.get(url);
    return new Told.Given<>(id == null ? List.of() : List.of(id));
  }

  @Override
  public Told<Outlet> outlet(
      String name, @Nullable String homepage, @Nullable String language, @Nullable String rights) {
    return sources.stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .map(source -> told(new Outlet(source, false)))
        .orElseGet(() -> {
          Source added = new Source("added", name, language, homepage, null, null, rights);
          sources.add(added);
          return told(new Outlet(added, true));
        });
  }

  @Override
  public Told<String> send(String source, Article article) {
    sentTo.add(source);
    sent.add(article);
    return told("article-" + sent.size());
  }

  @Override
  public Told<Arrived> arrived(String article) {
    return told(new Arrived("", false));
  }
}
