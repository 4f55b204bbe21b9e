package org.dragoman.ingest.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.ArticleStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a wire says around its story, in lines of their own: to editors above it, who made it and
 * that it ends below it.
 *
 * @param orders what editors are told: corrections, advisories, embargoes, and what stands below
 *     the end mark
 * @param kill the text is the order to use another no longer
 * @param hold it is not to be used, or not yet, and the embargo cannot be read
 * @param credit the line that says who reported and edited
 * @param reporters named in it
 * @param notes what was made of it, for the sender
 * @param rest the text without all this
 */
public record WireMarks(
    List<String> orders,
    boolean kill,
    boolean hold,
    @Nullable Instant embargoUntil,
    @Nullable String credit,
    List<String> reporters,
    List<String> notes,
    String rest) {

  /** Lines from the top in which orders are looked for. */
  private static final int HEAD = 15;

  private static final Pattern KILL =
      Pattern.compile(
          "^\\W*(?:(?:ATTENTION|URGENT|BULLETIN|ACHTUNG|ATENCIÓN)\\W+)*(?:(?:MANDATORY|BULLETIN|STORY|ADVISORY) KILL\\b.*|KILL(?:ED)?(?:\\W*|\\W+(?:STORY|ITEM|MESSAGE|SLUG|\\p{L}{2,5} ?\\d{3,5}\\b).*)"
              + "|(?:ANNULATION|À ANNULER|ANULACIÓN|ANULADA?|ANULAR|ZURÜCKGEZOGEN|ZURÜCKZIEHUNG)\\b.*|(?:إلغاء|سحب) (?:خبر|نبأ|برقية|تقرير)[\\p{L}\\p{M}]*.*)$");

  private static final Pattern EMBARGO =
      Pattern.compile(
          "^\\W*(?:(?:STRICTLY|UNDER|SOUS|BAJO)\\s+)?(?:EMBARGO(?:ED)?\\b|HOLD FOR RELEASE\\b|NOT FOR (?:PUBLICATION|RELEASE|USE) (?:BEFORE|UNTIL)\\b|SPERRFRIST\\b|EMBARGAD[AO] HASTA\\b|(?:محظور|يحظر) (?:ال)?نشر).*");

  private static final Pattern HOLD =
      Pattern.compile(
          "^\\W*(?:WITHHOLD|HOLD|DO NOT (?:USE|PUBLISH)|NE PAS PUBLIER|NO PUBLICAR)\\b.*");

  private static final Pattern ORDER =
      Pattern.compile(
          "^\\W*(?:CORRECT(?:S|ION|ED|IVE)?\\b|RECTIFICATIF\\b|CORRECCIÓN\\b|RECTIFICACIÓN\\b|BERICHTIGUNG\\b|(?:تصحيح|تصويب)\\s*:"
              + "|(?:EDS|Eds|EDITORS|Editors)\\b.{0,20}:|EDITOR['’]?S['’]? NOTE|(?:Note|NOTE) (?:to|TO) (?:editors|EDITORS|Editors)\\b|ATT(?:ENTION|N)\\b.{0,20}(?:EDITORS|EDS|:)|ADV(?:ISORY)?\\b|(?:Nota|NOTA) (?:a|A|para|PARA) (?:los |LOS )?(?:editores|EDITORES|redactores|REDACTORES)|(?:Note|NOTE) (?:à|À|aux|AUX) (?:la |LA )?(?:rédaction|RÉDACTION|rédactions|éditeurs)|(?:ملاحظة|تنبيه) (?:إلى |ل)?(?:ال|ل)?محررين).*");

  private static final Pattern END =
      Pattern.compile(
          "(?iu)^[\\s(=*#<-]*(?:-\\s*30\\s*-|30|ends?|fin|fine|ende|انتهى|انتهت|end of (?:text|message|item)|more|# # #|###)[\\s)=*#>.-]*$|^\\s*[#*]{3,}\\s*$|^\\s*# # #\\s*$|^\\s*[a-z]{2,4}(?:/[a-z]{2,4}){1,5}\\s*$");

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iusU)^\\((?:(?:additional )?report(?:ing|ed) by|writing by|edit(?:ing|ed) by|compiled by|reporte de|informaci[óo]n de|redacci[óo]n de|editado por|reportage (?:de|par)|rédaction de|édité par|(?:redaktion|bericht(?:et)? von)|إعداد|تغطية|تقرير|تحرير)\\b.{3,400}\\)\\.?$");

  private static final Pattern REPORTERS =
      Pattern.compile(
          "(?iu)^\\((?:reporting by|reported by|reporte de|informaci[óo]n de|reportage (?:de|par)|bericht von|إعداد|تغطية)\\s+([^;.()]{2,150}?)(?=\\s+(?:in|en|à|من|في|for|للنشرة)\\s|\\s+-\\s|[;.)]|$)");

  public WireMarks {
    orders = List.copyOf(orders);
    reporters = List.copyOf(reporters);
    notes = List.copyOf(notes);
  }

  /** Usable, withheld or canceled. */
  public ArticleStatus status() {
    return kill ? ArticleStatus.CANCELED : hold ? ArticleStatus.WITHHELD : ArticleStatus.USABLE;
  }

  /** The orders that say to use another text no longer. */
  public List<String> kills() {
    return orders.stream().filter(order -> KILL.matcher(order).matches()).toList();
  }

  /** All orders as one note to editors. */
  public @Nullable String editorNote() {
    return orders.isEmpty() ? null : String.join(" ", orders);
  }

  /**
   * @param sent of the wire, near which a date without a year lies; null where it is not known
   */
  public static WireMarks of(String text, @Nullable Instant sent) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    List<String> orders = orders(lines);
    List<String> below = belowTheEnd(lines);
    String credit = credit(lines);
    List<String> notes = new ArrayList<>();
    boolean kill = orders.stream().anyMatch(order -> KILL.matcher(order).matches());
    boolean hold = false;
    @Nullable Instant until = null;
    for (String order : orders) {
      if (EMBARGO.matcher(order).matches()) {
        Embargo embargo = Embargo.of(order, sent);
        notes.addAll(embargo.notes());
        hold |= embargo.until() == null;
        boolean later = until == null || embargo.until() != null && embargo.until().isAfter(until);
        until = later ? embargo.until() : until;
      } else {
        hold |= HOLD.matcher(order).matches();
      }
    }
    orders.addAll(below);
    return new WireMarks(
        orders, kill, hold, until, credit, reporters(credit), notes, String.join("\n", lines));
  }

  /** Takes them out; an order goes on to the next blank line or indent. */
  private static List<String> orders(List<String> lines) {
    List<String> orders = new ArrayList<>();
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < HEAD; i++) {
      String line = lines.get(i).strip();
      seen += line.isEmpty() ? 0 : 1;
      if (line.length() > 300 || !isOrder(line)) {
        continue;
      }
      StringBuilder order = new StringBuilder(line);
      lines.remove(i);
      while (i < lines.size() && goesOn(order, lines.get(i))) {
        order.append(' ').append(lines.remove(i).strip());
      }
      orders.add(order.toString());
      i--;
    }
    return orders;
  }

  private static boolean isOrder(String line) {
    for (Pattern form : List.of(KILL, EMBARGO, HOLD, ORDER)) {
      if (form.matcher(line).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Within parentheses, or in the middle of a sentence: a headline does not begin small. */
  private static boolean goesOn(StringBuilder order, String next) {
    boolean inParentheses = order.indexOf("(") == 0 && order.indexOf(")") < 0;
    boolean small = !next.isBlank() && Character.isLowerCase(next.codePointAt(0));
    return !next.isBlank()
        && order.length() < 1500
        && (inParentheses || small && order.length() >= 50)
        && !isOrder(next);
  }

  /** Cuts at the end mark in the last part of the text; what stands below is for editors. */
  private static List<String> belowTheEnd(List<String> lines) {
    for (int i = lines.size() - 1; i > lines.size() / 3; i--) {
      String line = lines.get(i);
      if (line.length() < 40 && !line.isBlank() && END.matcher(line).matches()) {
        List<String> tail = lines.subList(i, lines.size());
        List<String> below =
            tail.stream()
                .skip(1)
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !END.matcher(each).matches())
                .toList();
        tail.clear();
        return below;
      }
    }
    return List.of();
  }

  /** The credit in parentheses, which may run over some lines, at the text's end. */
  private static @Nullable String credit(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    StringBuilder credit = new StringBuilder();
    for (int i = last; i >= 0 && i > last - 6; i--) {
      credit.insert(0, lines.get(i).strip() + " ");
      if (lines.get(i).strip().startsWith("(")) {
        String found = credit.toString().strip();
        if (CREDIT.matcher(found).matches()) {
          lines.subList(i, lines.size()).clear();
          return found.replaceAll("^\\(|\\)\\.?$", "");
        }
        return null;
      }
    }
    return null;
  }

  private static List<String> reporters(@Nullable String credit) {
    Matcher found = REPORTERS.matcher("(" + credit + ")");
    return credit != null && found.find() ? Byline.names(found.group(1)) : List.of();
  }
}
