package org.dragoman.ingest.drop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.archive.Archive;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.receipt.ArchiveIntake;
import org.dragoman.ingest.receipt.Capture;
import org.dragoman.ingest.receipt.Envelope;
import org.dragoman.ingest.receipt.Intake;
import org.dragoman.ingest.receipt.Outcome;
import org.dragoman.ingest.receipt.Receipt;
import org.dragoman.ingest.receipt.Way;

/** Takes documents in as if they had been posted; large ones in parts. */
public final class CapturedDocuments implements Documents {
  private final Capture capture;
  private final ArchiveIntake archives;
  private final int largest;

  /**
   * @param largest most bytes of a document that is read at once; a larger one streams
   */
  public CapturedDocuments(Capture capture, ArchiveIntake archives, int largest) {
    this.capture = capture;
    this.archives = archives;
    this.largest = largest;
  }

  @Override
  public Verdict take(Source source, InputStream content, String name) throws IOException {
    Envelope envelope = new Envelope(Names.type(name), null, null);
    Way way = new Way(Way.Kind.DROPPED, name, Map.of());
    byte[] start = content.readNBytes(largest + 1);
    if (start.length > largest) {
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), content);
      return archive(source, whole, envelope, way);
    }
    return switch (capture.take(source, envelope.around(start), way)) {
      case Intake.Taken(Receipt receipt) -> taken(receipt);
      case Intake.NothingTaken(Receipt receipt) -> nothing(taken(receipt));
      case Intake.Unread(Reading.TooMany tooMany) ->
          archive(source, new ByteArrayInputStream(start), envelope, way);
      case Intake.Unread(Reading reading) -> Verdict.Failed.because(reason(reading));
    };
  }

  private Verdict archive(Source source, InputStream content, Envelope envelope, Way way)
      throws IOException {
    Optional<Archive> archive = Archive.open(content, largest);
    if (archive.isEmpty()) {
      return Verdict.Failed.because(
          "The file has more than %d bytes and is no feed that could be taken in parts."
              .formatted(largest));
    }
    ArchiveIntake.Result result = archives.take(source, archive.get(), envelope, way);
    Verdict.Taken taken = new Verdict.Taken(result.receipts(), result.outcomes(), result.refused());
    boolean none = taken.outcomes().keySet().stream().allMatch("refused"::equals);
    return none ? nothing(taken) : taken;
  }

  private static Verdict.Taken taken(Receipt receipt) {
    Map<String, Integer> outcomes = new HashMap<>();
    List<String> refused = new ArrayList<>();
    int item = 0;
    for (Outcome outcome : receipt.articles()) {
      item++;
      outcomes.merge(outcome.outcome(), 1, Integer::sum);
      if (outcome instanceof Outcome.Refused(String reason, var id)) {
        refused.add("Item " + item + ": " + reason);
      }
    }
    return new Verdict.Taken(List.of(receipt.id()), outcomes, refused);
  }

  private static Verdict nothing(Verdict.Taken none) {
    List<String> reasons = new ArrayList<>();
    reasons.add("Nothing in the file could be taken.");
    reasons.addAll(none.refused());
    for (UUID receipt : none.receipts()) {
      reasons.add("Receipt " + receipt);
    }
    return new Verdict.Failed(reasons);
  }

  private static String reason(Reading reading) {
    return switch (reading) {
      case Reading.Malformed(String reason, Integer line, Integer column) ->
          line == null ? reason : "%s (line %d, column %d)".formatted(reason, line, column);
      case Reading.Unsupported unsupported -> unsupported.reason();
      case Reading.Empty empty -> empty.reason();
      case Reading.TooMany tooMany ->
          throw new IllegalArgumentException("too many items are taken in parts");
      case Reading.Parsed parsed ->
          throw new IllegalArgumentException("a parsed document is not unread");
    };
  }
}
