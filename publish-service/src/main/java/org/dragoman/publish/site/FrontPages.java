package org.dragoman.publish.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.publish.front.FrontDesk;
import org.dragoman.publish.front.Standing;
import org.dragoman.publish.story.Characters;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Editions;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the site's front. The first begins with what editors set on top; whoever reads on
 * gets each other story once, even if the order changes while they read.
 */
public final class FrontPages {
  private final Editions editions;
  private final FrontDesk desk;
  private final Typesetter typesetter;
  private final Publisher publisher;
  private final int size;

  /**
   * @param size stories on a page beside those on top
   */
  public FrontPages(
      Editions editions, FrontDesk desk, Typesetter typesetter, Publisher publisher, int size) {
    this.editions = editions;
    this.desk = desk;
    this.typesetter = typesetter;
    this.publisher = publisher;
    this.size = size;
  }

  /** Of the order on top of it: apart from what is published, all that can change it. */
  public int order(@Nullable String language) {
    String of = orderOf(language);
    return Characters.storable(of) ? desk.revision(of) : 0;
  }

  /**
   * Where the site begins.
   *
   * @param language only this one; null for all, under the order of the site's own
   * @return empty where readers have nothing in that language
   */
  public Optional<FrontPage> first(@Nullable String language) {
    List<String> languages = editions.languages();
    if (!has(language, languages)) {
      return Optional.empty();
    }
    Standing top = desk.standing(orderOf(language));
    Set<String> shown = Set.copyOf(top.kept().front().stories());
    Editions.Page rest = editions.newest(new Editions.Stretch(null, language, shown, size));
    return Optional.of(
        new FrontPage(
            publisher,
            orderOf(language),
            language != null,
            top.lead().map(typesetter::set).orElse(null),
            set(top.pinned()),
            set(rest.editions()),
            top.kept().revision(),
            rest.next() == null ? null : rest.next().encode(),
            true,
            languages));
  }

  /**
   * A further page.
   *
   * @param order revision that stood on top of the first; null for the one that does now
   */
  public Optional<FrontPage> further(
      @Nullable String language, Cursor from, @Nullable Integer order) {
    List<String> languages = editions.languages();
    if (!has(language, languages)) {
      return Optional.empty();
    }
    int revision = order == null ? desk.standing(orderOf(language)).kept().revision() : order;
    Set<String> shown = desk.onTop(orderOf(language), revision);
    Editions.Page page = editions.newest(new Editions.Stretch(from, language, shown, size));
    return Optional.of(
        new FrontPage(
            publisher,
            orderOf(language),
            language != null,
            null,
            List.of(),
            set(page.editions()),
            revision,
            page.next() == null ? null : page.next().encode(),
            false,
            languages));
  }

  private static boolean has(@Nullable String language, List<String> languages) {
    return language == null || languages.contains(language);
  }

  private String orderOf(@Nullable String language) {
    return language == null ? publisher.language() : language;
  }

  private List<StoryPage> set(List<Edition> found) {
    return found.stream().map(typesetter::set).toList();
  }
}
