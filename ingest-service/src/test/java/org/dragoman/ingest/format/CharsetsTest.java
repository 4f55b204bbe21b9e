package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same text comes out, whichever bytes it came in and whatever was said of them. */
class CharsetsTest {

  /** Words of a language, and the charsets it is written in. */
  private record Tongue(String language, String words, String... charsets) {}

  private static final List<Tongue> TONGUES =
      List.of(
          new Tongue(
              "fr",
              "la forêt brûle près du château où les élèves dînèrent là-bas à Noël, çà et là, après cet été",
              "windows-1252",
              "ISO-8859-15"),
          new Tongue(
              "de",
                  "die Fähre läuft über den Fluß, größere Möwen hören früh Gedröhn, schön für Übung",
              "windows-1252", "ISO-8859-1"),
          new Tongue(
              "es",
                  "mañana el niño llegó a la estación de Cádiz según la policía; ¿quién habló? también cayó",
              "windows-1252", "ISO-8859-1"),
          new Tongue(
              "pl", "łódź płynie żółtą rzeką, gdzie ćma śpi pod dębem źle się też kończy wieść",
              "windows-1250", "ISO-8859-2"),
          new Tongue(
              "cs", "příliš žluťoučký kůň úpěl ďábelské ódy, řeka tekla dál přes město",
              "windows-1250", "ISO-8859-2"),
          new Tongue(
              "hu", "a hajó kikötött, őszi eső hullott, a fű között tücskök, tűz és víz húzódott",
              "windows-1250", "ISO-8859-2"),
          new Tongue(
              "ru",
              "паром вышел из гавани в семь часов утра и вернулся под вечер без груза ещё раз",
              "windows-1251",
              "KOI8-R",
              "ISO-8859-5",
              "IBM866"),
          new Tongue(
              "uk", "пором вийшов із гавані о сьомій ранку й повернувся надвечір без вантажу",
              "windows-1251", "KOI8-U"),
          new Tongue(
              "el", "το πλοίο έφυγε από το λιμάνι στις επτά το πρωί και γύρισε το βράδυ άδειο",
              "windows-1253", "ISO-8859-7"),
          new Tongue(
              "tr",
                  "gemi sabah yedide limandan ayrıldı, akşam boş döndü, şehir çok sessizdi, yağmur yağıyordu",
              "windows-1254", "ISO-8859-9"),
          new Tongue(
              "he",
              "הספינה יצאה מן הנמל בשבע בבוקר וחזרה לעת ערב בלי מטען",
              "windows-1255",
              "ISO-8859-8"),
          new Tongue(
              "ar",
                  "غادرت العبارة الميناء في السابعة صباحا وعادت مساء من دون حمولة، ثم رست قرب المدينة",
              "windows-1256", "ISO-8859-6"),
          new Tongue(
              "fa",
              "كشتي ساعت هفت صبح از بندر رفت و شب بي بار برگشت؛ چراغ‌ها پژمرده",
              "windows-1256"),
          new Tongue(
              "th",
              "เรือออกจากท่าตอนเช้าและกลับมาตอนเย็นโดยไม่มีสินค้า",
              "x-windows-874",
              "TIS-620"),
          new Tongue(
              "ja", "船は朝七時に港を出て、夕方に荷物なしで戻ってきた。新聞の記事による。", "Shift_JIS", "EUC-JP", "ISO-2022-JP"),
          new Tongue("ko", "배는 아침 일곱 시에 항구를 떠나 저녁에 짐 없이 돌아왔다", "EUC-KR"),
          new Tongue("zh", "渡轮早上七点离开港口，傍晚空着回来。这是中国的新闻报道。", "GB2312", "GBK", "GB18030"),
          new Tongue("zh-TW", "渡輪早上七點離開港口，傍晚空著回來。這是一則新聞報導。", "Big5"));

  static Stream<Tongue> tongues() {
    return TONGUES.stream();
  }

  @ParameterizedTest
  @MethodSource("tongues")
  void a_label_in_the_envelope_or_in_the_document_is_read(Tongue tongue) {
    for (String charset : tongue.charsets) {
      String text = feed("", sentence(tongue, 1, 30));
      byte[] bytes = text.getBytes(Charset.forName(charset));
      assertThat(decode(bytes, charset, null)).as(charset).isEqualTo(nfc(text));

      String labelled =
          feed("<?xml version='1.0' encoding='" + charset + "'?>", sentence(tongue, 2, 30));
      assertThat(decode(labelled.getBytes(Charset.forName(charset)), null, null))
          .as(charset)
          .isEqualTo(nfc(labelled));
    }
  }

