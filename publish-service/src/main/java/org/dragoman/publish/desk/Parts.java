package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.pages.Badge;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Layout;
import org.dragoman.publish.story.Unsigned;
import org.jspecify.annotations.Nullable;

/** Takes a working copy apart as it is read. */
final class Parts {
  private static final Badge ANEW = new Badge("human", "Written on the desk");
  private static final Badge NONE = new Badge("source", "None in the original");

  private final Copy copy;
  private final Set<String> touched = new HashSet<>();

  Parts(Dossier dossier) {
    copy = dossier.copy();
    dossier.obligations().forEach(obligation -> touched.addAll(obligation.segments()));
  }

  List<Part> all() {
    List<Part> parts = new ArrayList<>();
    parts.add(head("title", "headline", "Headline", copy.furniture().title()));
    parts.add(head("deck", "deck", "Deck", copy.furniture().deck()));
    outside("dateline", "Dateline", address -> address.equals("dateline"), parts);
    int blocks = copy.original().body().size();
    Layout layout = copy.layout() == null ? Layout.asSource(blocks) : copy.layout();
    order(layout, blocks).forEach(block -> parts.add(part(block, layout)));
    outside("pictures", "Picture", address -> address.startsWith("m"), parts);
    if (copy.furniture().keywords() == null) {
      outside("words", "Keyword", address -> address.startsWith("k"), parts);
    }
    return parts;
  }

  /** What was cut stands behind what it follows in the source. */
  private static List<Integer> order(Layout layout, int blocks) {
    Layout whole = layout;
    for (int block = 0; block < blocks; block++) {
      whole = whole.with(block);
    }
    return whole.blocks();
  }

  private Part part(int block, Layout layout) {
    Block content = copy.original().body().get(block);
    List<Segment> segments =
        copy.segments().stream()
            .filter(segment -> segment.block() != null && segment.block() == block)
            .toList();
    int place = layout.blocks().indexOf(block);
    String word = Places.of(content);
    return new Part(
        "b" + block,
        word,
        block,
        place < 0,
        place == 0,
        place == layout.blocks().size() - 1,
        thing(content),
        lines(segments, word + " " + (block + 1)));
  }

  private static @Nullable String thing(Block block) {
    return switch (block) {
      case Block.Embed embed -> embed.url();
      case Block.Image image -> image.url();
      case Block.Paragraph _, Block.Heading _, Block.ListBlock _, Block.Quote _, Block.Table _ ->
          null;
    };
  }

  private void outside(String key, String place, Predicate<String> address, List<Part> parts) {
    List<Segment> segments =
        copy.segments().stream()
            .filter(segment -> segment.block() == null && address.test(segment.address()))
            .toList();
    if (!segments.isEmpty()) {
      parts.add(Part.outside(key, place, lines(segments, place)));
    }
  }

  /** Headline and deck: the translation of the original's, or what an editor wrote instead. */
  private Part head(String address, String field, String place, @Nullable String written) {
    List<Segment> segments =
        copy.segments().stream().filter(s -> s.address().equals(address)).toList();
    return Part.outside(
        address,
        place,
        written == null && !segments.isEmpty()
            ? lines(segments, place)
            : List.of(anew(address, field, place, segments, written)));
  }

  private Line anew(
      String address,
      String field,
      String place,
      List<Segment> segments,
      @Nullable String written) {
    List<Finding> findings =
        segments.stream()
            .flatMap(s -> s.findings().stream())
            .filter(finding -> finding.place() == null)
            .toList();
    String key = copy.furniture().unsigned().get(address);
    return new Line(
        field,
        "furniture/" + field,
        place,
        String.join(" ", segments.stream().map(Segment::source).toList()),
        PlainText.toInline(written == null ? "" : written),
        true,
        written == null ? NONE : key == null ? ANEW : Badge.of(machine(key)),
        segments.stream().anyMatch(Segment::stale),
        segments.stream().anyMatch(segment -> touched.contains(segment.id())),
        key == null
            ? findings
            : Stream.concat(findings.stream(), Stream.of(Unsigned.by(key))).toList());
  }

  private static Origin machine(String key) {
    return new Origin.Machine(key, null, null, null);
  }

  private List<Line> lines(List<Segment> segments, String label) {
    Map<String, Integer> counts = new HashMap<>();
    segments.forEach(segment -> counts.merge(segment.address(), 1, Integer::sum));
    return segments.stream()
        .map(segment -> line(segment, label, counts.getOrDefault(segment.address(), 1)))
        .toList();
  }

  private Line line(Segment segment, String label, int sentences) {
    String address = segment.address();
    String number =
        sentences == 1 ? "" : ", sentence " + (segment.number() + 1) + " of " + sentences;
    return Line.of(
        segment,
        label + Places.within(address) + number,
        Places.plain(address),
        touched.contains(segment.id()));
  }
}
