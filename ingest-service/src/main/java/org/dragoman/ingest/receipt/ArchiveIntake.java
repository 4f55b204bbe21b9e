package org.dragoman.ingest.receipt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.archive.Archive;
import org.dragoman.ingest.archive.Archive.Piece;
import org.dragoman.ingest.format.Reading;

/**
 * Takes an archive in, part by part: each part is committed, with a receipt of its own, before the
 * next is read. What fails half-way leaves a durable beginning, and sending all of it again changes
 * nothing there.
 */
public final class ArchiveIntake {
  /** Most reasons that are told; the receipts hold the others. */
  private static final int TOLD = 100;

  private final Capture capture;

  public ArchiveIntake(Capture capture) {
    this.capture = capture;
  }

  /**
   * What came of it.
   *
   * @param receipts one for each part, in order
   * @param outcomes how many items came to which {@link Outcome#outcome}
   * @param refused why, for the first of those refused
   */
  public record Result(List<UUID> receipts, Map<String, Integer> outcomes, List<String> refused) {
    public Result {
      receipts = List.copyOf(receipts);
      outcomes = Map.copyOf(new TreeMap<>(outcomes));
      refused = List.copyOf(refused);
    }
  }

  /**
   * @throws IOException if the archive cannot be read on; what was read is taken in
   */
  public Result take(Source source, Archive archive, Envelope envelope, Way way)
      throws IOException {
    Sum sum = new Sum();
    for (Piece piece = archive.next(); piece != null; piece = archive.next()) {
      switch (piece) {
        case Piece.Part(byte[] document, int items) -> {
          switch (capture.take(source, envelope.around(document), way)) {
            case Intake.Taken(Receipt receipt) -> sum.add(receipt);
            case Intake.NothingTaken(Receipt receipt) -> sum.add(receipt);
            case Intake.Unread(Reading reading) -> sum.refuse(items, reason(reading));
          }
        }
        case Piece.Lost(String reason) -> sum.refuse(1, reason);
      }
    }
    return sum.result();
  }

  private static String reason(Reading reading) {
    return switch (reading) {
      case Reading.Malformed malformed -> malformed.reason();
      case Reading.Unsupported unsupported -> unsupported.reason();
      case Reading.Empty empty -> empty.reason();
      case Reading.TooMany tooMany -> "The part holds too many items.";
      case Reading.Parsed parsed ->
          throw new IllegalArgumentException("a parsed document is not unread");
    };
  }

  private static final class Sum {
    private final List<UUID> receipts = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> refused = new ArrayList<>();
    private int items;

    void add(Receipt receipt) {
      receipts.add(receipt.id());
      for (Outcome outcome : receipt.articles()) {
        items++;
        outcomes.merge(outcome.outcome(), 1, Integer::sum);
        if (outcome instanceof Outcome.Refused(String reason, String id)) {
          tell(items, reason);
        }
      }
    }

    void refuse(int count, String reason) {
      outcomes.merge("refused", count, Integer::sum);
      tell(items + 1, reason);
      items += count;
    }

    private void tell(int item, String reason) {
      if (refused.size() < TOLD) {
        refused.add("Item " + item + ": " + reason);
      }
    }

    Result result() {
      return new Result(receipts, outcomes, refused);
    }
  }
}
