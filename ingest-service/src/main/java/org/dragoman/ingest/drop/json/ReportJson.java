package org.dragoman.ingest.drop.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dragoman.ingest.drop.Verdict;

/** {@code {"receipts": [id…], "outcomes": {"new": 3}, "refused": ["Item 2: …"]}}. */
public final class ReportJson implements Function<Verdict.Taken, byte[]> {
  private final ObjectMapper json = new ObjectMapper();

  @Override
  public byte[] apply(Verdict.Taken taken) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("receipts", taken.receipts());
    report.put("outcomes", new TreeMap<>(taken.outcomes()));
    if (!taken.refused().isEmpty()) {
      report.put("refused", taken.refused());
    }
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a report is always JSON", impossible);
    }
  }
}
