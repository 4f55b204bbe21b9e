package org.dragoman.translate.translation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.contracts.event.ArticleCaptured;

/**
 * An article drawn for translation.
 *
 * @param language BCP 47, to translate into
 * @param lease by which its holder is known; whoever holds another one has lost the work
 * @param attempts draws in a row that came to no end, this one included
 * @param patienceEnds until when engines that are down are waited for, if any was
 * @param kept what attempts that had to be put off have brought so far
 * @param redo whether every sentence is to be translated anew
 */
public record Work(
    String language,
    UUID lease,
    int attempts,
    Optional<Instant> patienceEnds,
    ArticleCaptured captured,
    Sent sent,
    Earlier kept,
    boolean redo) {

  public String articleId() {
    return captured.articleId();
  }

  public int sourceVersion() {
    return captured.sourceVersion();
  }

  /** Whether readers have a translation of this very version, which is only to be completed. */
  public boolean completing() {
    return !redo && sent.sourceVersion() == sourceVersion();
  }

  /**
   * The last translation that was sent.
   *
   * @param sourceVersion 0 if none was
   * @param untranslated how many sentences it left
   * @param translation the last in which anything was translated
   * @param remembered the source version that one is of
   */
  public record Sent(int sourceVersion, int untranslated, Earlier translation, int remembered) {
    public static final Sent NOTHING = new Sent(0, 0, Earlier.NONE);

    public Sent(int sourceVersion, int untranslated, Earlier translation) {
      this(sourceVersion, untranslated, translation, sourceVersion);
    }

    boolean remembersItself() {
      return remembered == sourceVersion;
    }
  }
}
