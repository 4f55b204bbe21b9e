package org.dragoman.ingest.nearduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final int ROUNDS = 150;

  private final Corpus corpus = new Corpus(20260501);

  @Test
  void copies_are_found_whatever_a_desk_did_to_them() {
    Map<String, UnaryOperator<List<String>>> edits = new LinkedHashMap<>();
    edits.put("untouched", text -> text);
    edits.put("prefix", corpus::prefixed);
    edits.put("cut 10 %", text -> corpus.cut(text, 0.1));
    edits.put("cut 33 %", text -> corpus.cut(text, 0.33));
    edits.put("cut 60 %", text -> corpus.cut(text, 0.6));
    edits.put("5 % of words", text -> corpus.mended(text, 0.05));
    edits.put("10 % of words", text -> corpus.mended(text, 0.1));
    edits.put("20 % of words", text -> corpus.mended(text, 0.2));
    edits.put("shuffled", corpus::shuffled);
    edits.put("extended", corpus::extended);
    edits.put(
        "prefix, cut 33 %, 10 %",
        text -> corpus.prefixed(corpus.mended(corpus.cut(text, 0.33), 0.1)));

    edits.forEach((edit, change) -> {
      int judged = 0;
      int found = 0;
      for (int i = 0; i < ROUNDS; i++) {
        List<String> text = corpus.report(corpus.subject(), corpus.length());
        Shingles one = Shingles.of(text);
        Shingles other = Shingles.of(change.apply(text));
        boolean copies = Comparison.of(one, other, false).isPresent();
        judged += copies ? 1 : 0;
        found += copies && meet(one, other) ? 1 : 0;
      }
      System.out.printf(
          "Near-duplicates: %-24s judged copies %.3f, found %.3f%n",
          edit, judged / (double) ROUNDS, found / (double) ROUNDS);
      assertThat(found / (double) ROUNDS).as(edit).isGreaterThanOrEqualTo(0.95);
    });
  }

  @Test
  void texts_that_only_look_alike_are_not_linked() {
    Map<String, Supplier<List<List<String>>>> pairs = new LinkedHashMap<>();
    pairs.put(
        "any two",
        () ->
            List.of(
                corpus.report(corpus.subject(), corpus.length()),
                corpus.report(corpus.subject(), corpus.length())));
    pairs.put(
        "same matter, same quotations",
        () -> {
          Corpus.Subject subject = corpus.subject();
          return List.of(
              corpus.sameMatter(subject, corpus.length()),
              corpus.sameMatter(subject, corpus.length()));
        });
    for (int every : new int[] {2, 4, 6, 10}) {
      pairs.put(
          "template, a figure each " + every + " words",
          () -> {
            List<String> template = corpus.template(12, every);
            return List.of(corpus.filled(template), corpus.filled(template));
          });
    }
    pairs.put(
        "80 words of furniture",
        () -> {
          List<String> furniture = corpus.report(corpus.subject(), 80);
          return List.of(
              join(corpus.report(corpus.subject(), 200), furniture),
              join(corpus.report(corpus.subject(), 200), furniture));
        });

    pairs.forEach((kind, pair) -> {
      int linked = 0;
      for (int i = 0; i < ROUNDS; i++) {
        List<List<String>> texts = pair.get();
        linked +=
            Comparison.of(Shingles.of(texts.getFirst()), Shingles.of(texts.getLast()), false)
                    .isPresent()
                ? 1
                : 0;
      }
      System.out.printf("Near-duplicates: %-36s linked %d of %d%n", kind, linked, ROUNDS);
      assertThat(linked).as(kind).isZero();
    });
  }

  @Test
  void a_caption_or_a_flash_links_to_nothing() {
    Shingles flash = Shingles.of(List.of("The minister has resigned, her office said on Friday."));

    assertThat(Comparison.of(flash, flash, false)).isEmpty();
  }

  @Test
  void a_cut_copy_is_wholly_in_the_longer_and_not_so_similar() {
    List<String> text = corpus.report(corpus.subject(), 600);

    Likeness likeness =
        Comparison.of(Shingles.of(text), Shingles.of(corpus.cut(text, 0.6)), false).orElseThrow();

    assertThat(likeness.overlap()).isEqualTo(1);
    assertThat(likeness.similarity()).isBetween(0.35, 0.45);
  }

  @Test
  void copies_are_found_in_scripts_without_spaces_and_across_spellings() {
    String chinese = "市议会周二晚间批准了旧港区的新堤坝计划，工程预计将于明年春天开始，总费用由省政府与渔业合作社共同承担。居民代表表示，他们等待这一决定已有十余年。";
    String arabic =
        "أعلنت بلدية المدينة الساحلية يوم الثلاثاء أن أعمال بناء الرصيف الجديد ستبدأ في الربيع المقبل، وأن"
            + " تكلفتها ستوزع بين الحكومة المحلية وتعاونية الصيادين، وقال ممثل السكان إنهم انتظروا هذا"
            + " القرار أكثر من عشر سنوات وإنهم يأملون ألا يتأخر التنفيذ مرة أخرى";

    assertThat(same(chinese, "（通讯社）" + chinese.replace("周二晚间", "周三"))).isTrue();
    assertThat(same(arabic, arabic.replace("أ", "ا").replace("ة", "ه"))).isTrue();
    assertThat(same(chinese, arabic)).isFalse();
  }

  @Test
  void numbers_are_the_same_however_they_are_grouped_or_written() {
    assertThat(Shingles.of(List.of("it cost 12,500 crowns a year")).distinct())
        .isEqualTo(Shingles.of(List.of("It cost 12.500 crowns a year")).distinct())
        .isEqualTo(Shingles.of(List.of("it cost ١٢٬٥٠٠ crowns a year")).distinct());
  }

  private static boolean same(String one, String other) {
    return Comparison.of(Shingles.of(List.of(one)), Shingles.of(List.of(other)), false).isPresent();
  }

  private static List<String> join(List<String> one, List<String> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }

  private static boolean meet(Shingles one, Shingles other) {
    long[] theirs = Arrays.stream(MinHash.keys(other)).sorted().toArray();
    return Arrays.stream(MinHash.keys(one)).anyMatch(key -> Arrays.binarySearch(theirs, key) >= 0);
  }
}
