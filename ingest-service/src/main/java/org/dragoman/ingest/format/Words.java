package org.dragoman.ingest.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.ingest.extract.Inline;
import org.jspecify.annotations.Nullable;

/** Names and keywords as senders write them. */
public final class Words {
  private static final Pattern MAIL_THEN_NAME = Pattern.compile("^\\S+@\\S+\\s*\\((.+)\\)$");
  private static final Pattern NAME_THEN_MAIL = Pattern.compile("^(.+?)\\s*[<(]\\S+@\\S+[>)]$");

  /** No name and address together are longer; the forms are slow on longer text. */
  private static final int LONGEST = 300;

  private Words() {}

  /** Each once, in order, without blanks and markup; spelling that differs in case is the same. */
  public static List<String> distinct(Collection<String> words) {
    Map<String, String> seen = new LinkedHashMap<>();
    for (String word : words) {
      String plain = Inline.plain(word);
      if (!plain.isEmpty()) {
        seen.putIfAbsent(plain.toLowerCase(Locale.ROOT), plain);
      }
    }
    return List.copyOf(seen.values());
  }

  /** The parts of a list that is parted by commas, Arabic ones too, or semicolons. */
  public static Stream<String> parts(@Nullable String list) {
    return list == null ? Stream.empty() : Stream.of(list.split("[,،;؛]")).map(String::strip);
  }

  /**
   * The name in an RSS author, which is to be {@code mail (Name)}; null where there is only mail.
   */
  public static @Nullable String person(@Nullable String author) {
    if (author == null) {
      return null;
    }
    if (author.length() > LONGEST) {
      return author.strip();
    }
    for (Pattern form : List.of(MAIL_THEN_NAME, NAME_THEN_MAIL)) {
      Matcher found = form.matcher(author.strip());
      if (found.matches()) {
        return found.group(1).strip();
      }
    }
    return author.isBlank() || author.strip().matches("\\S+@\\S+") ? null : author.strip();
  }
}
