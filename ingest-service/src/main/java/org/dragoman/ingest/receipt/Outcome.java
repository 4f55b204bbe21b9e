package org.dragoman.ingest.receipt;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one item of a document. */
public sealed interface Outcome {

  @Nullable String externalId();

  /** In lower case, as it is told to the sender. */
  String outcome();

  /**
   * @param outcome {@code new}, {@code updated}, {@code unchanged} or {@code older}
   * @param version the article's newest version after it
   * @param notes as in {@link org.dragoman.ingest.format.Item.Readable}
   */
  record Taken(
      UUID id,
      @Nullable String externalId,
      String title,
      int version,
      String outcome,
      List<String> notes)
      implements Outcome {
    public Taken {
      notes = List.copyOf(notes);
    }
  }

  /**
   * It is kept, and captured once its page was fetched; or without, where that does not come.
   *
   * @param awaiting the page's address
   */
  record Awaiting(@Nullable String externalId, String title, String awaiting, Rank rank)
      implements Outcome {

    /** What it is to what was known of the item. */
    public enum Rank {
      /** Nothing was. */
      FIRST,
      /** It takes its place. */
      NEWER,
      /** It says the same, and waits already. */
      SAME,
      /** A newer one waits already, and is captured instead. */
      OLDER
    }

    @Override
    public String outcome() {
      return rank == Rank.OLDER ? "older" : "awaiting";
    }

    /** For people: what is still to come. */
    public String note() {
      return (rank == Rank.OLDER
              ? "A newer one is captured once its page was fetched: "
              : "It is captured once its page was fetched: ")
          + awaiting;
    }
  }

  /**
   * @param refused the reason, one sentence for the sender
   */
  record Refused(String refused, @Nullable String externalId) implements Outcome {
    @Override
    public String outcome() {
      return "refused";
    }
  }
}
