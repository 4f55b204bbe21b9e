package org.dragoman.publish.story;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.GivenBack.Part;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wrote around a story's text: it stands instead of what came out of the
 * translation. Null means untouched; an empty deck or an empty list means taken away.
 *
 * @param embargoUntil the newsroom's own embargo; it never ends before the outlet's
 * @param pictures by URL
 * @param unsigned names of the keys that texts came with and no person's name, by {@code title},
 *     {@code deck} or a picture's part and URL, as {@code alt https://…}: they may be a program's
 */
public record Furniture(
    @Nullable String title,
    @Nullable String deck,
    @Nullable List<String> keywords,
    @Nullable String slug,
    @Nullable Instant embargoUntil,
    Map<String, Picture> pictures,
    Map<String, String> unsigned) {

  /** In an amendment: takes the newsroom's own embargo away. */
  public static final Instant NO_EMBARGO = Instant.EPOCH;

  public static final Furniture NONE = new Furniture(null, null, null, null);

  public Furniture {
    keywords = keywords == null ? null : List.copyOf(keywords);
    pictures = pictures == null ? Map.of() : Map.copyOf(pictures);
    unsigned = unsigned == null ? Map.of() : Map.copyOf(unsigned);
  }

  /** As somebody writes it. */
  public Furniture(
      @Nullable String title,
      @Nullable String deck,
      @Nullable List<String> keywords,
      @Nullable String slug,
      @Nullable Instant embargoUntil,
      Map<String, Picture> pictures) {
    this(title, deck, keywords, slug, embargoUntil, pictures, Map.of());
  }

  /** The words only. */
  public Furniture(
      @Nullable String title,
      @Nullable String deck,
      @Nullable List<String> keywords,
      @Nullable String slug) {
    this(title, deck, keywords, slug, null, Map.of());
  }

  public Furniture withEmbargo(@Nullable Instant until) {
    return new Furniture(title, deck, keywords, slug, until, pictures, unsigned);
  }

  public Furniture withPictures(Map<String, Picture> settled) {
    return new Furniture(title, deck, keywords, slug, embargoUntil, settled, unsigned);
  }

  Article around(Article article) {
    return article.toBuilder()
        .title(title == null ? article.title() : title)
        .deck(deck == null ? article.deck() : deck.isBlank() ? null : deck)
        .keywords(keywords == null ? article.keywords() : keywords)
        .embargoUntil(latest(article.embargoUntil(), embargoUntil))
        .media(article.media().stream().map(this::settled).toList())
        .body(article.body().stream().map(this::settled).toList())
        .build();
  }

  private Media settled(Media media) {
    Picture picture = pictures.get(media.url());
    return picture == null ? media : picture.over(media);
  }

  private Block settled(Block block) {
    Picture picture = block instanceof Block.Image image ? pictures.get(image.url()) : null;
    return picture == null ? block : picture.over((Block.Image) block);
  }

  private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static @Nullable Instant over(@Nullable Instant old, @Nullable Instant fresh) {
    return fresh == null ? old : fresh.equals(NO_EMBARGO) ? null : fresh;
  }

  /**
   * Whether readers see this in place of the segment, be it the headline's or a picture's.
   *
   * @param article what the segment's address counts in
   */
  public boolean rewrites(Segment segment, Article article) {
    return rewrites(segment) || Pictures.rewrite(pictures, segment, article);
  }

  /** Whether readers see this in place of the segment, pictures aside. */
  public boolean rewrites(Segment segment) {
    return switch (segment.address()) {
      case "title" -> title != null;
      case "deck" -> deck != null;
      default -> keywords != null && segment.address().matches("k\\d+");
    };
  }

  /**
   * This, with what is not null in the other instead of its own.
   *
   * @param key the other came with, if it came with no person's name
   */
  Furniture overlaidWith(Furniture other, @Nullable String key) {
    Map<String, Picture> settled = new LinkedHashMap<>(pictures);
    other.pictures.forEach((url, picture) -> settled.merge(url, picture, Picture::overlaidWith));
    Map<String, String> program = new LinkedHashMap<>(unsigned);
    if (key == null) {
      program.keySet().removeAll(other.texts());
    } else {
      other.texts().forEach(text -> program.put(text, key));
    }
    return new Furniture(
            other.title == null ? title : other.title,
            other.deck == null ? deck : other.deck,
            other.keywords == null ? keywords : other.keywords,
            other.slug == null ? slug : other.slug,
            over(embargoUntil, other.embargoUntil),
            settled,
            program)
        .pruned();
  }

  /** Without a key's name where no words of it stand. */
  private Furniture pruned() {
    Map<String, String> program = new LinkedHashMap<>(unsigned);
    program.keySet().retainAll(texts());
    return withUnsigned(program);
  }

  /** Names of the texts in this that are sentences, as {@code unsigned} names them. */
  private Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    if (title != null) {
      texts.add("title");
    }
    if (deck != null && !deck.isBlank()) {
      texts.add("deck");
    }
    pictures.forEach((url, picture) -> {
      for (Picture.Part part : Picture.Part.WORDS) {
        String words = picture.said(part);
        if (words != null && !words.isBlank()) {
          texts.add(text(url, part));
        }
      }
    });
    return texts;
  }

  private static String text(String url, Picture.Part part) {
    return part.word() + " " + url;
  }

  /** This, with some of it as if nobody had written it. */
  Furniture without(GivenBack back) {
    Map<String, Picture> settled = new LinkedHashMap<>(pictures);
    back.pictures()
        .forEach((url, parts) -> settled.computeIfPresent(url, (_, was) -> was.without(parts)));
    settled.values().removeIf(Picture.UNTOUCHED::equals);
    return new Furniture(
            back.parts().contains(Part.TITLE) ? null : title,
            back.parts().contains(Part.DECK) ? null : deck,
            back.parts().contains(Part.KEYWORDS) ? null : keywords,
            slug,
            embargoUntil,
            settled,
            unsigned)
        .pruned();
  }

  /** Which key wrote the words that stand in place of the segment; null if a person did. */
  @Nullable String programBehind(Segment segment, Article article) {
    return switch (segment.address()) {
      case "title", "deck" -> unsigned.get(segment.address());
      default -> {
        String url = Pictures.url(segment, article);
        yield url == null ? null : programBehind(url, Pictures.part(segment));
      }
    };
  }

  /** Which key wrote that of a picture; null if none did. */
  @Nullable String programBehind(String url, Picture.Part part) {
    return unsigned.get(text(url, part));
  }

  /** How many sentences of its own this has: keywords are none. */
  int sentences() {
    return texts().size();
  }

  /** Whether both say the same, whoever wrote it. */
  boolean saysAs(Furniture other) {
    return withUnsigned(Map.of()).equals(other.withUnsigned(Map.of()));
  }

  private Furniture withUnsigned(Map<String, String> keys) {
    return new Furniture(title, deck, keywords, slug, embargoUntil, pictures, keys);
  }
}
