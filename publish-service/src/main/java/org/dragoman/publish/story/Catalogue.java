package org.dragoman.publish.story;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is published, for other systems: by outlet, keyword and language, by day and by change. */
public interface Catalogue {

  /** By first publication, newest first. */
  Editions.Page newest(Wanted wanted, @Nullable Cursor after, int limit);

  /**
   * Those first published in a stretch of time, newest first.
   *
   * @param until exclusive
   */
  List<Edition> between(Wanted wanted, Instant from, Instant until);

  /** The last first publication before an instant. */
  Optional<Instant> lastBefore(Wanted wanted, Instant instant);

  /** The first first publication at an instant or after it. */
  Optional<Instant> firstFrom(Wanted wanted, Instant instant);

  /** When something of it was last published, corrected or retracted, or became or ceased to be. */
  Optional<Instant> changed(Wanted wanted);

  /**
   * A number that grows with whatever becomes different of it, and maybe with other changes: what
   * was made of it after the number was read is right as long as it stays.
   */
  long revision(Wanted wanted);

  /** The same of those first published in a month (UTC). */
  long revision(YearMonth month);

  /**
   * Nothing changes any more with an earlier time than this: what did is committed, or never. But
   * for a rebuild, which brings back what was lost with the times it had.
   */
  Instant settled();

  /**
   * Every story as it stands now, by its last change, oldest first: a corrected or retracted one
   * comes again, also to who asks for a keyword or an outlet that it has lost since.
   *
   * @param until what changed later is left for another time
   */
  List<Change> changes(Wanted wanted, @Nullable Cursor after, Instant until, int limit);

  /** Those taken back, the last first. */
  List<Change.Retracted> retracted(int limit);

  Optional<Change> story(String storyId);

  Optional<Change> at(String slug);

  /** What readers had at a version: the version itself or, of a retraction, the last one before. */
  Optional<Edition> edition(String storyId, int version);

  /** Outlets by the number of their stories, most first. */
  List<Named> outlets(int limit);

  /** Keywords by the number of stories, most first. */
  List<Named> keywords(int limit);

  /** BCP 47, in the order of the tags. */
  List<String> languages();

  /** The newest spelling of an outlet's name; empty if nothing of it was ever published. */
  Optional<String> outlet(String slug);

  /** The newest spelling of a keyword; empty if it never stood at a published story. */
  Optional<String> keyword(String slug);

  /** Months (UTC) of first publication, oldest first. */
  List<Month> months();

  /** Pages of a month, oldest first. */
  List<Address> addresses(YearMonth month, int offset, int limit);

  /**
   * Which stories; null asks for nothing.
   *
   * @param language BCP 47
   * @param outlet slug of its name
   * @param keyword slug of it
   */
  record Wanted(@Nullable String language, @Nullable String outlet, @Nullable String keyword) {
    public static final Wanted ALL = new Wanted(null, null, null);

    public static Wanted language(String language) {
      return new Wanted(language, null, null);
    }
  }

  /** A story as it stands for readers. */
  sealed interface Change {
    Edition edition();

    Instant at();

    record Standing(Edition edition) implements Change {
      @Override
      public Instant at() {
        return edition.updatedAt();
      }
    }

    /**
     * @param edition the last one readers had
     * @param version of the retraction, after that of the edition
     * @param reason for readers
     */
    record Retracted(Edition edition, int version, String reason, Instant at) implements Change {}
  }

  /** A name and the last part of its address. */
  record Named(String slug, String name) {}

  /**
   * @param changed last publication, correction or retraction in it
   */
  record Month(YearMonth month, long pages, Instant changed) {}

  record Address(String slug, Instant changed) {}
}
