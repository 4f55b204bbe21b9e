package org.dragoman.ingest.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph that is a quotation from its first character to its last, maybe with a name after a
 * dash, on its line or the next. Running text that merely begins with quoted words is none.
 *
 * @param end index after its last unit
 */
record Quotation(Block.Quote block, int end) {
  private static final Pattern WHOLE =
      Pattern.compile(
          "^(?:“([^“”]+)”|«([^«»]+)»|\"([^\"]+)\"|„([^„“”]+)[“”])[.]?(?:\\s*[—–-]+\\s*([^.]{2,60}))?$");
  private static final Pattern MAIL = Pattern.compile("^>+\\s*(\\S.*)$");
  private static final Pattern NAME = Pattern.compile("^[—–-]+\\s*([^.]{2,60})$");
  private static final int FEWEST_WORDS = 4;

  static @Nullable Quotation at(List<Unit> units, int index) {
    Unit unit = units.get(index);
    Matcher mail = MAIL.matcher(unit.text());
    if (mail.matches()) {
      return new Quotation(new Block.Quote(PlainText.toInline(mail.group(1)), null), index + 1);
    }
    Matcher whole = WHOLE.matcher(unit.text());
    if (!whole.matches() || unit.words() < FEWEST_WORDS) {
      return null;
    }
    String words = "";
    for (int group = 1; group <= 4; group++) {
      words = whole.group(group) == null ? words : whole.group(group);
    }
    @Nullable String cite = whole.group(5);
    int end = index + 1;
    if (cite == null && end < units.size()) {
      Matcher name = NAME.matcher(units.get(end).text());
      if (name.matches() && units.get(end).words() <= 8) {
        cite = name.group(1);
        end++;
      }
    }
    return new Quotation(new Block.Quote(PlainText.toInline(words.strip()), cite), end);
  }
}
