package org.dragoman.publish.start;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.jspecify.annotations.Nullable;

/** ingest-service, as far as starting stories needs it. */
public interface Ingest {

  /** The newsroom's sources. */
  Told<List<Source>> sources();

  /** Fetches and reads a page; nothing is kept. */
  Told<Page> page(String url);

  /** Reads a text that begins with its headline; nothing is kept. */
  Told<Draft> text(String text, @Nullable String language);

  /**
   * What would become of an article; nothing is kept.
   *
   * @param text instead of the article's body: plain text, or HTML
   */
  Told<Draft> article(Article article, @Nullable String text);

  /** Ids of the articles known by an address, newest first. */
  Told<List<String>> known(String url);

  /** The source of an outlet by homepage or name, added where there is none. */
  Told<Outlet> outlet(
      String name, @Nullable String homepage, @Nullable String language, @Nullable String rights);

  /** Takes the article in; its id. It is durable then. */
  Told<String> send(String source, Article article);

  /** An article that was taken in. */
  Told<Arrived> arrived(String article);

  /**
   * An article as it would be captured.
   *
   * @param notes what was odd about it, each one sentence
   */
  record Draft(Article article, List<String> notes) {
    public Draft {
      notes = List.copyOf(notes);
    }
  }

  /**
   * @param headline empty where it has none
   * @param canceled whether its outlet has taken it back: no story is made of it any more
   */
  record Arrived(String headline, boolean canceled) {}

  /**
   * @param added whether its source was not known before
   */
  record Outlet(Source source, boolean added) {}

  /**
   * @param address where it was found, after all redirects
   */
  record Page(String address, Draft draft) {}
}
