package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A newer translation of the same source that came in after somebody had approved or published an
 * earlier one. It waits: shown beside the sentences it renders otherwise, and taken in once an
 * approval ends; readers have no approval that could end, and get of it what somebody writes in.
 *
 * @param source what is known of the article's source since then
 */
public record Rendering(Source source, int translationRevision, List<Segment> segments) {

  /** The finding that shows it beside a sentence. */
  static final String CHECK = "newer-translation";

  public Rendering {
    segments = List.copyOf(segments);
  }

  static Rendering of(ArticleTranslated event) {
    return new Rendering(
        event.source(), event.translationRevision(), InlineHtml.clean(event.segments()));
  }

  /** The copy with it taken in: what the desk wrote stays. */
  Copy into(Copy copy) {
    return new Copy(
        copy.sourceVersion(),
        translationRevision,
        copy.original(),
        Merge.carryOver(copy.segments(), segments),
        copy.furniture(),
        copy.layout(),
        copy.credit(),
        copy.editors());
  }

  /** The copy with what waits told beside each sentence that taking it in would change. */
  Copy beside(Copy copy) {
    Map<String, Segment> after = new HashMap<>();
    into(copy).segments().forEach(segment -> after.put(segment.id(), segment));
    return copy.withSegments(
        copy.segments().stream().map(segment -> told(segment, after.get(segment.id()))).toList());
  }

  private static Segment told(Segment stands, @Nullable Segment after) {
    String words = after == null ? null : after.target();
    if (words == null || words.equals(stands.target())) {
      return stands;
    }
    List<Finding> findings = new ArrayList<>(stands.findings());
    findings.add(
        new Finding(
            CHECK,
            Severity.INFO,
            "A newer translation waits: “%s”. What was approved stays until somebody changes it."
                .formatted(PlainText.fromInline(words))));
    return new Segment(
        stands.id(),
        stands.block(),
        stands.source(),
        stands.target(),
        stands.stale(),
        findings,
        stands.origin(),
        stands.reviewed());
  }
}
