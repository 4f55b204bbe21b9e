package org.dragoman.publish.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Collectors;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.front.FrontDesk;
import org.dragoman.publish.front.FrontShelf;
import org.dragoman.publish.front.Lookup;
import org.dragoman.publish.site.FrontPages;
import org.dragoman.publish.site.Prints;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Search;
import org.dragoman.publish.site.Shelves;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.site.web.SiteConfig;
import org.dragoman.publish.story.Browsing;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Corrections;
import org.dragoman.publish.story.Editions;
import org.dragoman.publish.story.Listing.Hit;
import org.dragoman.publish.story.Searching;
import org.dragoman.publish.story.StoryQuery;
import org.dragoman.publish.story.Summary;

/** The front page with its order on the desk, and the pages that lead to stories. */
@ApplicationScoped
class FrontBeans {
  @Produces
  @Singleton
  Lookup lookup(Browsing browsing) {
    return ids ->
        browsing.among(any(ids.size()), ids).hits().stream()
            .map(Hit::entry)
            .collect(Collectors.toMap(Summary::id, entry -> entry));
  }

  private static StoryQuery any(int most) {
    return new StoryQuery(null, null, null, null, null, Math.max(1, most));
  }

  @Produces
  @Singleton
  FrontDesk frontDesk(FrontShelf shelf, Editions editions, Lookup lookup, Clock clock) {
    return new FrontDesk(shelf, editions, lookup, clock);
  }

  @Produces
  @Singleton
  FrontPages frontPages(
      Editions editions,
      FrontDesk desk,
      Typesetter typesetter,
      Publisher publisher,
      SiteConfig site) {
    return new FrontPages(editions, desk, typesetter, publisher, site.pageSize());
  }

  @Produces
  @Singleton
  Prints prints(HouseStyles styles, SiteConfig site) {
    return new Prints(styles, site.keptCharacters());
  }

  @Produces
  @Singleton
  Shelves shelves(
      Catalogue catalogue,
      Corrections corrections,
      Typesetter typesetter,
      Publisher publisher,
      SiteConfig site) {
    return new Shelves(catalogue, corrections, typesetter, publisher, site.pageSize());
  }

  @Produces
  @Singleton
  Search search(
      Searching searching,
      Editions editions,
      Typesetter typesetter,
      Publisher publisher,
      SiteConfig site) {
    return new Search(searching, editions, typesetter, publisher, site.pageSize());
  }
}
