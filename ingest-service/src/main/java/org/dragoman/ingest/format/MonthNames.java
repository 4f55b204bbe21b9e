package org.dragoman.ingest.format;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of months in the languages that feeds are written in, long and short, alone and in a date,
 * as the Unicode CLDR has them, and those it does not have.
 */
final class MonthNames {
  /** Arabic in the countries whose months are called differently; see CLDR, {@code ar-*}. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "ar", "ar-SY", "ar-IQ", "ar-DZ", "ar-TN", "ar-MA", "ar-EG", "ar-SA", "ar-MR", "fa",
          "fa-AF", "ps", "ur", "ckb", "ku", "tr", "az", "kk", "ky", "uz", "tk", "ru", "uk", "be",
          "bg", "sr", "sr-Latn", "hr", "bs", "sl", "mk", "cs", "sk", "pl", "hu", "ro", "sq", "el",
          "de", "de-AT", "fr", "es", "pt", "it", "ca", "gl", "eu", "nl", "af", "da", "nb", "nn",
          "sv", "is", "fi", "et", "lv", "lt", "he", "hy", "ka", "id", "ms", "sw", "vi", "th", "hi",
          "bn", "ta", "te", "ml", "gu", "mr", "pa", "ne", "si", "am", "so", "ha", "cy", "ga", "mt",
          "lb");

  private static final Map<String, Integer> ENGLISH = new HashMap<>();

  /** Months, by name and then language. */
  private static final Map<String, Map<String, Integer>> ALL = new HashMap<>();

  /** Solar Hijri, as Iran and as Afghanistan name them. */
  private static final List<String> SOLAR =
      List.of(
          "فروردین حمل",
          "اردیبهشت ثور",
          "خرداد جوزا",
          "تیر سرطان",
          "مرداد امرداد اسد",
          "شهریور سنبله",
          "مهر میزان",
          "آبان عقرب",
          "آذر قوس",
          "دی جدی",
          "بهمن دلو",
          "اسفند حوت");

  private static final List<String> LUNAR =
      List.of(
          "محرم",
          "صفر",
          "ربيع الأول",
          "ربيع الآخر",
          "جمادى الأولى",
          "جمادى الآخرة",
          "رجب",
          "شعبان",
          "رمضان",
          "شوال",
          "ذو القعدة",
          "ذو الحجة");

  private static final List<String> OTHERS =
      List.of(
          "sept=9",
          "juni=6",
          "juli=7",
          "gennaio=1",
          "genn=1",
          "febr=2",
          "märz=3",
          "maerz=3",
          "jaen=1",
          "jänner=1",
          "feber=2",
          "avr=4",
          "août=8",
          "aout=8",
          "fevrier=2",
          "decembre=12",
          "ιούλ=7",
          "ιουλ=7",
          "ιούν=6",
          "ιουν=6",
          "αύγ=8",
          "αυγ=8",
          "μάϊ=5",
          "μαϊ=5",
          "μαι=5",
          "μάι=5",
          "τζαν=1",
          "כסלו=0",
          "نیسان=4",
          "ايار=5",
          "أيار=5",
          "اذار=3",
          "نيسان=4",
          "حزيران=6",
          "تموز=7",
          "اب=8",
          "آب=8",
          "ايلول=9",
          "أيلول=9",
          "شباط=2",
          "كانون الثاني=1",
          "كانون ثاني=1",
          "تشرين الاول=10",
          "تشرين أول=10",
          "تشرين الثاني=11",
          "تشرين ثاني=11",
          "كانون الاول=12",
          "كانون أول=12",
          "جانفي=1",
          "فيفري=2",
          "أفريل=4",
          "افريل=4",
          "ماي=5",
          "جوان=6",
          "جويلية=7",
          "أوت=8",
          "اوت=8",
          "غشت=8",
          "شتنبر=9",
          "نونبر=11",
          "دجنبر=12",
          "يوليوز=7",
          "ابريل=4",
          "اغسطس=8",
          "اكتوبر=10",
          "مايس=5",
          "sausio=1",
          "temmuz=7");

  static {
    for (Month month : Month.values()) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
        ENGLISH.put(
            month.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT), month.getValue());
      }
    }
    ENGLISH.put("sept", 9);
  }

  private MonthNames() {}

  /** 1 to 12, or 0 where the words name no month. */
  static int english(String word) {
    return ENGLISH.getOrDefault(word, 0);
  }

  /**
   * 1 to 12, or 0 where the words name no month.
   *
   * @param name one or two words
   * @param language decides where a name is two months'; without it, most languages do
   */
  static int find(String name, @Nullable String language) {
    Map<String, Integer> meanings = loaded().getOrDefault(key(name), Map.of());
    if (Set.copyOf(meanings.values()).size() < 2) {
      return meanings.values().stream().findFirst().orElse(0);
    }
    String primary = language == null ? "" : language.split("[-_]", 2)[0];
    Integer own = meanings.get(primary);
    if (own != null) {
      return own;
    }
    Map<Integer, Integer> votes = new LinkedHashMap<>();
    meanings.values().forEach(month -> votes.merge(month, 1, Integer::sum));
    return votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** 1 to 12 in the solar calendar of Iran, or 0. */
  static int solar(String word) {
    for (int i = 0; i < SOLAR.size(); i++) {
      if (List.of(key(SOLAR.get(i)).split(" ")).contains(key(word))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** 1 to 12 in the lunar calendar, or 0. */
  static int lunar(String name) {
    for (int i = 0; i < LUNAR.size(); i++) {
      if (key(LUNAR.get(i)).equals(key(name))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static synchronized Map<String, Map<String, Integer>> loaded() {
    if (ALL.isEmpty()) {
      LANGUAGES.forEach(MonthNames::load);
      for (String other : OTHERS) {
        String[] pair = other.split("=");
        add(pair[0], "", Integer.parseInt(pair[1]));
      }
    }
    return ALL;
  }

  private static void load(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    for (Month month : Month.values()) {
      for (TextStyle style :
          List.of(
              TextStyle.FULL,
              TextStyle.SHORT,
              TextStyle.FULL_STANDALONE,
              TextStyle.SHORT_STANDALONE)) {
        add(month.getDisplayName(style, locale), locale.getLanguage(), month.getValue());
      }
    }
  }

  private static void add(String name, String language, int month) {
    String key = key(name);
    if (month > 0 && key.chars().anyMatch(Character::isLetter) && !key.matches(".*\\d.*")) {
      ALL.computeIfAbsent(key, k -> new HashMap<>()).putIfAbsent(language, month);
    }
  }

  /**
   * Without case, accents and dots, and with one form of the letters that Arabic has several of.
   */
  private static String key(String name) {
    String plain =
        Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("[\\p{Mn}.’'\\u200c\\u200f]", "")
            .replace('ي', 'ی')
            .replace('ك', 'ک')
            .replace('ى', 'ی')
            .replace('ة', 'ه');
    return Normalizer.normalize(plain, Normalizer.Form.NFC).replaceAll("\\s+", " ");
  }
}
