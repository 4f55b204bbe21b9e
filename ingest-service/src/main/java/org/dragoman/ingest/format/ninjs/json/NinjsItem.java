package org.dragoman.ingest.format.ninjs.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.text.Byline;
import org.jspecify.annotations.Nullable;

/** One item of ninjs as an article. */
final class NinjsItem {
  /** Those who made something other than the text. */
  private static final Set<String> OTHER_HANDS =
      Set.of("editor", "photographer", "graphic", "illustrator", "translator", "producer");

  private static final Set<String> MAKERS =
      Set.of("author", "creator", "contributor", "translator", "editor");

  private final Fields item;
  private final List<String> notes = new ArrayList<>();
  private final @Nullable String id;
  private final @Nullable String url;
  private final @Nullable String base;

  private NinjsItem(Fields item, DocumentText document) {
    this.item = item;
    this.id = item.text("uri", "guid", "_id");
    this.url = url(document);
    this.base = url == null ? document.base() : url;
  }

  static Item read(Fields item, DocumentText document) {
    NinjsItem reader = new NinjsItem(item, document);
    return switch (Item.reading(reader.id, reader::article)) {
      case Item.Readable(Article article, List<String> none) ->
          new Item.Readable(article, reader.notes.stream().distinct().toList());
      case Item.Refused refused -> refused;
    };
  }

  /** It carries its words, and does not only refer to them. */
  static boolean hasText(Fields item) {
    return item.text("body_html", "body_xhtml", "body_text") != null
        || !item.objects("bodies").isEmpty();
  }

  private Article article() {
    List<Block> body = body();
    Composition text =
        body.isEmpty()
            ? Composition.of(PlainText.toInline(title()), html(summary()), null, base)
            : Composition.of(title(), plain(summary()), body);
    Terms terms = new Terms(item, notes);
    return Article.builder()
        .externalId(id)
        .url(url)
        .title(text.title())
        .deck(text.deck())
        .outlet(outlet(text))
        .authors(authors())
        .dateline(dateline())
        .language(item.text("language", "lang"), null)
        .publishedAt(terms.published())
        .updatedAt(terms.updated())
        .embargoUntil(terms.embargo())
        .status(terms.status())
        .keywords(keywords())
        .rights(terms.rights())
        .creditLine(item.text("creditline"))
        .editorNote(terms.editorNote())
        .media(Pictures.of(item, body, base))
        .body(text.body())
        .build();
  }

  /** An id that is a web address is taken for the article's; an alternative id may be one, too. */
  private @Nullable String url(DocumentText document) {
    Stream<Fields> alternatives =
        item.objects("altids").stream()
            .filter(each ->
                Set.of("url", "weburl", "web", "canonical", "link").contains(Roles.role(each)));
    return Stream.concat(
            alternatives.map(each -> each.text("value")),
            Stream.of(item.text("url", "canonicalurl", "weburl"), id))
        .filter(Objects::nonNull)
        .flatMap(address -> Links.resolve(address, null).stream())
        .findFirst()
        .orElse(document.base());
  }

  private String title() {
    return Roles.main(item.objects("headlines"))
        .map(Roles.Text::plain)
        .or(() ->
            Optional.ofNullable(item.text("headline", "title", "name", "slugline"))
                .map(Inline::plain))
        .orElse("");
  }

  private Optional<Roles.Text> summary() {
    if (item.text("abstract") != null) {
      return Optional.of(new Roles.Text(String.valueOf(item.text("abstract")), true));
    }
    return Roles.with(
            item.objects("headlines"), "subheadline", "sub", "subhead", "deck", "standfirst")
        .or(() -> Roles.flat(item, "description"))
        .or(() ->
            Roles.with(
                item.objects("descriptions"), "summary", "abstract", "standfirst", "deck", "lead"))
        .or(() -> Roles.main(item.objects("descriptions")))
        .or(() -> Optional.ofNullable(item.text("description")).map(t -> new Roles.Text(t, false)));
  }

  private static @Nullable String plain(Optional<Roles.Text> text) {
    return text.map(Roles.Text::plain).orElse(null);
  }

  private static @Nullable String html(Optional<Roles.Text> text) {
    return text.map(Roles.Text::html).orElse(null);
  }

  private List<Block> body() {
    if (Packages.is(item)) {
      return Packages.body(item, base);
    }
    if (Pictures.is(item) && !item.has("bodies") && item.text("body_html") == null) {
      return List.of();
    }
    Optional<Roles.Text> text =
        Roles.flat(item, "body").or(() -> Roles.main(item.objects("bodies")));
    List<Block> blocks = new ArrayList<>();
    text.ifPresent(body ->
        blocks.addAll(body.markup() ? Blocks.of(body.value(), base) : Blocks.ofText(body.value())));
    String footer = item.text("body_footer");
    if (footer != null && !blocks.isEmpty()) {
      blocks.addAll(Blocks.of(footer, base));
    }
    return blocks;
  }

  private @Nullable String outlet(Composition text) {
    return item.names("infosources", "infosource").stream()
        .findFirst()
        .or(() -> Optional.ofNullable(item.text("source")))
        .or(() -> Optional.ofNullable(text.outlet()))
        .orElse(null);
  }

  /** Superdesk's list of people first: its byline is a sentence that may hold more than names. */
  private List<String> authors() {
    List<String> people =
        item.objects("authors").stream()
            .filter(each -> !OTHER_HANDS.contains(Roles.role(each)))
            .flatMap(each -> Optional.ofNullable(each.text("name", "sub_label")).stream())
            .toList();
    if (!people.isEmpty()) {
      return Words.distinct(people);
    }
    List<String> bylines = new ArrayList<>(item.names("byline", "by"));
    item.objects("bylines")
        .forEach(each -> Optional.ofNullable(each.text("value", "name")).ifPresent(bylines::add));
    return Words.distinct(
        bylines.stream().flatMap(line -> Byline.names(Inline.plain(line)).stream()).toList());
  }

  private @Nullable String dateline() {
    Fields dateline = new Fields(item.node("dateline"));
    String place = new Fields(dateline.node("located")).text("city", "name");
    return Stream.of(item.text("located"), item.text("dateline"), place, dateline.text("text"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<String> keywords() {
    List<String> makers = makers();
    return Words.distinct(
            item.names(
                "keywords",
                "keyword",
                "subjects",
                "subject",
                "places",
                "place",
                "people",
                "person",
                "organisations",
                "organisation",
                "events",
                "event",
                "objects",
                "object"))
        .stream()
        .filter(word -> !makers.contains(word))
        .toList();
  }

  /** {@code people} are those it is about, and those who made it, whom {@code rel} tells. */
  private List<String> makers() {
    return item.objects("people", "person").stream()
        .filter(one -> MAKERS.contains(String.valueOf(one.text("rel")).toLowerCase(Locale.ROOT)))
        .map(one -> one.text("name"))
        .filter(Objects::nonNull)
        .toList();
  }
}
