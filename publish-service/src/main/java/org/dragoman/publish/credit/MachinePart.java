package org.dragoman.publish.credit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.dragoman.contracts.credit.Credit.Extent;
import org.dragoman.contracts.credit.Credit.Machine;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What machines did to a translation, counted by sentence.
 *
 * @param translatable sentences that had to be translated
 * @param rendered those of them that a machine rendered, mended since or not
 * @param mended those of the rendered whose words are a person's by now
 * @param answered those of the rendered that a person mended or let stand
 * @param engines as they are configured, in order of appearance
 */
record MachinePart(int translatable, int rendered, int mended, int answered, List<String> engines) {
  private static final String TERMS = "http://cv.iptc.org/newscodes/digitalsourcetype/";

  /** Engines that follow rules people wrote, and were trained on nothing. */
  private static final Set<String> RULE_BASED = Set.of("apertium", "apy");

  static MachinePart of(List<Segment> segments) {
    int translatable = 0;
    int rendered = 0;
    int mended = 0;
    int answered = 0;
    SequencedSet<String> engines = new LinkedHashSet<>();
    for (Segment segment : segments) {
      if (segment.origin() instanceof Origin.Source) {
        continue;
      }
      translatable++;
      String engine = engine(segment.origin());
      if (engine != null) {
        engines.addAll(List.of(engine.split(", ")));
        rendered++;
        mended += segment.origin() instanceof Origin.Human ? 1 : 0;
        answered += segment.answeredFor() ? 1 : 0;
      }
    }
    return new MachinePart(translatable, rendered, mended, answered, List.copyOf(engines));
  }

  private static @Nullable String engine(Origin origin) {
    return switch (origin) {
      case Origin.Machine machine -> machine.engine();
      case Origin.Memory memory -> memory.engine();
      case Origin.Human human -> human.engine();
      case Origin.Untranslated _, Origin.Source _ -> null;
    };
  }

  /**
   * The term of the IPTC Digital Source Type NewsCodes
   * (http://cv.iptc.org/newscodes/digitalsourcetype/). A reviewed sentence stays a machine's:
   * review is told beside it, and no term says it. An engine nobody has declared to be rule-based
   * counts as trained.
   */
  String sourceType() {
    boolean trained =
        !engines.stream().allMatch(name -> RULE_BASED.contains(name.toLowerCase(Locale.ROOT)));
    if (rendered == 0) {
      return TERMS + "digitalCreation";
    }
    return TERMS
        + (rendered == translatable && mended == 0
            ? trained ? "trainedAlgorithmicMedia" : "algorithmicMedia"
            : trained ? "compositeWithTrainedAlgorithmicMedia" : "compositeSynthetic");
  }

  Optional<Machine> told(@Nullable HouseStyle style) {
    if (rendered == 0) {
      return Optional.empty();
    }
    Extent share = rendered == translatable ? Extent.ALL : Extent.SOME;
    Extent reviewed = answered == rendered ? Extent.ALL : answered == 0 ? Extent.NONE : Extent.SOME;
    List<String> names = engines.stream().map(EngineName::of).distinct().toList();
    return Optional.of(
        new Machine(
            share,
            reviewed,
            names,
            style == null ? null : notice(style.wording(), share, reviewed, names)));
  }

  private static String notice(Wording wording, Extent share, Extent reviewed, List<String> names) {
    String who = share == Extent.ALL ? wording.machineOnly() : wording.machinePartly();
    String review =
        switch (reviewed) {
          case ALL -> wording.reviewed();
          case SOME -> wording.reviewedPartly();
          case NONE -> wording.unreviewed();
        };
    String told = who.replace("{engines}", String.join(", ", names));
    return review == null ? told : told + " " + review;
  }
}
