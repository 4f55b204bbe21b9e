package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/** Puts a copy's blocks in an editor's order. */
final class Arrangement {
  private static final Pattern MEDIUM = Pattern.compile("m(\\d+)\\.");

  private Arrangement() {}

  static Copy of(Copy copy, Layout layout) {
    Article original = copy.original();
    List<Block> body = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    Set<Integer> gone = mediaCut(original, layout);
    outside(copy, gone, segments, true);
    for (int block : layout.blocks()) {
      int place = body.size();
      body.add(original.body().get(block));
      copy.segments().stream()
          .filter(segment -> segment.block() != null && segment.block() == block)
          .map(segment -> readdressed(segment, "b" + place, place))
          .forEach(segments::add);
    }
    outside(copy, gone, segments, false);
    return new Copy(
        copy.sourceVersion(),
        copy.translationRevision(),
        original.toBuilder().body(body).media(standing(original.media(), gone)).build(),
        segments,
        copy.furniture(),
        null,
        copy.credit(),
        copy.editors());
  }

  /** Headline, deck and dateline are read before the body, captions and keywords after it. */
  private static void outside(
      Copy copy, Set<Integer> gone, List<Segment> segments, boolean before) {
    boolean seenBody = false;
    for (Segment segment : copy.segments()) {
      seenBody |= segment.block() != null;
      if (segment.block() == null && seenBody != before) {
        Integer medium = medium(segment);
        if (medium == null) {
          segments.add(segment);
        } else if (!gone.contains(medium)) {
          int cut = (int) gone.stream().filter(one -> one < medium).count();
          segments.add(readdressed(segment, "m" + (medium - cut), null));
        }
      }
    }
  }

  /**
   * Indexes of the media that show nothing but what an editor cut from the body: outlets list a
   * picture in both places, and the one outside must not bring it back.
   */
  static Set<Integer> mediaCut(Article original, Layout layout) {
    Set<String> cut = new HashSet<>();
    Set<String> shown = new HashSet<>();
    for (int block = 0; block < original.body().size(); block++) {
      if (original.body().get(block) instanceof Block.Image image) {
        (layout.has(block) ? shown : cut).add(image.url());
      }
    }
    cut.removeAll(shown);
    List<Media> media = original.media();
    return IntStream.range(0, media.size())
        .filter(index -> cut.contains(media.get(index).url()))
        .boxed()
        .collect(Collectors.toSet());
  }

  /** Whether a sentence belongs to none of the media that are gone. */
  static boolean stands(Segment segment, Set<Integer> gone) {
    Integer medium = medium(segment);
    return medium == null || !gone.contains(medium);
  }

  /** Index of the medium a caption or description belongs to; null for any other sentence. */
  private static @Nullable Integer medium(Segment segment) {
    Matcher medium = MEDIUM.matcher(segment.id());
    return segment.block() == null && medium.lookingAt() ? Integer.valueOf(medium.group(1)) : null;
  }

  private static List<Media> standing(List<Media> media, Set<Integer> gone) {
    return IntStream.range(0, media.size())
        .filter(index -> !gone.contains(index))
        .mapToObj(media::get)
        .toList();
  }

  private static Segment readdressed(Segment segment, String address, @Nullable Integer block) {
    String id = segment.id();
    return new Segment(
        address + id.substring(id.indexOf('.')),
        block,
        segment.source(),
        segment.target(),
        segment.stale(),
        segment.findings(),
        segment.origin(),
        segment.reviewed());
  }
}
