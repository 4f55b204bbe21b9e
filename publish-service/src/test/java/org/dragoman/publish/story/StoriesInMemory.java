package org.dragoman.publish.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Stories without a database. */
final class StoriesInMemory implements Stories, Receipts, Timetable {
  private final Map<String, Story> stories = new TreeMap<>();
  private final List<Edition> editions = new ArrayList<>();
  private final List<Retraction> retractions = new ArrayList<>();
  private final Map<String, String> receipts = new HashMap<>();

  /** How often somebody asked which slugs are taken. */
  int slugsAsked;

  @Override
  public Optional<Story> lock(String storyId) {
    return find(storyId);
  }

  @Override
  public List<Story> lockAllOf(String articleId) {
    return stories.values().stream()
        .filter(story -> story.dossier().articleId().equals(articleId))
        .toList();
  }

  @Override
  public Optional<Story> find(String storyId) {
    return Optional.ofNullable(stories.get(storyId));
  }

  @Override
  public StoryList list(StoryQuery query) {
    return new StoryList(List.copyOf(stories.values()), null);
  }

  @Override
  public int countUnapproved(String language) {
    return unapproved(language).size();
  }

  @Override
  public List<String> unapproved(String language) {
    return stories.values().stream()
        .filter(story -> story.version() == 0 && story.open() && !story.approved())
        .filter(story -> story.dossier().language().startsWith(language))
        .map(story -> story.dossier().id())
        .toList();
  }

  @Override
  public void save(Story story) {
    stories.put(story.dossier().id(), story);
  }

  @Override
  public void keep(Edition edition) {
    editions.add(edition);
  }

  @Override
  public void keep(Retraction retraction) {
    retractions.add(retraction);
  }

  @Override
  public Optional<Edition> edition(String storyId) {
    return editions.stream().filter(e -> e.storyId().equals(storyId)).reduce((a, b) -> b);
  }

  List<Edition> editions(String storyId) {
    return editions.stream().filter(e -> e.storyId().equals(storyId)).toList();
  }

  List<Retraction> retractions() {
    return List.copyOf(retractions);
  }

  @Override
  public List<String> due(Instant now, int most) {
    return scheduled()
        .filter(story -> story.dueBy(now))
        .sorted(Comparator.comparing(story -> story.schedule().at()))
        .map(story -> story.dossier().id())
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Instant> next() {
    return scheduled().map(story -> story.schedule().at()).min(Comparator.naturalOrder());
  }

  private Stream<Unpublished.Scheduled> scheduled() {
    return stories.values().stream()
        .filter(Unpublished.Scheduled.class::isInstance)
        .map(Unpublished.Scheduled.class::cast);
  }

  @Override
  public List<String> slugsLike(String slug, String exceptStoryId) {
    slugsAsked++;
    return stories.values().stream()
        .map(Story::dossier)
        .filter(dossier -> !dossier.id().equals(exceptStoryId))
        .map(Dossier::slug)
        .filter(taken -> taken.startsWith(slug))
        .toList();
  }

  @Override
  public Optional<String> of(String key) {
    return Optional.ofNullable(receipts.get(key));
  }

  @Override
  public void write(String key, String fingerprint) {
    receipts.put(key, fingerprint);
  }
}
