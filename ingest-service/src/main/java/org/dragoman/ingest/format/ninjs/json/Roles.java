package org.dragoman.ingest.format.ninjs.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Inline;
import org.jspecify.annotations.Nullable;

/**
 * Headlines, descriptions and bodies: a property for each content type in ninjs 1.x ({@code
 * description_html}), one list of {@code role}, {@code contentType} and {@code value} from 2.0 on.
 */
final class Roles {
  private static final Set<String> MAIN = Set.of("", "main", "headline", "body", "default");

  private Roles() {}

  /**
   * @param markup whether it is HTML
   */
  record Text(String value, boolean markup) {

    String plain() {
      return markup ? Inline.plain(value) : value.strip();
    }

    String html() {
      return markup ? value : PlainText.toInline(value);
    }
  }

  /** The main one of a list: HTML before plain text, the first among equals. */
  static Optional<Text> main(List<Fields> list) {
    return of(list.stream().filter(each -> MAIN.contains(role(each))).toList())
        .or(() -> of(list.stream().filter(each -> !isNote(role(each))).toList()));
  }

  /** The first with one of these roles, in their order. */
  static Optional<Text> with(List<Fields> list, String... roles) {
    for (String role : roles) {
      Optional<Text> found = of(list.stream().filter(each -> role(each).equals(role)).toList());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * One of the flat properties of 1.x: {@code name_html}, {@code name_xhtml}, {@code name_text}.
   */
  static Optional<Text> flat(Fields item, String name) {
    @Nullable String html = item.text(name + "_html", name + "_xhtml");
    if (html != null) {
      return Optional.of(new Text(html, true));
    }
    @Nullable String plain = item.text(name + "_text");
    return Optional.ofNullable(plain).map(text -> new Text(text, false));
  }

  private static Optional<Text> of(List<Fields> candidates) {
    return candidates.stream()
        .filter(Roles::isMarkup)
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .filter(each -> each.text("value") != null)
        .map(each -> new Text(String.valueOf(each.text("value")), isMarkup(each)));
  }

  private static boolean isMarkup(Fields each) {
    String type = String.valueOf(each.text("contenttype")).toLowerCase(Locale.ROOT);
    return each.text("value") != null && (type.contains("html") || type.contains("xml"));
  }

  /** The last part of a role, which may be a QCode or a URI. */
  static String role(Fields each) {
    String role = each.text("role", "rel");
    return role == null ? "" : role.replaceFirst("^.*[:/#]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isNote(String role) {
    return role.contains("alt") || role.contains("note") || role.contains("caption");
  }
}
