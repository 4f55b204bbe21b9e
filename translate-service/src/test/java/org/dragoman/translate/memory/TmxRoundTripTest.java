package org.dragoman.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dragoman.translate.imports.ImportReport;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class TmxRoundTripTest {

  private static final Instant MADE = Instant.parse("2026-04-01T08:00:00.123456Z");

  private final FakeMemoryStore store = new FakeMemoryStore();
  private final ImportTmx importTmx = new ImportTmx(store, new DirectTransactions());

  @Test
  void the_import_of_an_export_changes_nothing() {
    store.with(everything());
    byte[] exported = export();

    ImportReport back = importTmx.from(new ByteArrayInputStream(exported));

    assertThat(back.problems()).isEmpty();
    assertThat(back.unchanged()).isEqualTo(everything().length);
  }

  @Test
  void another_house_gets_the_very_same_units() {
    store.with(everything());
    FakeMemoryStore other = new FakeMemoryStore();

    new ImportTmx(other, new DirectTransactions()).from(new ByteArrayInputStream(export()));

    assertThat(other.all()).containsExactly(everything());
  }

  @Test
  void a_compressed_file_is_read_as_it_is() throws IOException {
    store.with(everything());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(export());
    }

    assertThat(importTmx.from(new ByteArrayInputStream(packed.toByteArray())).unchanged())
        .isEqualTo(everything().length);
  }

  @Test
  void what_xml_cannot_hold_is_replaced() {
    store.with(new Unit(null, "es", "en", "Uno\u0001 \ud83d\ude00", "One", "ana", null, null));

    assertThat(new String(export(), StandardCharsets.UTF_8))
        .contains("Uno\ufffd \ud83d\ude00")
        .doesNotContain("\u0001");
  }

  @Test
  void other_tools_contexts_domains_and_machines_are_understood() {
    importTmx.from(
        new ByteArrayInputStream(
            """
            <tmx version="1.4"><header srclang="es"/><body>
              <tu creationid="MT!"><prop type="x-context-pre">&lt;seg&gt;Antes.&lt;/seg&gt;</prop>
                <prop type="subject">ports</prop><note>n</note>
                <tuv xml:lang="es"><seg>Uno.</seg></tuv><tuv xml:lang="en"><seg>One.</seg></tuv></tu>
              <tu><prop type="prev">Uno.</prop><prop type="next">Tres.</prop>
                <tuv xml:lang="es"><seg>Dos.</seg></tuv><tuv xml:lang="en"><seg>Two.</seg></tuv></tu>
            </body></tmx>
            """
                .getBytes(StandardCharsets.UTF_8)),
        new ImportTmx.Assumed("news", "theirs.tmx"),
        _ -> {});

    assertThat(store.all())
        .extracting(Unit::context, Unit::domain, unit -> unit.provenance().machine())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(new Context("Antes.", ""), "ports", true),
            org.assertj.core.groups.Tuple.tuple(new Context("Uno.", "Tres."), "news", false));
    assertThat(store.all())
        .extracting(unit -> unit.provenance().origin())
        .containsOnly("theirs.tmx");
  }

  @Test
  void progress_is_told_as_it_is_made() {
    StringBuilder units = new StringBuilder("<tmx version=\"1.4\"><header srclang=\"es\"/><body>");
    for (int i = 0; i < 2500; i++) {
      units
          .append("<tu><tuv xml:lang=\"es\"><seg>Frase ")
          .append(i)
          .append("</seg></tuv><tuv xml:lang=\"en\"><seg>S</seg></tuv></tu>");
    }
    List<Integer> told = new java.util.ArrayList<>();

    importTmx.from(
        new ByteArrayInputStream(
            units.append("</body></tmx>").toString().getBytes(StandardCharsets.UTF_8)),
        ImportTmx.Assumed.NOTHING,
        report -> told.add(report.added()));

    assertThat(told).containsExactly(1000, 2000);
  }

  private byte[] export() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ExportTmx(store).to(out, new LanguagePair("es", "en"), null);
    return out.toByteArray();
  }

  private static Unit[] everything() {
    return new Unit[] {
      new Unit("7", "es-MX", "en", "Uno &amp; \"dos\" &lt;tres&gt;", "One", "ana", MADE, MADE),
      new Unit(
          null,
          "es",
          "en-GB",
          "<em>Un <a href=\"https://example.org/?a=1&amp;b=2\">río</a></em><br>largo",
          "A <em>long</em> river",
          "bo",
          null,
          null),
      new Unit(
          null,
          "es",
          "en",
          "Sí.",
          "Yes.",
          new Context("¿A &lt; B?", ""),
          "harbour & sea",
          new Provenance(null, "apertium", "chief", MADE, null, "story-1")),
      new Unit(
          null,
          "es",
          "en",
          "Sí.",
          "Indeed.",
          new Context("", "<no tag> & more"),
          "harbour & sea",
          new Provenance("eva", null, null, MADE, MADE, null)),
    };
  }
}
