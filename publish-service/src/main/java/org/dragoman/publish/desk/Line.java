package org.dragoman.publish.desk;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.pages.Badge;
import org.jspecify.annotations.Nullable;

/**
 * A text of the original and what stands for it in the story, side by side.
 *
 * @param id a segment's; {@code headline} or {@code deck} where an editor wrote the text anew
 * @param field last part of the address that takes a new text
 * @param label which one it is, for those who do not see where it stands
 * @param source sanitised inline HTML; empty if the outlet sent none
 * @param target the same; null while untranslated
 * @param plain whether no markup can stand in it
 * @param stale the source changed it, and nobody has answered for it
 * @param touched an open correction of the source touches it
 */
public record Line(
    String id,
    String field,
    String label,
    String source,
    @Nullable String target,
    boolean plain,
    Badge badge,
    boolean stale,
    boolean touched,
    List<Finding> findings) {

  static Line of(Segment segment, String label, boolean plain, boolean touched) {
    return new Line(
        segment.id(),
        "segments/" + segment.id(),
        label,
        segment.source(),
        segment.target(),
        plain,
        Badge.of(segment.origin()),
        segment.stale(),
        touched,
        segment.findings());
  }

  /** The source with the words marked that findings are about. */
  public String shownSource() {
    return Marks.in(source, Side.SOURCE, findings);
  }

  /** The target, marked likewise. */
  public String shownTarget() {
    return target == null ? "" : Marks.in(target, Side.TARGET, findings);
  }

  /** What findings say, each once: two may say the same of words on either side. */
  public List<Finding> said() {
    return findings.stream()
        .map(finding -> new Finding(finding.check(), finding.severity(), finding.text()))
        .distinct()
        .toList();
  }

  /** Whether an editor wrote it in place of a translation that there is. */
  public boolean canGoBack() {
    return field.startsWith("furniture/")
        && target != null
        && !target.isEmpty()
        && !source.isEmpty();
  }

  /** The target as it stands, empty while there is none: what a writer begins with. */
  public String was() {
    return target == null ? "" : target;
  }

  public boolean missing() {
    return target == null;
  }

  /** Whether somebody has to look at it. */
  public boolean asks() {
    return stale || target == null || findings.stream().anyMatch(Line::matters);
  }

  private static boolean matters(Finding finding) {
    return finding.severity() != Finding.Severity.INFO;
  }
}
