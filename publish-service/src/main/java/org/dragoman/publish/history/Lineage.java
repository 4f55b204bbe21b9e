package org.dragoman.publish.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Archive.Furnished;
import org.dragoman.publish.story.Arrangement;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.Picture;
import org.dragoman.publish.story.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Where every sentence of a published version comes from, and who answered for it.
 *
 * @param revision the story's revision that went out; null of versions older than the history
 * @param written what editors wrote around the text, in place of what was translated
 * @param sentences in the order readers get them
 */
public record Lineage(
    Edition edition, @Nullable Integer revision, List<Written> written, List<Sentence> sentences) {

  public Lineage {
    written = List.copyOf(written);
    sentences = List.copyOf(sentences);
  }

  /**
   * @param part {@code title}, {@code deck}, {@code keywords}, or a picture's address
   * @param revision the one it was written in
   */
  public record Written(String part, String text, @Nullable String by, Instant at, int revision) {}

  /**
   * @param id where it stands in the published text
   * @param sourceId where its source sentence stands in the original
   * @param since the first version that gave readers these words for this source sentence, without
   *     a break up to now
   */
  public record Sentence(
      String id,
      String sourceId,
      String source,
      String text,
      Origin origin,
      Segment.@Nullable Review reviewed,
      Answer since) {}

  /** Who answered for words by publishing them. */
  public record Answer(int version, String by, Instant at) {
    static Answer of(Edition edition) {
      return new Answer(edition.version(), edition.by(), edition.updatedAt());
    }
  }

  /**
   * @param editions all versions of the story, the first first
   * @param revision what went out as this version, if it is known
   * @param furniture up to that revision, the newest first
   */
  static Lineage of(
      Edition edition,
      List<Edition> editions,
      @Nullable Revision revision,
      List<Furnished> furniture) {
    List<Edition> earlier =
        editions.stream().filter(one -> one.version() < edition.version()).toList().reversed();
    Arrangement arrangement = revision == null ? null : revision.arrangement(edition);
    Furniture around = revision == null ? Furniture.NONE : revision.copy().furniture();
    List<Sentence> sentences =
        edition.segments().stream()
            .filter(segment -> !around.rewrites(segment, edition.article()))
            .map(segment -> sentence(segment, edition, earlier, arrangement))
            .toList();
    return new Lineage(
        edition,
        revision == null ? null : revision.entry().revision(),
        written(around, furniture),
        sentences);
  }

  private static Sentence sentence(
      Segment segment, Edition edition, List<Edition> earlier, @Nullable Arrangement arrangement) {
    Answer since = Answer.of(edition);
    for (Edition one : earlier) {
      if (one.segments().stream().noneMatch(was -> same(was, segment))) {
        break;
      }
      since = Answer.of(one);
    }
    return new Sentence(
        segment.id(),
        arrangement == null ? segment.id() : arrangement.inSource(segment.id()),
        segment.source(),
        Comparison.words(segment),
        segment.origin(),
        segment.reviewed(),
        since);
  }

  private static boolean same(Segment one, Segment other) {
    return one.source().equals(other.source())
        && Comparison.words(one).equals(Comparison.words(other));
  }

  private static List<Written> written(Furniture around, List<Furnished> furniture) {
    List<Written> written = new ArrayList<>();
    part("title", Furniture::title, furniture).ifPresent(written::add);
    part("deck", Furniture::deck, furniture).ifPresent(written::add);
    part("keywords", Lineage::keywords, furniture).ifPresent(written::add);
    around.pictures().keySet().stream()
        .sorted()
        .forEach(url -> part(url, one -> picture(one, url), furniture).ifPresent(written::add));
    return written;
  }

  /** Who wrote a part as it stands in the newest furniture; empty if nobody did. */
  private static Optional<Written> part(
      String name, Function<Furniture, @Nullable String> read, List<Furnished> furniture) {
    String text = furniture.isEmpty() ? null : read.apply(furniture.getFirst().furniture());
    if (text == null) {
      return Optional.empty();
    }
    Furnished first = furniture.getFirst();
    for (Furnished one : furniture) {
      if (!text.equals(read.apply(one.furniture()))) {
        break;
      }
      first = one;
    }
    return Optional.of(
        new Written(
            name, text, first.entry().act().by(), first.entry().at(), first.entry().revision()));
  }

  private static @Nullable String keywords(Furniture furniture) {
    return furniture.keywords() == null ? null : String.join(", ", furniture.keywords());
  }

  private static @Nullable String picture(Furniture furniture, String url) {
    Picture picture = furniture.pictures().get(url);
    return picture == null
        ? null
        : Arrays.stream(Picture.Part.values())
            .filter(part -> picture.said(part) != null)
            .map(part -> part.word() + ": " + shown(picture.said(part)))
            .collect(Collectors.joining("; "));
  }

  private static String shown(@Nullable String said) {
    return said == null || said.isBlank() ? "none" : said;
  }
}
