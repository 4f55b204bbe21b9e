package org.dragoman.publish.story;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has read a whole story beside its original and answers for every sentence as it stands.
 * It is what sending each of them as it stands would be, with the headline, deck and words of
 * pictures that a key wrote.
 */
public final class Reviewing {
  private final Reading reading;
  private final Mending mending;

  public Reviewing(Reading reading, Mending mending) {
    this.reading = reading;
    this.mending = mending;
  }

  /**
   * @param by account or key it came with
   * @param person who has read it
   * @param revision the one they have read
   */
  public Outcome review(String storyId, String by, String person, @Nullable Integer revision) {
    Story story = reading.story(storyId).orElse(null);
    if (story == null) {
      return new Outcome.UnknownStory(storyId);
    }
    Dossier dossier = story.dossier();
    int read = revision == null ? dossier.revision() : revision;
    Map<String, String> standing =
        open(dossier).collect(Collectors.toMap(Segment::id, Reviewing::target));
    return mending.mend(
        new Amendment(storyId, by, person, read, unsigned(dossier), standing).having(standing));
  }

  /** How many sentences wait for somebody's word. */
  public static int open(Story story) {
    Dossier dossier = story.dossier();
    return (int) open(dossier).count() + unsigned(dossier).sentences();
  }

  /** What a key wrote around the text and readers get, for somebody to put their name to. */
  private static Furniture unsigned(Dossier dossier) {
    Furniture written = dossier.copy().furniture();
    Map<String, Picture> described = new HashMap<>();
    dossier.illustrations().stream()
        .filter(Illustration::shown)
        .map(Illustration::url)
        .forEach(url -> described.put(url, unsigned(written, url)));
    described.values().removeIf(Picture.UNTOUCHED::equals);
    return new Furniture(
        written.unsigned().containsKey("title") ? written.title() : null,
        written.unsigned().containsKey("deck") ? written.deck() : null,
        null,
        null,
        null,
        described);
  }

  private static Picture unsigned(Furniture written, String url) {
    Picture words = Picture.UNTOUCHED;
    for (Picture.Part part : Picture.Part.WORDS) {
      Picture picture = written.pictures().get(url);
      String said = picture == null ? null : picture.said(part);
      if (said != null && written.programBehind(url, part) != null) {
        words = words.overlaidWith(Picture.saying(part, said));
      }
    }
    return words;
  }

  /** What readers do not get, nobody has to read. */
  private static Stream<Segment> open(Dossier dossier) {
    Copy copy = dossier.copy();
    return dossier.standing().stream()
        .filter(segment -> !copy.furniture().rewrites(segment, copy.original()))
        .filter(Reviewing::waits);
  }

  private static boolean waits(Segment segment) {
    return switch (segment.origin()) {
      case Origin.Machine _, Origin.Memory _ -> !segment.answeredFor() || segment.stale();
      case Origin.Human _, Origin.Source _ -> segment.stale();
      case Origin.Untranslated _ -> false;
    };
  }

  private static String target(Segment segment) {
    return segment.target() == null ? "" : segment.target();
  }
}
