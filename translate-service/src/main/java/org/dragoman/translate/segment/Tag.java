package org.dragoman.translate.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.PlainText;
import org.jsoup.nodes.Element;

/** One element of the inline subset; two elements of the same name are two tags. */
final class Tag {
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:).+");

  private final String name;
  private final String opening;

  private Tag(String name, String opening) {
    this.name = name;
    this.opening = opening;
  }

  /** Empty for what is not in the subset: its text stays, its tags go. */
  static Optional<Tag> of(Element element) {
    return switch (element.normalName()) {
      case "em", "i" -> Optional.of(new Tag("em", "<em>"));
      case "strong", "b" -> Optional.of(new Tag("strong", "<strong>"));
      case "code", "sub", "sup" ->
          Optional.of(new Tag(element.normalName(), "<" + element.normalName() + ">"));
      case "a" -> link(element.attr("href").strip());
      default -> Optional.empty();
    };
  }

  private static Optional<Tag> link(String address) {
    return ADDRESS.matcher(address).matches()
        ? Optional.of(
            new Tag(
                "a", "<a href=\"" + PlainText.toInline(address).replace("\"", "&quot;") + "\">"))
        : Optional.empty();
  }

  String name() {
    return name;
  }

  String opening() {
    return opening;
  }

  List<Tag> inside(List<Tag> around) {
    List<Tag> tags = new ArrayList<>(around);
    tags.add(this);
    return List.copyOf(tags);
  }

  /** How many of the outer tags are the very same elements. */
  static int shared(List<Tag> one, List<Tag> other) {
    int n = 0;
    while (n < one.size() && n < other.size() && one.get(n).equals(other.get(n))) {
      n++;
    }
    return n;
  }

  /** Writes the closing and opening tags between two texts; answers what is open then. */
  static List<Tag> move(List<Tag> from, List<Tag> to, StringBuilder html) {
    int shared = shared(from, to);
    from.subList(shared, from.size())
        .reversed()
        .forEach(tag -> html.append("</").append(tag.name).append('>'));
    to.subList(shared, to.size()).forEach(tag -> html.append(tag.opening));
    return to;
  }
}
