package org.dragoman.translate.translation;

/**
 * The newest thing known of an article, and the guard against anything older.
 *
 * @param sourceVersion 0 before anything is known
 */
public record Known(int sourceVersion, boolean withdrawn) {

  public static final Known NOTHING = new Known(0, false);

  /** What an event with that version of the article is to this service. */
  public Arrival arrival(int version) {
    if (version > sourceVersion) {
      return Arrival.NEWER;
    }
    return version == sourceVersion ? Arrival.DUPLICATE : Arrival.OLDER;
  }

  /** Only what is newer has an effect. */
  public enum Arrival {
    NEWER,
    DUPLICATE,
    OLDER
  }
}
