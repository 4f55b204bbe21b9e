package org.dragoman.publish.syndication;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Edition;
import org.jspecify.annotations.Nullable;

/** A published story with the page made of it: all that any format tells. */
public record Item(Edition edition, StoryPage page) {

  public Credit credit() {
    return edition.credit();
  }

  /** The same in every format, whatever becomes of headline, slug or the site's address. */
  public String id() {
    return id(edition.storyId());
  }

  public static String id(String storyId) {
    return named("dragoman:story:" + storyId);
  }

  private static String named(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  public @Nullable String outlet() {
    return credit().outlet() == null ? null : credit().outlet().name();
  }

  public @Nullable String outletUrl() {
    return ascii(page.outletUrl());
  }

  /** URL of the original; null where it has no page. */
  public @Nullable String original() {
    return ascii(page.original());
  }

  /** The original's headline as its outlet wrote it. */
  public @Nullable String originalTitle() {
    return credit().original() == null ? null : credit().original().title();
  }

  /** The original's own id where it has one, else its page. */
  public @Nullable String originalId() {
    Credit.Original original = credit().original();
    return original == null || original.externalId() == null ? original() : original.externalId();
  }

  /**
   * The original as an absolute URI: its id where that is one, else its page, else made of its id.
   */
  public @Nullable String originalUri() {
    String id = originalId();
    if (id == null || absolute(id)) {
      return id;
    }
    return original() == null ? named("dragoman:original:" + outlet() + ":" + id) : original();
  }

  private static boolean absolute(String id) {
    try {
      URI uri = new URI(id);
      return uri.isAbsolute() && id.equals(uri.toASCIIString());
    } catch (URISyntaxException notAUri) {
      return false;
    }
  }

  public @Nullable String basis() {
    return credit().rights() == null ? null : credit().rights().basis();
  }

  /** Where the basis is written. */
  public @Nullable String basisUrl() {
    return credit().rights() == null ? null : ascii(Typesetter.link(credit().rights().url()));
  }

  /** Those of the original, else its outlet: a text is always by somebody. */
  public List<String> authors() {
    List<String> named = edition.article().authors();
    return named.isEmpty() ? Stream.of(outlet()).filter(Objects::nonNull).toList() : named;
  }

  public List<String> keywords() {
    return page.keywords().stream().map(StoryPage.Words::text).distinct().toList();
  }

  /** What readers of the story see, each once, the picture above the text first. */
  public List<Media> media() {
    Stream<Media> beside = edition.article().media().stream();
    Stream<Media> within =
        edition.article().body().stream()
            .filter(Block.Image.class::isInstance)
            .map(Block.Image.class::cast)
            .map(image ->
                new Media(image.url(), null, image.caption(), image.credit(), image.alt()));
    List<Media> all = Stream.concat(beside, within).toList();
    List<String> addresses = all.stream().map(Media::url).distinct().toList();
    return addresses.stream()
        .map(url -> all.stream().filter(media -> media.url().equals(url)).findFirst().orElseThrow())
        .filter(media -> Typesetter.link(media.url()) != null)
        .map(Item::addressed)
        .toList();
  }

  private static Media addressed(Media media) {
    String url = ascii(Typesetter.link(media.url()));
    return new Media(
        Objects.requireNonNull(url), media.type(), media.caption(), media.credit(), media.alt());
  }

  /** Whether a media type, where one is stated, is that of a picture. */
  public static boolean picture(Media media) {
    return media.type() == null || media.type().startsWith("image/");
  }

  /** Formats ask for a URI (RFC 3986), which knows fewer letters than the web does. */
  private static @Nullable String ascii(@Nullable String address) {
    return address == null ? null : URI.create(address).toASCIIString();
  }
}
