package org.dragoman.publish.story;

import java.util.Map;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.CreditEdits;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change in a working copy.
 *
 * @param by account or key it came with
 * @param actor the person whose words these are; null where only a machine is known
 * @param expectedRevision the revision the caller saw; null where {@code seen} says what they saw
 * @param furniture what is not null is written
 * @param targets new text by segment id, as inline HTML
 * @param seen by segment id, the text that stood there when the writer began; a sentence that reads
 *     otherwise by now is not written over
 * @param layout a new order of the blocks, or null
 * @param credit what is not null is written
 * @param assignment what is not null is written
 * @param back what is given back, before {@code furniture} is written
 * @param earlier where {@code targets} are words that stood before: they stay whose they were
 */
public record Amendment(
    String storyId,
    String by,
    @Nullable String actor,
    @Nullable Integer expectedRevision,
    Furniture furniture,
    Map<String, String> targets,
    Map<String, String> seen,
    @Nullable Layout layout,
    CreditEdits credit,
    Assignment assignment,
    GivenBack back,
    @Nullable Earlier earlier) {

  /**
   * Words that are brought back.
   *
   * @param revision the one they stood in
   * @param sentences as they stood, by their segment ids of now
   */
  public record Earlier(int revision, Map<String, Segment> sentences) {
    public Earlier {
      sentences = Map.copyOf(sentences);
    }
  }

  public Amendment {
    targets = Map.copyOf(targets);
    seen = Map.copyOf(seen);
  }

  /** Of words that are new. */
  public Amendment(
      String storyId,
      String by,
      @Nullable String actor,
      @Nullable Integer expectedRevision,
      Furniture furniture,
      Map<String, String> targets,
      Map<String, String> seen,
      @Nullable Layout layout,
      CreditEdits credit,
      Assignment assignment) {
    this(
        storyId,
        by,
        actor,
        expectedRevision,
        furniture,
        targets,
        seen,
        layout,
        credit,
        assignment,
        GivenBack.NOTHING,
        null);
  }

  /** Of words alone. */
  public Amendment(
      String storyId,
      String by,
      @Nullable String actor,
      @Nullable Integer expectedRevision,
      Furniture furniture,
      Map<String, String> targets) {
    this(
        storyId,
        by,
        actor,
        expectedRevision,
        furniture,
        targets,
        Map.of(),
        null,
        CreditEdits.NONE,
        Assignment.NONE,
        GivenBack.NOTHING,
        null);
  }

  public Amendment having(Map<String, String> begun) {
    return new Amendment(
        storyId,
        by,
        actor,
        expectedRevision,
        furniture,
        targets,
        begun,
        layout,
        credit,
        assignment,
        back,
        earlier);
  }

  public Amendment with(@Nullable Layout order) {
    return new Amendment(
        storyId,
        by,
        actor,
        expectedRevision,
        furniture,
        targets,
        seen,
        order,
        credit,
        assignment,
        back,
        earlier);
  }

  public Amendment with(CreditEdits written) {
    return new Amendment(
        storyId,
        by,
        actor,
        expectedRevision,
        furniture,
        targets,
        seen,
        layout,
        written,
        assignment,
        back,
        earlier);
  }

  public Amendment with(Assignment given) {
    return new Amendment(
        storyId,
        by,
        actor,
        expectedRevision,
        furniture,
        targets,
        seen,
        layout,
        credit,
        given,
        back,
        earlier);
  }

  /** With words that are brought back from an earlier revision. */
  public Amendment asIn(int revision, Map<String, Segment> sentences) {
    return new Amendment(
        storyId,
        by,
        actor,
        expectedRevision,
        furniture,
        targets,
        seen,
        layout,
        credit,
        assignment,
        back,
        new Earlier(revision, sentences));
  }

  public Amendment giving(GivenBack parts) {
    return new Amendment(
        storyId,
        by,
        actor,
        expectedRevision,
        furniture,
        targets,
        seen,
        layout,
        credit,
        assignment,
        parts,
        earlier);
  }
}
