package org.dragoman.publish.channel.websub;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Slugs;
import org.dragoman.publish.syndication.Feed;
import org.dragoman.publish.syndication.Format;
import org.dragoman.publish.syndication.Subject;
import org.dragoman.publish.syndication.atom.Tombstones;

/** The feeds that a story stands in, and so change with it. */
public final class ChangedFeeds {
  private static final List<Format> READ = List.of(Format.RSS, Format.ATOM, Format.JSON);

  private ChangedFeeds() {}

  /** Absolute addresses, always in the same order. */
  public static List<String> of(Publisher publisher, Change change) {
    List<String> addresses = new ArrayList<>();
    subjects(change.edition())
        .distinct()
        .forEach(subject ->
            READ.forEach(format -> addresses.add(Feed.address(publisher, subject, format))));
    if (change instanceof Change.Retracted) {
      addresses.add(publisher.baseUrl() + Tombstones.PATH);
    }
    return addresses;
  }

  private static Stream<Subject> subjects(Edition edition) {
    Credit.Outlet credited = edition.credit().outlet();
    String name = credited == null ? null : credited.name();
    Stream<Wanted> outlet =
        slug(name == null ? "" : name).map(slug -> new Wanted(null, slug, null));
    Stream<Wanted> keywords =
        edition.article().keywords().stream()
            .flatMap(keyword -> slug(keyword))
            .map(slug -> new Wanted(null, null, slug));
    return Stream.of(Stream.of(Wanted.ALL, Wanted.language(edition.language())), outlet, keywords)
        .flatMap(some -> some)
        .map(wanted -> new Subject(wanted, null));
  }

  /** None for a name without a letter, which has no feed. */
  private static Stream<String> slug(String name) {
    return Stream.of(Slugs.of(name, "")).filter(slug -> !slug.isEmpty());
  }
}
