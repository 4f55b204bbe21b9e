package org.dragoman.ingest.format.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.Dates;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.text.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * One message as an article.
 *
 * @param plain its plain words, empty where it has none
 * @param page its HTML, null where it has none
 */
record Mail(Headers headers, MailText plain, @Nullable MailPage page, @Nullable String language) {
  private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");
  private static final Pattern ANGLED = Pattern.compile("<(https?:[^<>\\s]+)>");

  /** Letters of a covering letter at most. */
  private static final int COVER = 300;

  static Mail of(Part message, @Nullable String envelope) {
    @Nullable String language = first(message.headers().get("content-language"), envelope);
    List<Part> texts =
        message.leaves().filter(part -> !part.isAttachment() && !part.isMessage()).toList();
    String title = Subject.of(message.headers().get("subject")).title();
    String plain = joined(texts, "text/plain", language);
    String html = joined(texts, "text/html", language);
    return new Mail(
        message.headers(),
        MailText.of(plain),
        html.isBlank() ? null : MailPage.of(html, title),
        language);
  }

  private static String joined(List<Part> parts, String type, @Nullable String language) {
    StringBuilder all = new StringBuilder();
    for (Part part : parts) {
      if (part.type().equals(type)) {
        String text = part.document(language).text();
        boolean flowed =
            "flowed".equalsIgnoreCase(part.headers().parameter("content-type", "format"));
        boolean delSp = "yes".equalsIgnoreCase(part.headers().parameter("content-type", "delsp"));
        all.append(flowed ? Flowed.unflow(text, delSp) : text).append("\n\n");
      }
    }
    return all.toString();
  }

  boolean isCoverOnly() {
    return plain.text().strip().length() <= COVER && (page == null || page.length() <= COVER);
  }

  Item item() {
    Subject subject =
        Subject.of(plain.subject() == null ? headers.get("subject") : plain.subject());
    Item text = TextReader.item(plain.text(), headline(subject), null, language);
    List<String> notes = new ArrayList<>();
    if (subject.isKill()) {
      notes.add(
          "A mail withdraws nothing by itself: the article is withheld for an editor to see.");
    }
    if (page != null && page.enclosed() > 0) {
      notes.add(
          "Pictures in the mail itself have no address and are left out: %d."
              .formatted(page.enclosed()));
    }
    return switch (text) {
      case Item.Readable(Article article, List<String> more) -> {
        notes.addAll(more);
        yield new Item.Readable(complete(article, subject), notes);
      }
      case Item.Refused(String reason, var none, var article) -> new Item.Refused(reason, id());
    };
  }

  private static @Nullable String headline(Subject subject) {
    return subject.title().isEmpty() ? null : subject.title();
  }

  /** The HTML, where it holds most of the words: many send "see our web site" as the plain part. */
  private Article complete(Article text, Subject subject) {
    Sender sender = sender();
    @Nullable MailPage html =
        page != null && page.length() * 10 >= plain.text().strip().length() * 6 ? page : null;
    List<Block> body = html == null || html.body().isEmpty() ? text.body() : html.body();
    Composition parts = Composition.of(text.title(), html == null ? text.deck() : null, body);
    boolean withheld = subject.isKill() || text.status() == ArticleStatus.WITHHELD;
    return text.toBuilder()
        .externalId(id())
        .url(url())
        .title(parts.title())
        .deck(parts.deck())
        .outlet(first(text.outlet(), parts.outlet(), sender.outlet()))
        .authors(text.authors().isEmpty() ? sender.authors() : text.authors())
        .language(language, null)
        .publishedAt(Dates.parse(headers.get("date")))
        .status(withheld ? ArticleStatus.WITHHELD : text.status())
        .keywords(
            Words.distinct(
                Stream.concat(
                        Words.parts(headers.get("keywords")).filter(word -> !word.isBlank()),
                        text.keywords().stream())
                    .toList()))
        .editorNote(note(subject, text.editorNote()))
        .body(parts.body())
        .build();
  }

  private Sender sender() {
    if (plain.from() == null) {
      return Sender.of(headers);
    }
    Headers inner = new Headers();
    inner.add("from", ("From: " + plain.from()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return Sender.of(inner);
  }

  private @Nullable String note(Subject subject, @Nullable String fromText) {
    List<String> parts = new ArrayList<>(subject.orders());
    String of = headers.get(headers.has("in-reply-to") ? "in-reply-to" : "references");
    if (!parts.isEmpty() && of != null) {
      parts.add("of " + of.replaceAll("[<>]", ""));
    }
    String order = String.join(" ", parts);
    String note =
        Stream.of(order, fromText)
            .filter(p -> p != null && !p.isEmpty())
            .reduce((a, b) -> a + ". " + b)
            .orElse("");
    return note.isEmpty() ? null : note;
  }

  private @Nullable String id() {
    Matcher id = ID.matcher(Objects.requireNonNullElse(headers.get("message-id"), ""));
    return id.find() ? id.group(1) : headers.get("message-id");
  }

  /** Where the same text stands on the web: Archived-At (RFC 5064), or the mail's own link. */
  private @Nullable String url() {
    Matcher archived = ANGLED.matcher(Objects.requireNonNullElse(headers.get("archived-at"), ""));
    Optional<String> stated =
        archived.find() ? Links.resolve(archived.group(1), null) : Optional.empty();
    return stated.orElse(page == null ? null : page.online());
  }

  private static @Nullable String first(@Nullable String... values) {
    return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
