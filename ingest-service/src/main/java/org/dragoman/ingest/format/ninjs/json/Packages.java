package org.dragoman.ingest.format.ninjs.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Links;
import org.jspecify.annotations.Nullable;

/** A package refers to other items: its body is the list of their headlines, else of their ids. */
final class Packages {
  private Packages() {}

  static boolean is(Fields item) {
    String type = String.valueOf(item.text("type")).toLowerCase(Locale.ROOT);
    return Set.of("composite", "package").contains(type);
  }

  static List<Block> body(Fields item, @Nullable String base) {
    List<String> lines =
        members(item).stream()
            .filter(member -> !Pictures.is(member))
            .map(member -> line(member, base))
            .filter(line -> !line.isBlank())
            .distinct()
            .toList();
    return lines.isEmpty() ? List.of() : List.of(new Block.ListBlock(false, lines));
  }

  /** The associations; and Superdesk's groups, whose first only names the others. */
  static List<Fields> members(Fields item) {
    List<Fields> members = new ArrayList<>(item.objects("associations"));
    item.objects("groups").stream()
        .filter(group -> !"root".equals(group.text("id")))
        .forEach(group -> members.addAll(group.objects("refs")));
    return members;
  }

  private static String line(Fields member, @Nullable String base) {
    String headline =
        Roles.main(member.objects("headlines"))
            .map(Roles.Text::plain)
            .orElseGet(() -> member.text("headline", "title", "slugline"));
    String id = member.text("uri", "guid", "residref", "_id");
    String words = headline == null ? id : headline;
    String text = words == null ? "" : PlainText.toInline(words);
    return Links.resolve(id, base)
        .filter(url -> url.equals(id))
        .map(url -> "<a href=\"%s\">%s</a>".formatted(PlainText.toInline(url), text))
        .orElse(text);
  }
}
