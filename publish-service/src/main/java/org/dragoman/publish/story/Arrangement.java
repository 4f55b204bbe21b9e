package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What readers get of an original, in their order: not what an editor cut, and no picture that is
 * shown on no basis.
 *
 * @param blocks indexes into the original's body
 * @param media indexes into the original's media
 */
public record Arrangement(List<Integer> blocks, List<Integer> media) {
  private static final Pattern PLACE = Pattern.compile("([bm])(\\d+)(\\..+)");

  public Arrangement {
    blocks = List.copyOf(blocks);
    media = List.copyOf(media);
  }

  /**
   * @param basis on which the story's pictures are shown, but for those judged one by one
   */
  static Arrangement of(Copy copy, @Nullable String basis) {
    Article original = copy.original();
    Map<String, Picture> settled = copy.furniture().pictures();
    List<Block> body = original.body();
    Layout layout = copy.layout() == null ? Layout.asSource(body.size()) : copy.layout();
    Set<String> cut = cut(body, layout);
    List<Media> media = original.media();
    return new Arrangement(
        layout.blocks().stream().filter(block -> shown(body.get(block), settled, basis)).toList(),
        IntStream.range(0, media.size())
            .filter(index -> !cut.contains(media.get(index).url()))
            .filter(index -> Pictures.shown(settled, media.get(index).url(), basis))
            .boxed()
            .toList());
  }

  private static boolean shown(Block block, Map<String, Picture> settled, @Nullable String basis) {
    return !(block instanceof Block.Image image) || Pictures.shown(settled, image.url(), basis);
  }

  /**
   * Pictures that stood nowhere but in blocks an editor cut: outlets list a picture in both places,
   * and the one outside the body must not bring it back.
   */
  private static Set<String> cut(List<Block> body, Layout layout) {
    Set<String> cut = new HashSet<>();
    Set<String> shown = new HashSet<>();
    for (int block = 0; block < body.size(); block++) {
      if (body.get(block) instanceof Block.Image image) {
        (layout.has(block) ? shown : cut).add(image.url());
      }
    }
    cut.removeAll(shown);
    return cut;
  }

  /** The copy with nothing but what readers get; segments are addressed by the new order. */
  Copy of(Copy copy) {
    Article original = copy.original();
    if (isWhole(original)) {
      return copy.withLayout(null);
    }
    List<Segment> segments = new ArrayList<>();
    outside(copy, segments, true);
    for (int place = 0; place < blocks.size(); place++) {
      int block = blocks.get(place);
      for (Segment segment : copy.segments()) {
        if (segment.block() != null && segment.block() == block) {
          segments.add(readdressed(segment, "b" + place, place));
        }
      }
    }
    outside(copy, segments, false);
    return new Copy(
        copy.sourceVersion(),
        copy.translationRevision(),
        original.toBuilder()
            .body(blocks.stream().map(original.body()::get).toList())
            .media(media.stream().map(original.media()::get).toList())
            .build(),
        segments,
        copy.furniture(),
        null,
        copy.credit(),
        copy.editors());
  }

  /** Whether an article can be what readers got by this. */
  boolean fits(Article article) {
    return article.body().size() == blocks.size() && article.media().size() == media.size();
  }

  private boolean isWhole(Article original) {
    return equals(new Arrangement(upTo(original.body().size()), upTo(original.media().size())));
  }

  private static List<Integer> upTo(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  /** Headline, deck and dateline are read before the body, captions and keywords after it. */
  private void outside(Copy copy, List<Segment> segments, boolean before) {
    boolean seenBody = false;
    for (Segment segment : copy.segments()) {
      seenBody |= segment.block() != null;
      if (segment.block() == null && seenBody != before && has(segment)) {
        Integer medium = medium(segment);
        segments.add(
            medium == null ? segment : readdressed(segment, "m" + media.indexOf(medium), null));
      }
    }
  }

  /** Whether readers get what the sentence of the original stands in. */
  boolean has(Segment segment) {
    Integer block = segment.block();
    if (block != null) {
      return blocks.contains(block);
    }
    Integer medium = medium(segment);
    return medium == null || media.contains(medium);
  }

  /**
   * Where a sentence that readers get stands in the original.
   *
   * @param id of a segment addressed by this order, e.g. {@code b0.s1} or {@code m0.caption.s0}
   * @return its id by the original's order, e.g. {@code b4.s1}
   */
  public String inSource(String id) {
    Matcher place = PLACE.matcher(id);
    if (!place.matches()) {
      return id;
    }
    List<Integer> order = place.group(1).equals("b") ? blocks : media;
    return place.group(1) + order.get(Integer.parseInt(place.group(2))) + place.group(3);
  }

  /** Index of the medium a caption or description belongs to; null for any other sentence. */
  private static @Nullable Integer medium(Segment segment) {
    Matcher place = PLACE.matcher(segment.id());
    return place.matches() && place.group(1).equals("m") ? Integer.valueOf(place.group(2)) : null;
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
