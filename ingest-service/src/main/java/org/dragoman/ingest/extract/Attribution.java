package org.dragoman.ingest.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outlet that a deck names at its end ("…, Some Outlet reports"). The credit gives it later in
 * each house's own words, so it is cut from the deck.
 *
 * @param deck what is left of the deck
 * @param outlet the outlet's name, or null if the deck names none
 */
public record Attribution(String deck, @Nullable String outlet) {
  /** Longer ones are text, not a deck. */
  private static final int LONGEST = 1000;

  /** Characters at a deck's end that may name its outlet; the forms are slow on longer text. */
  private static final int ENDING = 200;

  private static final String CAPITALISED =
      "(?<outlet>(?:(?:[Tt]he|[Ee]l|[Ll]a|[Ll]e|[Ll]os|[Ll]es|[Dd]ie|[Dd]er|[Dd]as)\\s+|[Ll]['’])?[\\p{Lu}\\d«“\"][^\\s,،]*(?:\\s+[^\\s,،]+){0,5}?)";
  private static final String ARABIC = "(?<outlet>[^\\s،,]+(?:\\s+[^\\s،,]+){0,4}?)";
  private static final String END = "[.!»”\"]?\\s*$";

  private static final List<Pattern> FORMS =
      List.of(
          form(
              "[,–—-]\\s*"
                  + CAPITALISED
                  + "\\s+(?:reports|reported|writes|has learned|has found|finds|reveals)"),
          form(
              "[,–—-]\\s*(?:according to|as reported by|reports|writes)\\s+(?:a report (?:by|in)\\s+)?"
                  + CAPITALISED),
          form(
              "[,–—-]\\s*(?:según\\s+(?:informa|publica|cuenta|revela|recoge)|según|informa|reporta|escribe|publica|relata|cuenta|de acuerdo con)\\s+"
                  + CAPITALISED),
          form(
              "[,–—-]\\s*(?:selon|d['’]après|rapporte|écrit|relate|révèle|indique)\\s+"
                  + CAPITALISED),
          form("[,–—-]\\s*(?:wie\\s+)?(?:berichtet|schreibt|meldet|laut)\\s+" + CAPITALISED),
          form("[,–—-]\\s*(?:wie\\s+)" + CAPITALISED + "\\s+(?:berichtet|schreibt|meldet)"),
          form("[,–—-]\\s*" + CAPITALISED + "\\s+(?:bildirdi|yazdı|aktardı|bildiriyor|yazıyor)"),
          form("[,–—-]\\s*(?:сообщает|пишет|передает|передаёт|по данным)\\s+" + CAPITALISED),
          form(
              "[،,–—-]\\s*(?:بحسب|حسب|وفق|كما\\s+(?:أفادت?|ذكرت?|أوردت?|كتبت?)|نقل[ًا]+ عن|نقلا عن)\\s+(?:ما\\s+(?:ذكره?|أفاده?|أورده?|نشره?|ذكرته|أفادت به|أوردته|نشرته)\\s+)?"
                  + ARABIC),
          form("[،,–—-]\\s*وفق[ًا]*\\s+ل(?:ـ\\s*)?" + ARABIC),
          form("[،,–—-]\\s*(?:يفيد|تفيد|يكتب|تكتب|ينقل|تنقل|يذكر|تذكر)\\s+" + ARABIC),
          form("[،,–—-]\\s*(?:به گزارش|به نوشته(?:ٔ|‌ی)?|به نقل از)\\s+" + ARABIC));

  /** "According to" and "writes" are said of people too. */
  private static final Pattern SAID_OF_PEOPLE =
      Pattern.compile(
          "(?iu).*[,–—-]\\s*(?:according to|writes|según|escribe|de acuerdo con|cuenta|relata|selon|d['’]après|écrit|relate|laut|schreibt|пишет|по данным)\\s+[^,]*$|.*\\s(?:writes|yazıyor|yazdı)[.!]?$");

