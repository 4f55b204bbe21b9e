package org.dragoman.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.imports.ImportReport;
import org.junit.jupiter.api.Test;

class ImportTmxTest {

  private static final String HEADER =
      "<header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\""
          + " adminlang=\"en\" srclang=\"ar\" datatype=\"html\" creationid=\"noor\"/>";

  private final FakeMemoryStore store = new FakeMemoryStore();
  private final ImportTmx importTmx =
      new ImportTmx(
          store,
          new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
              return work.get();
            }
          });

  @Test
  void units_carry_their_languages_makers_and_dates() {
    ImportReport report =
        load(
            """
            <tu tuid="7" creationdate="20260401T080000Z" changeid="ada">
              <tuv xml:lang="ar"><seg>جسر &amp; نهر</seg></tuv>
              <tuv xml:lang="en-GB" changedate="20260402T080000Z"><seg>Bridge &amp; river</seg></tuv>
            </tu>
            """);

    assertThat(report).isEqualTo(new ImportReport(true, 1, 0, 0, 0, List.of()));
    assertThat(store.all())
        .containsExactly(
            new Unit(
                "7",
                "ar",
                "en-GB",
                "جسر &amp; نهر",
                "Bridge &amp; river",
                "ada",
                Instant.parse("2026-04-01T08:00:00Z"),
                Instant.parse("2026-04-02T08:00:00Z")));
  }

  @Test
  void codes_of_the_original_become_the_inline_subset() {
    load(
        """
        <tu><tuv xml:lang="ar"><seg><bpt i="1">&lt;b&gt;</bpt>جسر<ept i="1">&lt;/b&gt;</ept></seg></tuv>
          <tuv xml:lang="en"><seg><bpt i="1">&lt;b&gt;</bpt>Bridge<ept i="1">&lt;/b&gt;</ept>
            <ph>{1}</ph><ph>&lt;script&gt;</ph> <hi>now</hi></seg></tuv></tu>
        """);

    assertThat(store.all().getFirst().target()).isEqualTo("<strong>Bridge</strong> now");
  }

  @Test
  void a_file_sent_twice_changes_nothing_and_a_mended_one_updates() {
    String unit =
        "<tu tuid=\"1\"><tuv xml:lang=\"ar\"><seg>جسر</seg></tuv>"
            + "<tuv xml:lang=\"en\"><seg>Bridge</seg></tuv></tu>";
    load(unit);

    assertThat(load(unit)).extracting(ImportReport::unchanged).isEqualTo(1);
    assertThat(load(unit.replace("Bridge", "The bridge")))
        .extracting(ImportReport::updated)
        .isEqualTo(1);
    assertThat(store.all()).extracting(Unit::target).containsExactly("The bridge");
  }

  @Test
  void units_numbered_alike_in_two_files_do_not_overwrite_each_other() {
    load("<tu tuid=\"1\">" + tuv("ar", "جسر") + tuv("en", "Bridge") + "</tu>");

    load("<tu tuid=\"1\">" + tuv("ar", "نهر") + tuv("en", "River") + "</tu>");

    assertThat(store.all()).extracting(Unit::target).containsExactly("Bridge", "River");
  }

  @Test
  void an_unusable_unit_is_named_and_the_others_are_taken() {
    ImportReport report =
        load(
            "<tu>"
                + tuv("ar", "جسر")
                + "</tu>\n<tu>"
                + tuv("fr", "pont")
                + tuv("en", "x")
                + "</tu>\n<tu>"
                + tuv("ar", " ")
                + tuv("en", "x")
                + "</tu>\n<tu>"
                + tuv("ar", "نهر")
                + tuv("en", "River")
                + tuv("fr", "Rivière")
                + "</tu>");

    assertThat(report.added()).isEqualTo(2);
    assertThat(report.refused()).isEqualTo(3);
    assertThat(report.problems())
        .extracting(ImportReport.Problem::reason)
        .containsExactly(
            "it has no translation",
            "it has no text in its source language",
            "source: it has no text");
  }

  @Test
  void what_stood_before_a_break_has_been_taken() {
    String whole = tmx("<tu>" + tuv("ar", "جسر") + tuv("en", "Bridge") + "</tu><tu>");

    ImportReport report = importTmx.from(bytes(whole.substring(0, whole.indexOf("</body>"))));

    assertThat(report.complete()).isFalse();
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.problems().getLast().reason()).startsWith("not well-formed XML");
  }

  @Test
  void something_else_is_no_tmx() {
    assertThat(importTmx.from(bytes("<rss/>")).problems().getLast().reason())
        .isEqualTo("the document is <rss>, not <tmx>");
    assertThat(importTmx.from(bytes("no xml")).complete()).isFalse();
    assertThat(importTmx.from(bytes("")).complete()).isFalse();
  }

  @Test
  void document_types_and_entities_are_not_resolved() {
    String secret =
        "<?xml version=\"1.0\"?><!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<tmx version=\"1.4\">"
            + HEADER
            + "<body><tu>"
            + tuv("ar", "جسر")
            + tuv("en", "A &x; B")
            + "</tu></body></tmx>";

    importTmx.from(bytes(secret));

    assertThat(store.all()).allSatisfy(unit -> assertThat(unit.target()).isIn("A  B", "A B"));
  }

  @Test
  void the_usual_document_type_and_utf_16_are_read() {
    String document =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\">"
            + "<tmx version=\"1.4\">"
            + HEADER
            + "<body><tu>"
            + tuv("ar", "جسر")
            + tuv("en", "Bridge")
            + "</tu></body></tmx>";

    ImportReport report =
        importTmx.from(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_16)));

    assertThat(report.problems()).isEmpty();
    assertThat(report.added()).isEqualTo(1);
  }

  @Test
  void more_than_a_batch_is_taken_whole() {
    StringBuilder units = new StringBuilder();
    for (int i = 0; i < 1201; i++) {
      units.append("<tu>").append(tuv("ar", "جسر " + i)).append(tuv("en", "B" + i)).append("</tu>");
    }

    assertThat(load(units.toString()).added()).isEqualTo(1201);
  }

  @Test
  void a_segment_without_end_is_refused_and_the_units_after_it_are_taken() {
    String good = "<tu>" + tuv("ar", "جسر") + tuv("en", "Bridge") + "</tu>";
    ImportReport report =
        load(
            good
                + "\n<tu>"
                + tuv("ar", "x".repeat(2 << 20))
                + tuv("en", "Long")
                + "</tu>"
                + good.replace("جسر", "نهر"));

    assertThat(report.complete()).isTrue();
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.problems())
        .containsExactly(
            new ImportReport.Problem(3, "a segment of more than a million characters"));
  }

  @Test
  void a_small_compressed_file_that_holds_a_huge_one_is_not_read_on() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    String whole = tmx("<tu><note>HERE</note></tu>");
    int here = whole.indexOf("HERE");
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(whole.substring(0, here).getBytes(StandardCharsets.UTF_8));
      byte[] mebibyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 64; i++) {
        out.write(mebibyte);
      }
      out.write(whole.substring(here).getBytes(StandardCharsets.UTF_8));
    }

    ImportReport report = importTmx.from(new ByteArrayInputStream(packed.toByteArray()));

    assertThat(report.complete()).isFalse();
    assertThat(report.problems())
        .containsExactly(new ImportReport.Problem(2, "an element of more than 8 MiB"));
  }

  @Test
  void refused_units_are_progress_too() {
    List<ImportReport> told = new ArrayList<>();
    importTmx.from(bytes(tmx("<tu></tu>".repeat(2500))), ImportTmx.Assumed.NOTHING, told::add);

    assertThat(told).extracting(ImportReport::refused).containsExactly(1000, 2000);
  }

  private ImportReport load(String units) {
    return importTmx.from(bytes(tmx(units)));
  }

  private static String tmx(String units) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">"
        + HEADER
        + "<body>"
        + units
        + "</body></tmx>";
  }

  private static String tuv(String language, String text) {
    return "<tuv xml:lang=\"" + language + "\"><seg>" + text + "</seg></tuv>";
  }

  private static ByteArrayInputStream bytes(String text) {
    Charset utf8 = StandardCharsets.UTF_8;
    return new ByteArrayInputStream(text.getBytes(utf8));
  }
}
