package org.dragoman.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeFileTest {
  private static final Source HARBOUR =
      new Source("harbour", "Harbour Daily", null, null, null, null, null);
  private static final int LARGEST = 10_000;

  @TempDir Path folder;

  private final List<String> taken = new ArrayList<>();
  private final TakeFile takeFile =
      new TakeFile(harbourOnly(), new Straight(), this::read, LARGEST);

  private Verdict read(Source source, InputStream content, String name) throws IOException {
    String text = new String(content.readAllBytes(), UTF_8);
    taken.add(name + ": " + text);
    return text.startsWith("bad")
        ? Verdict.Failed.because("It is bad.")
        : new Verdict.Taken(List.of(new UUID(0, 1)), Map.of("new", 1), List.of());
  }

  private Verdict take(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return takeFile.take(file, name, "harbour");
  }

  @Test
  void a_gzip_is_taken_unpacked() throws IOException {
    assertThat(take("a.xml.gz", gzip("text".getBytes(UTF_8)))).isInstanceOf(Verdict.Taken.class);
    assertThat(taken).containsExactly("a.xml: text");
  }

  @Test
  void a_zip_is_taken_file_by_file() throws IOException {
    assertThat(take("day.zip", zip("one.xml", "1", "two.xml", "2")))
        .isEqualTo(
            new Verdict.Taken(
                List.of(new UUID(0, 1), new UUID(0, 1)), Map.of("new", 2), List.of()));
    assertThat(taken).containsExactly("day.zip!one.xml: 1", "day.zip!two.xml: 2");
  }

  @Test
  void a_zip_with_one_bad_file_says_what_failed_and_what_did_not() throws IOException {
    assertThat(take("day.zip", zip("one.xml", "bad", "two.xml", "2")))
        .isEqualTo(
            new Verdict.Failed(List.of("one.xml: It is bad.", "Taken, receipt " + new UUID(0, 1))));
  }

  @Test
  void a_bomb_and_a_giant_are_refused() throws IOException {
    assertThat(reason(take("bomb.gz", gzip(new byte[10_000_000])))).contains("Unpacked", "10000");
    assertThat(reason(take("giant.xml", new byte[LARGEST + 1]))).contains("10001 bytes");
    assertThat(taken).isEmpty();
  }

  @Test
  void a_broken_archive_is_said_to_be_one() throws IOException {
    byte[] packed = gzip("some text that is cut".getBytes(UTF_8));
    assertThat(reason(take("cut.gz", java.util.Arrays.copyOf(packed, packed.length - 12))))
        .contains("broken");
    assertThat(reason(take("empty.zip", new byte[] {'P', 'K', 3, 4, 0, 0}))).isNotBlank();
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Path link = Files.createSymbolicLink(folder.resolve("link.xml"), secret);

    assertThat(reason(takeFile.take(link, "link.xml", "harbour")))
        .contains("links are not followed");
    assertThat(taken).isEmpty();
  }

  @Test
  void an_unknown_source_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xml"), "text");

    assertThat(reason(takeFile.take(file, "a.xml", "nobody"))).contains("no source \"nobody\"");
    assertThat(reason(takeFile.take(file, "a.xml", ""))).contains("no source's folder");
  }

  private static String reason(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    return String.join("\n", ((Verdict.Failed) verdict).reasons());
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return packed.toByteArray();
  }

  /** Others add to the interface; only one of its questions is asked here. */
  private static Sources harbourOnly() {
    return (Sources)
        Proxy.newProxyInstance(
            Sources.class.getClassLoader(),
            new Class<?>[] {Sources.class},
            (proxy, method, args) -> {
              if (!method.getName().equals("find")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return args[0].equals("harbour") ? Optional.of(HARBOUR) : Optional.empty();
            });
  }

  private static final class Straight implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }
  }
}