  @ParameterizedTest
  @MethodSource("tongues")
  void bytes_that_are_labelled_utf_8_and_are_not_show_what_they_are(Tongue tongue) {
    for (int seed = 0; seed < 10; seed++) {
      String text = feed("", sentence(tongue, seed, 60));
      byte[] bytes = text.getBytes(Charset.forName(tongue.charsets[0]));
      assertThat(decode(bytes, "utf-8", tongue.language)).isEqualTo(nfc(text));
    }
  }

  @ParameterizedTest
  @MethodSource("tongues")
  void utf_8_is_utf_8_whatever_its_label_says(Tongue tongue) {
    String text = feed("<?xml version='1.0' encoding='iso-8859-1'?>", sentence(tongue, 3, 30));
    for (String label : List.of("us-ascii", "windows-1252", "koi8-r", "utf-16", "nonsense")) {
      assertThat(decode(text.getBytes(UTF_8), label, null)).isEqualTo(nfc(text));
    }
  }

  @ParameterizedTest
  @MethodSource("tongues")
  void wide_characters_are_known_with_and_without_their_mark(Tongue tongue) {
    String text = feed("", sentence(tongue, 4, 30));
    for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
      Charset wide = Charset.forName(charset);
      assertThat(decode(text.getBytes(wide), "utf-8", null)).as(charset).isEqualTo(nfc(text));
      assertThat(decode(("\ufeff" + text).getBytes(wide), null, null)).isEqualTo(nfc(text));
    }
  }

  @Test
  void cyrillic_arabic_greek_and_hebrew_under_the_label_of_latin_are_not_latin() {
    for (Tongue tongue : TONGUES) {
      if (List.of("ru", "ar", "el", "he", "th").contains(tongue.language)) {
        String text = feed("", sentence(tongue, 5, 60));
        byte[] bytes = text.getBytes(Charset.forName(tongue.charsets[0]));
        assertThat(decode(bytes, "iso-8859-1", tongue.language)).isEqualTo(nfc(text));
      }
    }
  }

  @Test
  void text_that_was_encoded_twice_is_decoded_twice() {
    String text = feed("", "Une forêt brûlée près d’ici – là-bas, c’est « l’été »");
    byte[] twice =
        new String(text.getBytes(UTF_8), Charset.forName("windows-1252")).getBytes(UTF_8);
    // Windows-1252 has no character for some bytes; those texts are lost to others.
    assertThat(decode(twice, "utf-8", null)).isEqualTo(text);
  }

  @Test
  void a_text_about_such_text_is_left_alone() {
    String text = feed("", "He wrote Ã© for é, and nobody knew why – not even he");

    assertThat(decode(text.getBytes(UTF_8), null, null)).isEqualTo(text);
  }

  @Test
  void punctuation_that_stands_as_control_characters_is_what_it_was() {
    assertThat(decode("<rss>don\u0092t \u0093stop\u0094</rss>".getBytes(UTF_8), null, null))
        .isEqualTo("<rss>don’t “stop”</rss>");
  }

  @Test
  void a_few_broken_bytes_do_not_make_utf_8_another_charset() {
    String text = feed("", sentence(TONGUES.getFirst(), 6, 400));
    byte[] bytes = text.getBytes(UTF_8);
    bytes[bytes.length - 20] = (byte) 0xff;

    assertThat(decode(bytes, "utf-8", null)).contains("forêt", "brûle").contains("\ufffd");
  }

  @Test
  void mixed_directions_keep_their_order() {
    String text = feed("", "قال Ada Rope (v2.0) إن 12% من <b>القوارب</b> عادت, ואז \"OK\".");

    assertThat(decode(text.getBytes(UTF_8), null, null)).isEqualTo(nfc(text));
    assertThat(decode(text.getBytes(Charset.forName("UTF-16")), null, null)).isEqualTo(nfc(text));
  }

  private static String decode(byte[] bytes, String label, String language) {
    return Decoder.decode(bytes, Optional.ofNullable(label), language);
  }

  private static String feed(String prolog, String text) {
    return prolog + "<rss><channel><item><title>" + text + "</title></item></channel></rss>";
  }

  private static String sentence(Tongue tongue, int seed, int words) {
    Random random = new Random(seed);
    List<String> all = List.of(tongue.words.split(" "));
    StringBuilder sentence = new StringBuilder(tongue.words);
    for (int i = 0; i < words; i++) {
      sentence.append(' ').append(all.get(random.nextInt(all.size())));
    }
    return sentence.toString();
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
