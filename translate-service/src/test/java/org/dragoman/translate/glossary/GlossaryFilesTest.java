package org.dragoman.translate.glossary;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.imports.ImportReport;
import org.dragoman.translate.imports.ImportReport.Problem;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class GlossaryFilesTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  private static final Transactions NONE =
      new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
          return work.get();
        }
      };

  private final FakeGlossaryStore store = new FakeGlossaryStore();
  private final Glossary glossary =
      new Glossary(store, NONE, () -> Instant.parse("2026-05-01T09:00:00Z"), () -> {});
  private final List<ImportReport> watched = new ArrayList<>();
  private final ImportGlossary importing = new ImportGlossary(glossary, watched::add);
  private final ExportGlossary exporting = new ExportGlossary(glossary);

  @Test
  void a_table_is_taken_with_all_its_columns_in_any_order() {
    ImportReport report =
        csv(
            """
            target,source,Source forms,POS,target_forms,forbidden,keep,subject,note,outlet
            fish market,lonja,lonjas|Lonja,noun,fish exchange,slice|stock exchange,,ports,"said ""lon-ha"", mostly",gaceta
            ,Montalbar,,proper noun,,,yes,,,
            """);

    assertThat(report).isEqualTo(new ImportReport(true, 2, 0, 0, 0, List.of()));
    assertThat(watched).containsExactly(report);
    assertThat(entries())
        .containsExactly(
            new Entry(
                PAIR,
                null,
                "Montalbar",
                List.of(),
                PartOfSpeech.PROPER_NOUN,
                "Montalbar",
                List.of(),
                List.of(),
                true,
                null,
                null),
            new Entry(
                PAIR,
                "gaceta",
                "lonja",
                List.of("lonjas", "Lonja"),
                PartOfSpeech.NOUN,
                "fish market",
                List.of("fish exchange"),
                List.of("slice", "stock exchange"),
                false,
                "ports",
                "said \"lon-ha\", mostly"));
  }

  @Test
  void semicolons_tabs_marks_and_utf_16_are_read_as_spreadsheets_write_them() {
    csv("\ufeffsource;target\r\n\"red; net\";net\r\n", UTF_8);
    csv("\ufeffsource\ttarget\r\nbarco\tboat, small\r\n", UTF_16LE);
    csv("es,en-GB\rpuerto,harbour", UTF_8);

    assertThat(entries())
        .extracting(Entry::source, Entry::target)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("barco", "boat, small"),
            org.assertj.core.groups.Tuple.tuple("puerto", "harbour"),
            org.assertj.core.groups.Tuple.tuple("red; net", "net"));
  }

  @Test
  void rows_that_cannot_be_used_are_named_by_line_and_the_others_taken() {
    ImportReport report =
        csv(
            """
            source,target,note
            barco,boat,"two
            lines"
            ,nothing,
            red,,

            barco,ship,
            """);

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(3);
    assertThat(report.problems()).extracting(Problem::line).containsExactly(4, 5, 7);
    assertThat(report.problems().getLast().reason()).contains("line 2 already");
  }

  @Test
  void a_table_that_is_none_says_why() {
    assertThat(csv("").problems()).containsExactly(new Problem(1, "the file is empty"));
    assertThat(csv("a,b\n1,2\n").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).startsWith("the header row must name"));
    ImportReport open = csv("source,target\nuno,one\n\"dos,two\n");
    assertThat(open.complete()).isFalse();
    assertThat(open.added()).isEqualTo(1);
    assertThat(open.problems())
        .containsExactly(new Problem(3, "a quote is opened and never closed"));
    ImportReport latin =
        csv("source,target\naño,year\n", java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(latin.complete()).isFalse();
    assertThat(latin.problems().getLast().reason()).startsWith("it is not UTF-8");
  }

  @Test
  void without_a_pair_each_row_says_its_languages() {
    ImportReport report =
        importing
            .csv(null, null, "ana")
            .take(
                bytes(
                    "source_language,target_language,source,target\nes,en,red,net\n,en,mar,sea\n",
                    UTF_8),
                _ -> {});

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.problems()).containsExactly(new Problem(3, "it does not say its languages"));
  }

  @Test
  void what_is_written_out_and_read_in_again_changes_nothing() throws IOException {
    IntStream.range(0, 3).forEach(i -> glossary.create(sample(i), "ana"));
    int version = store.version(PAIR);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    ByteArrayOutputStream tbx = new ByteArrayOutputStream();
    exporting.csv(PAIR, null, csv);
    exporting.tbx(PAIR, null, tbx);

    ImportReport table =
        importing.csv(null, null, "bo").take(new ByteArrayInputStream(csv.toByteArray()), _ -> {});
    ImportReport concepts =
        importing.tbx(PAIR, null, "bo").take(new ByteArrayInputStream(tbx.toByteArray()), _ -> {});

    ImportReport unchanged = new ImportReport(true, 0, 0, 3, 0, List.of());
    assertThat(table).isEqualTo(unchanged);
    assertThat(concepts).isEqualTo(unchanged);
    assertThat(store.version(PAIR)).isEqualTo(version);
  }

  @Test
  void a_file_is_one_version_however_many_entries_outlets_and_regions_it_has() {
    StringBuilder table = new StringBuilder("source,target,outlet,target_language\n");
    List<String> ends = List.of(",", ",", "gaceta,", ",en-GB");
    IntStream.range(0, 1200)
        .forEach(i -> table.append("t%d,u%d,%s\n".formatted(i, i, ends.get(i % 4))));

    assertThat(csv(table.toString()).added()).isEqualTo(1200);
    assertThat(store.version(PAIR)).isEqualTo(1);
    assertThat(csv(table.toString().replace("u77,", "v77,")))
        .isEqualTo(new ImportReport(true, 0, 1, 1199, 0, List.of()));
    assertThat(store.version(PAIR)).isEqualTo(2);
  }

  @Test
  void a_large_file_is_taken_in_parts_and_tells_how_far_it_is() {
    StringBuilder table = new StringBuilder("source,target\n");
    IntStream.range(0, 11_000).forEach(i -> table.append("t%d,u%d\n".formatted(i, i)));
    List<ImportReport> told = new ArrayList<>();

    ImportReport report =
        importing.csv(PAIR, null, "ana").take(bytes(table.toString(), UTF_8), told::add);

    assertThat(report.added()).isEqualTo(11_000);
    assertThat(store.version(PAIR)).isEqualTo(3);
    assertThat(told).hasSizeGreaterThanOrEqualTo(11);
    assertThat(told).extracting(ImportReport::added).contains(0, 5_000, 10_000).isSorted();
  }

  @Test
  void a_file_of_refused_rows_tells_now_and_then_that_it_goes_on() {
    List<ImportReport> told = new ArrayList<>();

    importing
        .csv(PAIR, null, "ana")
        .take(bytes("source,target\n" + ",x\n".repeat(2_500), UTF_8), told::add);

    assertThat(told).extracting(ImportReport::refused).containsExactly(1_000, 2_000);
  }

  @Test
  void no_cell_is_a_formula_to_a_spreadsheet_and_all_are_read_as_they_were() throws IOException {
    List<String> texts =
        List.of(
            "=1+1",
            "+34 600",
            "-5 grados",
            "@montalbar",
            "'=uno",
            "''-dos",
            "'tres",
            "a=b",
            "＝HYPERLINK(1)");
    texts.forEach(text -> glossary.create(GlossaryTest.entry(text, text + ", en"), "ana"));
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    exporting.csv(PAIR, null, csv);
    String table = csv.toString(UTF_8);

    assertThat(table)
        .contains(
            ",'=1+1,",
            ",'+34 600,",
            ",'-5 grados,",
            ",'@montalbar,",
            ",''=uno,",
            ",'tres,",
            ",a=b,")
        .contains("\"'=1+1, en\"")
        .doesNotContainPattern("(^|,)\"?[=+\\-@＝]");
    assertThat(importing.csv(null, null, "bo").take(bytes(table, UTF_8), _ -> {}))
        .isEqualTo(new ImportReport(true, 0, 0, texts.size(), 0, List.of()));
  }

  @Test
  void tbx_version_3_is_read_with_data_categories_as_attributes() {
    ImportReport report =
        tbx(
            """
            <?xml version="1.0"?>
            <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
             <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
             <text><body>
              <conceptEntry id="c1">
               <descrip type="subjectField">ports</descrip>
               <langSec xml:lang="en-GB">
                <termSec><term>stock exchange</term>
                 <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
                <termSec><term>fish <hi>market</hi></term>
                 <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
                <termSec><term>fish exchange</term></termSec>
               </langSec>
               <langSec xml:lang="es">
                <termSec><term>lonja</term><termNote type="partOfSpeech">noun</termNote></termSec>
                <termSec><term>lonjas</term></termSec>
               </langSec>
               <langSec xml:lang="fr"><termSec><term>criée</term></termSec></langSec>
              </conceptEntry>
              <conceptEntry id="c2"><langSec xml:lang="es"><termSec><term>red</term></termSec></langSec>
              </conceptEntry>
             </body></text></tbx>
            """);

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.problems()).containsExactly(new Problem(20, "it has no term in en"));
    assertThat(entries(new LanguagePair("es", "en-GB")))
        .containsExactly(
            new Entry(
                new LanguagePair("es", "en-GB"),
                null,
                "lonja",
                List.of("lonjas"),
                PartOfSpeech.NOUN,
                "fish market",
                List.of("fish exchange"),
                List.of("stock exchange"),
                false,
                "ports",
                null));
  }

  @Test
  void tbx_version_3_is_read_with_data_categories_as_elements_and_version_2_as_martif() {
    tbx(
        """
        <tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
          xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
         <text><body><conceptEntry id="c1"><min:subjectField>sea</min:subjectField>
          <langSec xml:lang="es"><termSec><term>barco</term>
            <min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
          <langSec xml:lang="en">
           <termSec><term>ship</term>
            <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
           <termSec><term>boat</term></termSec></langSec>
         </conceptEntry></body></text></tbx>
        """);
    tbx(
        """
        <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX" xml:lang="en"><martifHeader/><text><body>
         <termEntry id="e1"><descrip type="subjectField">sea</descrip>
          <langSet xml:lang="es"><ntig><termGrp><term>red</term></termGrp></ntig></langSet>
          <langSet xml:lang="en"><tig><term>net</term>
            <termNote type="administrativeStatus">preferred</termNote></tig></langSet>
         </termEntry></body></text></martif>
        """);

    assertThat(entries())
        .extracting(Entry::source, Entry::target, Entry::forbidden, Entry::subject)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("barco", "boat", List.of("ship"), "sea"),
            org.assertj.core.groups.Tuple.tuple("red", "net", List.of(), "sea"));
  }

  @Test
  void a_tbx_that_breaks_off_keeps_what_stood_before() {
    ImportReport report =
        tbx(
            """
            <tbx><text><body>
            <conceptEntry><langSec xml:lang="es"><termSec><term>red</term></termSec></langSec>
            <langSec xml:lang="en"><termSec><term>net</term></termSec></langSec></conceptEntry>
            <conceptEntry></body></tbx>
            """);

    assertThat(report.complete()).isFalse();
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.problems().getLast().line()).isEqualTo(4);
    assertThat(tbx("<tmx/>").problems().getLast().reason()).contains("neither <tbx> nor <martif>");
  }

  private static Entry sample(int i) {
    return new Entry(
        PAIR,
        i == 1 ? "gaceta" : null,
        "término, " + i,
        List.of("términos \"" + i + "\"", "forma;" + i),
        i == 0 ? PartOfSpeech.PROPER_NOUN : null,
        "term <" + i + "> & co",
        List.of("word " + i),
        List.of("forbidden " + i),
        i == 2,
        "subject",
        i == 0 ? null : "a note, with 'all' \"marks\"");
  }

  private ImportReport csv(String text) {
    return csv(text, UTF_8);
  }

  private ImportReport csv(String text, Charset charset) {
    return importing.csv(PAIR, null, "ana").take(bytes(text, charset), _ -> {});
  }

  private ImportReport tbx(String text) {
    return importing.tbx(PAIR, null, "ana").take(bytes(text, UTF_8), _ -> {});
  }

  private static InputStream bytes(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }

  private List<Entry> entries() {
    return entries(PAIR);
  }

  private List<Entry> entries(LanguagePair pair) {
    return store.content(pair).entries().stream()
        .map(StoredEntry::entry)
        .sorted(java.util.Comparator.comparing(Entry::source))
        .toList();
  }
}
