package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.events.json.EventJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents of every format with random damage: bits turned, parts cut, doubled, moved, mixed with
 * those of another document, nested and repeated. Whatever comes, a reader answers in time with a
 * variant, and what it answers is valid and harmless. Seeds are fixed, so a failure comes back.
 */
class FuzzTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Per file; a machine that is slower tries less. */
  private static final int ROUNDS = Integer.getInteger("dragoman.fuzz.rounds", 40);

  private static final Duration ALL =
      Duration.ofSeconds(Integer.getInteger("dragoman.fuzz.seconds", 10));

  private static final Duration ONE = Duration.ofSeconds(5);
  private static final int LONGEST = 60_000;

  private static final Map<String, String> TYPES =
      Map.of(
          "xml",
          "application/xml",
          "json",
          "application/json",
          "html",
          "text/html",
          "txt",
          "text/plain",
          "eml",
          "message/rfc822");

  private static final Pattern TAG =
      Pattern.compile(
          "<(?!/?(?:em|strong|code|sub|sup)>|br>|/a>|a href=\"(?:https?:|mailto:)[^\"<>]*\">)[^>]{0,60}>?");

  private static final List<String> POISON =
      List.of(
          "<script>alert(1)</script>",
          "&lt;img src=x onerror=alert(1)&gt;",
          "<![CDATA[",
          "]]>",
          "<!--",
          "\u0000",
          "\ud800",
          "&#0;",
          "&#xd800;",
          "<a href='javascript:alert(1)'>x</a>",
          "&lt;a href=\"JaVa\tScript:x\"&gt;y&lt;/a&gt;",
          "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
          "\"",
          "{\"a\":[",
          "}",
          "\\ud800",
          "9999999999999999",
          "\u202e",
          "<svg/onload=alert(1)>",
          "=?utf-8?B?////?=",
          "<table><tr><td>",
          "\uffff",
          "%",
          "://",
          "<p",
          "<iframe src=//x>");

  @TestFactory
  Stream<DynamicTest> no_damage_breaks_a_reader() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      files = all.filter(FuzzTest::isDocument).sorted().toList();
    }
    long share = ALL.toNanos() / files.size();
    List<byte[]> documents = files.stream().map(FuzzTest::bytes).toList();
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(
                RESOURCES.relativize(file).toString(), () -> damage(file, documents, share)));
  }

  private static boolean isDocument(Path file) {
    return Files.isRegularFile(file)
        && (file.startsWith(RESOURCES.resolve("formats"))
            || file.startsWith(RESOURCES.resolve("pages")));
  }

  private static void damage(Path file, List<byte[]> others, long share) {
    long deadline = System.nanoTime() + share;
    Random random = new Random(file.getFileName().toString().hashCode());
    byte[] whole = bytes(file);
    String type = TYPES.get(file.toString().replaceFirst(".*\\.", ""));
    read(whole, type, file + " as it is");
    for (int round = 0; round < ROUNDS && System.nanoTime() < deadline; round++) {
      byte[] damaged = whole;
      for (int times = 1 + random.nextInt(4); times > 0; times--) {
        damaged = mutated(damaged, others.get(random.nextInt(others.size())), random);
      }
      read(damaged, random.nextInt(10) == 0 ? null : type, file + ", round " + round);
    }
  }

  private static byte[] mutated(byte[] document, byte[] other, Random random) {
    if (document.length == 0) {
      return other;
    }
    int at = random.nextInt(document.length);
    int length = Math.min(document.length - at, 1 + random.nextInt(200));
    byte[] mutated =
        switch (random.nextInt(7)) {
          case 0 -> flipped(document, random);
          case 1 -> joined(part(document, 0, at));
          case 2 -> joined(part(document, 0, at), part(document, at + length, document.length));
          case 3 -> joined(part(document, 0, at + length), part(document, at, document.length));
          case 4 ->
              joined(
                  part(document, 0, at),
                  part(other, 0, Math.min(other.length, length * 5)),
                  part(document, at, document.length));
          case 5 ->
              joined(
                  part(document, 0, at),
                  POISON.get(random.nextInt(POISON.size())).getBytes(UTF_8),
                  part(document, at, document.length));
          default -> repeated(document, at, Math.min(length, 40), random);
        };
    return part(mutated, 0, Math.min(mutated.length, LONGEST));
  }

  private static byte[] flipped(byte[] document, Random random) {
    byte[] flipped = document.clone();
    for (int times = 1 + random.nextInt(8); times > 0; times--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] repeated(byte[] document, int at, int length, Random random) {
    List<byte[]> parts = new ArrayList<>(List.of(part(document, 0, at)));
    for (int times = random.nextInt(1_000); times > 0; times--) {
      parts.add(part(document, at, at + length));
    }
    parts.add(part(document, at, document.length));
    return joined(parts.toArray(byte[][]::new));
  }

  private static byte[] part(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(
        bytes, Math.min(from, bytes.length), Math.max(from, Math.min(to, bytes.length)));
  }

  private static byte[] joined(byte[]... parts) {
    var joined = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static void read(byte[] document, String type, String what) {
    long start = System.nanoTime();
    try {
      Reading reading =
          Read.FORMATS.read(new Document(document, type, null, "https://quay.example/feed"));
      if (reading instanceof Reading.Parsed parsed) {
        parsed.items().forEach(item -> check(item, what));
      }
    } catch (RuntimeException broken) {
      fail(what, broken);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(ONE);
  }

  private static void check(Item item, String what) {
    if (!(item instanceof Item.Readable(Article article, var notes))) {
      assertThat(((Item.Refused) item).reason()).as(what).doesNotContain("breaks its reader");
      return;
    }
    try {
      assertThat(EventJson.mapper().writeValueAsString(article)).as(what).isNotEmpty();
    } catch (JsonProcessingException unwritable) {
      fail(what, unwritable);
    }
    article
        .body()
        .forEach(block ->
            html(block)
                .forEach(html ->
                    assertThat(TAG.matcher(html).find()).as("%s: %s", what, html).isFalse()));
    article.media().stream().map(Media::url).forEach(url -> web(url, what));
    web(article.url(), what);
  }

  private static void web(String url, String what) {
    if (url != null) {
      assertThat(url).as(what).matches("(?s)(?i)https?:.*");
    }
  }

  private static Stream<String> html(Block block) {
    return switch (block) {
      case Block.Paragraph(String html) -> Stream.of(html);
      case Block.Heading(int level, String html) -> Stream.of(html);
      case Block.Quote(String html, String cite) -> Stream.of(html);
      case Block.ListBlock(boolean ordered, List<String> items) -> items.stream();
      case Block.Table(List<List<String>> rows) -> rows.stream().flatMap(List::stream);
      case Block.Image image -> {
        web(image.url(), "an image");
        yield Stream.empty();
      }
      case Block.Embed embed -> {
        web(embed.url(), "an embed");
        yield Stream.empty();
      }
    };
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
