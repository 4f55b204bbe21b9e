package org.dragoman.bench.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.ingest.format.Document;

/**
 * Documents of one format: feeds made of the pages of the set, or the fixtures of the format's
 * tests.
 *
 * @param isFeed whether a feed parser reads it too
 */
record Sample(String format, List<Document> documents, boolean isFeed) {

  private static final String FIXTURES = "ingest-service/src/test/resources/formats";

  static List<Sample> all(Path root) throws IOException {
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("rss", List.of(document(Feeds.rss(), "application/rss+xml")), true));
    samples.add(new Sample("atom", List.of(document(Feeds.atom(), "application/atom+xml")), true));
    samples.add(
        new Sample("json-feed", List.of(document(Feeds.json(), "application/feed+json")), false));
    Path fixtures = root.resolve(FIXTURES);
    if (Files.isDirectory(fixtures)) {
      try (Stream<Path> formats = Files.list(fixtures)) {
        for (Path format : formats.sorted().toList()) {
          List<Document> documents = documents(format);
          String name = String.valueOf(format.getFileName());
          if (!documents.isEmpty() && samples.stream().noneMatch(s -> s.format().equals(name))) {
            samples.add(new Sample(name, documents, false));
          }
        }
      }
    }
    return samples;
  }

  int bytes() {
    return documents.stream().mapToInt(document -> document.content().length).sum();
  }

  private static List<Document> documents(Path format) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(format)) {
      for (Path file : files.sorted().toList()) {
        if (Files.isRegularFile(file) && !file.endsWith("fields.json")) {
          documents.add(new Document(Files.readAllBytes(file), type(file), null, null));
        }
      }
    }
    return documents;
  }

  private static String type(Path file) {
    String name = file.toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "json" -> "application/json";
      case "html" -> "text/html";
      case "txt" -> "text/plain";
      case "eml" -> "message/rfc822";
      case "mbox" -> "application/mbox";
      default -> "application/xml";
    };
  }

  private static Document document(String text, String type) {
    return new Document(text.getBytes(StandardCharsets.UTF_8), type, null, "https://feed.example/");
  }
}
