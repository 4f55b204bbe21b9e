package org.dragoman.publish.start;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed to start a story, and what was read of it. Texts are as typed, stripped;
 * blank where nothing was.
 *
 * @param key makes one article of a text that is sent twice, and another of another text
 * @param url where the original stands
 * @param text with its headline as the first line, unless there is a title
 * @param source id of the outlet's source; blank for an outlet that has none yet
 * @param outlet how an outlet without a source is credited
 * @param homepage of an outlet without a source
 * @param rights on what basis the articles of an outlet without a source may be used
 * @param authors with commas between
 * @param language BCP 47
 * @param publishedAt when the outlet published it; null for unknown
 * @param read the article that was read of page or text, with the address at which its page was
 *     found, which a text has none of; null before it was read
 */
public record Manuscript(
    UUID key,
    String url,
    String title,
    String deck,
    String text,
    String source,
    String outlet,
    String homepage,
    String rights,
    String authors,
    String language,
    @Nullable Instant publishedAt,
    @Nullable Article read) {

  /** Longest text of a field but the story's own, in characters. */
  public static final int LONGEST = 2_000;

  public Manuscript {
    url = url.strip();
    title = line(title);
    deck = line(deck);
    text = text.strip();
    source = source.strip();
    outlet = line(outlet);
    homepage = homepage.strip();
    rights = line(rights);
    authors = line(authors);
    language = language.strip();
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  public static Manuscript empty(UUID key) {
    return new Manuscript(key, "", "", "", "", "", "", "", "", "", "", null, null);
  }

  /**
   * The article that is sent. A text without an address gets an id of its own, by which it is known
   * again if it is sent twice; one with an address is known by that, however it came before.
   */
  public Article article() {
    Article.Builder article =
        (read == null ? Article.builder() : read.toBuilder())
            .externalId(url.isEmpty() ? "urn:uuid:" + ownId() : null)
            .url(blankToNull(url))
            .title(title)
            .deck(blankToNull(deck))
            .outlet(source.isEmpty() ? blankToNull(outlet) : null)
            .authors(authorList())
            .language(blankToNull(language), null)
            .publishedAt(publishedAt);
    return article.build();
  }

  /** By the body, since a form that comes again by the back button may hold another text. */
  private UUID ownId() {
    String body = read == null ? text : read.body().toString();
    return UUID.nameUUIDFromBytes((key + "\n" + body).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> authorList() {
    return Arrays.stream(authors.split("[,،、;]"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /**
   * With what was read where nothing was typed.
   *
   * @param sources among which its outlet is looked for by its address, unless it was found at
   *     another host: whose it is, nobody can say then but a person
   */
  public Manuscript reading(Article article, List<Source> sources) {
    boolean open = source.isEmpty() && outlet.isEmpty() && !elsewhere(article);
    String known = open ? Homepages.sourceAt(url, sources) : source;
    boolean named = !known.isEmpty();
    return new Manuscript(
        key,
        url,
        first(title, article.title()),
        first(deck, article.deck()),
        "",
        known,
        named ? outlet : first(outlet, article.outlet()),
        named || !homepage.isEmpty() ? homepage : origin(url),
        rights,
        first(authors, String.join(", ", article.authors())),
        first(article.language(), language),
        publishedAt == null ? article.publishedAt() : publishedAt,
        article);
  }

  /** Whether the page stands at another host than the address under which it would go. */
  private boolean elsewhere(Article article) {
    return article.url() != null && !url.isEmpty() && !host(url).equals(host(article.url()));
  }

  /** What is odd about the address of what was read; none where nothing is. */
  List<String> remarks() {
    return read != null && read.url() != null && elsewhere(read)
        ? List.of(
            "This text was found at %s, but its address is %s. Make sure of the address and the outlet: the credit is theirs."
                .formatted(read.url(), url))
        : List.of();
  }

  /** To be typed again, with the words of what was read to begin with. */
  public Manuscript asText(String words) {
    return new Manuscript(
        key,
        url,
        title,
        deck,
        words,
        source,
        outlet,
        homepage,
        rights,
        authors,
        language,
        publishedAt,
        null);
  }

  /** Whether what was read is a text that somebody pasted: it stands nowhere else. */
  public boolean isPasted() {
    return read != null && read.url() == null;
  }

  /**
   * For the page that is at its address now. What the page before it filled in says nothing of this
   * one; a basis nobody but a person types, and it stands for the same outlet.
   */
  Manuscript ofAnotherPage() {
    String before = read == null || read.url() == null ? "" : read.url();
    boolean sameHost = host(url).equals(host(before));
    return new Manuscript(
        key, url, "", "", "", "", "", "", sameHost ? rights : "", "", "", null, null);
  }

  public Manuscript at(String address) {
    return new Manuscript(
        key,
        address,
        title,
        deck,
        text,
        source,
        outlet,
        homepage,
        rights,
        authors,
        language,
        publishedAt,
        read);
  }

  public Manuscript of(Source known) {
    return new Manuscript(
        key, url, title, deck, text, known.id(), "", "", "", authors, language, publishedAt, read);
  }

  /** Without {@code www.}, which tells no two outlets apart. */
  static Optional<String> host(String url) {
    return web(url)
        .map(uri -> uri.getHost().toLowerCase(java.util.Locale.ROOT))
        .map(host -> host.replaceFirst("^www\\.", ""));
  }

  private static String origin(String url) {
    return web(url).map(uri -> uri.getScheme() + "://" + uri.getRawAuthority() + "/").orElse("");
  }

  /** Empty where it is no absolute web address. */
  static Optional<URI> web(String url) {
    try {
      URI uri = URI.create(url.strip());
      boolean web =
          uri.getHost() != null
              && ("http".equalsIgnoreCase(uri.getScheme())
                  || "https".equalsIgnoreCase(uri.getScheme()));
      return web ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static String first(@Nullable String one, @Nullable String other) {
    return one != null && !one.isBlank() ? one : other == null ? "" : other;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