  private static final Pattern PERSON =
      Pattern.compile(
          "(?:(?:Dr|Mrs?|Ms|Prof|Sir|Dame|Sra?|Mme|Herr|Frau|Don|Doña)\\.?\\s+.*|\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:\\p{Lu}\\.|de|del|von|van|al|el|bin|ben|da|di))*\\s+\\p{Lu}[\\p{L}'’-]+)");

  private static final Pattern OUTLET =
      Pattern.compile(
          "(?iuU).*(?:\\b(?:the|el|la|le|los|les|die|der|das)\\b|[\\d«“\"]|\\w\\.\\w|\\b(?:l['’].*|post|times|news|newspaper|gazette|herald|courier|tribune|journal|daily|weekly|agency|press|radio|tv|television|magazine|review|chronicle|observer|mail|globe|standard|star|sun|mirror|guardian|independent|express|telegraph|echo|outlet|report|monitor|diario|peri[óo]dico|gaceta|correo|heraldo|agencia|revista|faro|noticias|prensa|courrier|gazette|agence|presse|écho|quotidien|zeitung|tageblatt|anzeiger|nachrichten|rundschau|blatt|gazetesi|haber|ajansı|газета|новости|вести|агентство)\\b).*");

  /** Those who are quoted everywhere and publish nothing: naming them is news, not a credit. */
  private static final Pattern NO_OUTLET =
      Pattern.compile(
          "(?iu).*(?:\\b(?:ministr\\w+|minister\\w*|government|police|universit\\w+|stud(?:y|ies)|polls?|survey|officials?|authorit\\w+|president\\w*|court|army|bank|council|committee|commission|party|organi[sz]ation|nations|union|institute|researchers?|experts?|sources?|witness\\w*|doctors?|report)\\b"
              + "|\\b(?:ministerio|gobierno|policía|universidad|estudio|encuesta|fuentes|autoridades|ejército|banco|consejo|ministère|gouvernement|université|étude|sondage|autorités|armée|banque|conseil|onu)\\b"
              + "|وزارة|وزير|الحكومة|حكومة|الشرطة|جامعة|دراسة|مصادر|مصدر|منظمة|الأمم|الرئيس|الجيش|محكمة|البنك|مسؤول|خبراء|شهود|إحصا|استطلاع|هيئة|القانون|الدكتور|دكتور|الأستاذ|السيدة?\\s|المحامي|الباحث|الخبير|الناطق|المتحدث|مدير|شقيق|والد).*");

  private static Pattern form(String ending) {
    return Pattern.compile("^(?<deck>.{10,}?)\\s*" + ending + END, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The deck without the outlet at its end, and the outlet. */
  public static Attribution of(String deck) {
    if (deck.length() > LONGEST) {
      return new Attribution(deck, null);
    }
    int cut = Math.max(0, deck.length() - ENDING);
    String before = deck.substring(0, cut);
    String ending = deck.substring(cut);
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(ending);
      if (found.matches()
          && !NO_OUTLET.matcher(found.group("outlet")).matches()
          && !isPerson(ending, found.group("outlet"))) {
        return new Attribution((before + found.group("deck")).strip(), name(found.group("outlet")));
      }
    }
    return new Attribution(deck, null);
  }

  /** Given name and surname, and no word that outlets are called by. */
  private static boolean isPerson(String ending, String name) {
    return SAID_OF_PEOPLE.matcher(ending).matches()
        && PERSON.matcher(name).matches()
        && !OUTLET.matcher(name).matches();
  }

  /** The name itself: Arabic likes to say what kind of outlet it is first. */
  private static String name(String outlet) {
    return outlet
        .replaceFirst("^(?:موقع|صحيفة|جريدة|منصة|مجلة)\\s+", "")
        .replaceAll("[«»“”\"]|[.!]+$", "")
        .strip();
  }
}
