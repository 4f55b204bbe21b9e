package org.dragoman.publish.syndication;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Editions;
import org.dragoman.publish.story.Slugs;

/** What is published, in memory. */
final class Library implements Catalogue {
  private static final Comparator<Edition> NEWEST =
      Comparator.comparing(Edition::publishedAt).thenComparing(Edition::storyId).reversed();

  final List<Change> stories = new ArrayList<>();
  Instant settled = Instant.MAX;

  private long additions;

  void add(Change story) {
    additions++;
    stories.removeIf(old -> old.edition().storyId().equals(story.edition().storyId()));
    stories.add(story);
  }

  private Stream<Edition> standing(Wanted wanted) {
    return stories.stream()
        .filter(Change.Standing.class::isInstance)
        .map(Change::edition)
        .filter(about(wanted))
        .sorted(NEWEST);
  }

  private static Predicate<Edition> about(Wanted wanted) {
    return edition ->
        (wanted.language() == null || wanted.language().equals(edition.language()))
            && (wanted.outlet() == null || wanted.outlet().equals(slug(edition)))
            && (wanted.keyword() == null
                || edition.article().keywords().stream()
                    .anyMatch(keyword -> Slugs.of(keyword, "").equals(wanted.keyword())));
  }

  private static String slug(Edition edition) {
    return Slugs.of(edition.credit().outlet().name(), "");
  }

  @Override
  public Editions.Page newest(Wanted wanted, Cursor after, int limit) {
    List<Edition> rest =
        standing(wanted)
            .filter(edition ->
                after == null
                    || edition.publishedAt().isBefore(after.at())
                    || (edition.publishedAt().equals(after.at())
                        && edition.storyId().compareTo(after.id()) < 0))
            .toList();
    List<Edition> page = rest.stream().limit(limit).toList();
    return new Editions.Page(
        page,
        rest.size() > limit
            ? new Cursor(0, page.getLast().publishedAt(), page.getLast().storyId())
            : null);
  }

  @Override
  public List<Edition> between(Wanted wanted, Instant from, Instant until) {
    return standing(wanted)
        .filter(e -> !e.publishedAt().isBefore(from) && e.publishedAt().isBefore(until))
        .toList();
  }

  @Override
  public Optional<Instant> lastBefore(Wanted wanted, Instant instant) {
    return standing(wanted).map(Edition::publishedAt).filter(instant::isAfter).findFirst();
  }

  @Override
  public Optional<Instant> firstFrom(Wanted wanted, Instant instant) {
    return standing(wanted)
        .map(Edition::publishedAt)
        .filter(at -> !at.isBefore(instant))
        .min(Instant::compareTo);
  }

  @Override
  public Optional<Instant> changed(Wanted wanted) {
    return stories.stream()
        .filter(story -> about(wanted).test(story.edition()))
        .map(Change::at)
        .max(Instant::compareTo);
  }

  @Override
  public long revision(Wanted wanted) {
    return additions;
  }

  @Override
  public long revision(YearMonth month) {
    return additions;
  }

  @Override
  public Instant settled() {
    return settled;
  }

  @Override
  public List<Change> changes(Wanted wanted, Cursor after, Instant until, int limit) {
    Comparator<Change> order =
        Comparator.comparing(Change::at).thenComparing(story -> story.edition().storyId());
    return stories.stream()
        .filter(story -> about(wanted).test(story.edition()))
        .filter(story -> !story.at().isAfter(until))
        .filter(story ->
            after == null
                || story.at().isAfter(after.at())
                || (story.at().equals(after.at())
                    && story.edition().storyId().compareTo(after.id()) > 0))
        .sorted(order)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Change.Retracted> retracted(int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Change> story(String storyId) {
    return stories.stream().filter(s -> s.edition().storyId().equals(storyId)).findFirst();
  }

  @Override
  public Optional<Edition> edition(String storyId, int version) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Change> at(String slug) {
    return stories.stream().filter(s -> s.edition().slug().equals(slug)).findFirst();
  }

  @Override
  public List<Named> outlets(int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Named> keywords(int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> languages() {
    return standing(Wanted.ALL).map(Edition::language).distinct().sorted().toList();
  }

  @Override
  public Optional<String> outlet(String slug) {
    return stories.stream()
        .map(Change::edition)
        .filter(edition -> slug(edition).equals(slug))
        .map(edition -> edition.credit().outlet().name())
        .findFirst();
  }

  @Override
  public Optional<String> keyword(String slug) {
    return stories.stream()
        .flatMap(story -> story.edition().article().keywords().stream())
        .filter(keyword -> Slugs.of(keyword, "").equals(slug))
        .findFirst();
  }

  @Override
  public List<Month> months() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Address> addresses(YearMonth month, int offset, int limit) {
    throw new UnsupportedOperationException();
  }
}
