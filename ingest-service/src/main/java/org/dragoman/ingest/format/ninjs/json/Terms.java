package org.dragoman.ingest.format.ninjs.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.format.Dates;
import org.jspecify.annotations.Nullable;

/** When an item may be used, by whom, and what its editors are told. */
final class Terms {
  private final Fields item;
  private final List<String> notes;
  private final boolean unreadableEmbargo;
  private final @Nullable Instant embargo;

  /**
   * @param notes takes what is odd
   */
  Terms(Fields item, List<String> notes) {
    this.item = item;
    this.notes = notes;
    String stated = item.text("embargoeduntil", "embargoed", "embargo", "embargo_date");
    embargo = Dates.parse(stated);
    // Superdesk also says whether there is one: true and false are no dates.
    unreadableEmbargo = embargo == null && stated != null && !stated.matches("(?i)true|false|0|1");
    if (unreadableEmbargo) {
      notes.add("The embargo \"%s\" is no date that is read: withheld.".formatted(stated));
    }
    String evolved = item.text("evolvedfrom");
    if (evolved != null) {
      notes.add("It carries on the story of the item " + evolved + ".");
    }
  }

  @Nullable Instant embargo() {
    return embargo;
  }

  @Nullable Instant published() {
    return date("firstpublished", "firstcreated", "contentcreated", "versioncreated");
  }

  @Nullable Instant updated() {
    return date("versioncreated", "contentmodified", "_updated");
  }

  private @Nullable Instant date(String... names) {
    for (String name : names) {
      String text = item.text(name);
      Instant date = Dates.parse(text);
      if (date != null) {
        return date;
      }
      if (text != null) {
        notes.add("%s: \"%s\" is no date that is read.".formatted(name, text));
      }
    }
    return null;
  }

  /** A status of words unknown withholds: what was meant may have been anything. */
  ArticleStatus status() {
    String stated = item.text("pubstatus");
    String state = item.text("state");
    String status = String.valueOf(stated == null ? state : stated).toLowerCase(Locale.ROOT);
    ArticleStatus usable = unreadableEmbargo ? ArticleStatus.WITHHELD : ArticleStatus.USABLE;
    return switch (status.replaceFirst("^.*[:/]", "")) {
      case "canceled", "cancelled", "killed", "recalled", "unpublished", "spiked" ->
          ArticleStatus.CANCELED;
      case "withheld", "hold" -> ArticleStatus.WITHHELD;
      case "usable", "null" -> usable;
      // States of Superdesk's desk are many, and all of them usable once they are sent.
      default -> {
        if (stated != null) {
          notes.add("pubstatus: \"%s\" is not known: withheld.".formatted(stated));
        }
        yield stated == null ? usable : ArticleStatus.WITHHELD;
      }
    };
  }

  @Nullable String rights() {
    String notice = item.text("copyrightnotice");
    String holder = item.text("copyrightholder");
    Fields info = new Fields(item.node("rightsinfo"));
    return joined(
        notice == null && holder != null ? "© " + holder : notice,
        item.text("usageterms"),
        info.text("linkedrights"));
  }

  @Nullable String editorNote() {
    String expires = item.text("expires");
    return joined(
        item.text("ednote", "editorialnote"), expires == null ? null : "Expires " + expires + ".");
  }

  private static @Nullable String joined(@Nullable String... parts) {
    List<String> some = new ArrayList<>();
    Stream.of(parts).filter(part -> part != null).map(Inline::plain).forEach(some::add);
    some.removeIf(String::isBlank);
    String text =
        some.stream()
            .distinct()
            .map(part -> part.matches("(?s).*[.!?؟۔/]") ? part : part + ".")
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? null : some.size() == 1 ? some.getFirst() : text;
  }
}
