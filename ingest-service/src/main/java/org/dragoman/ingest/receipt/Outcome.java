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
  record Awaiting(@Nullable String externalId, String title, String awaiting) implements Outcome {
    @Override
    public String outcome() {
      return "awaiting";
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
