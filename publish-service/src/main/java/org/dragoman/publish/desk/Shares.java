package org.dragoman.publish.desk;

import java.util.List;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.Provenance;

/** How much of a story comes from where, in per cent of what had to be translated. */
public record Shares(List<Share> parts) {

  /**
   * @param kind as origins are called in JSON
   * @param start where its stretch of a bar of 100 begins
   */
  public record Share(String kind, int percent, int count, int start) {}

  static Shares of(List<Segment> segments) {
    Provenance provenance = Provenance.of(segments);
    int human = provenance.percent(provenance.human());
    int memory = provenance.percent(provenance.memory());
    int machine = provenance.percent(provenance.machine());
    int untranslated = provenance.percent(provenance.untranslated());
    return new Shares(
        List.of(
                new Share("human", human, provenance.human(), 0),
                new Share("memory", memory, provenance.memory(), human),
                new Share("machine", machine, provenance.machine(), human + memory),
                new Share(
                    "untranslated",
                    untranslated,
                    provenance.untranslated(),
                    human + memory + machine))
            .stream()
            .filter(share -> share.count() > 0)
            .toList());
  }

  /** For those who cannot see a bar. */
  public String text() {
    if (parts.isEmpty()) {
      return "nothing to translate";
    }
    return String.join(
        ", ", parts.stream().map(share -> share.percent() + " % " + share.kind()).toList());
  }
}
