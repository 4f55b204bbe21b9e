package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.dragoman.publish.credit.CreditEdits;
import org.jspecify.annotations.Nullable;

/**
 * The text of a story as it is worked on.
 *
 * @param original the article as its outlet published it
 * @param segments its sentences with their translations, in reading order of the original
 * @param layout the editor's order of the blocks; null as long as it is the source's
 * @param credit what an editor wrote into the credit
 * @param editors people who mended it, in the order they came
 */
public record Copy(
    int sourceVersion,
    int translationRevision,
    Article original,
    List<Segment> segments,
    Furniture furniture,
    @Nullable Layout layout,
    CreditEdits credit,
    List<String> editors) {

  public Copy {
    segments = List.copyOf(segments);
    editors = List.copyOf(editors);
  }

  /**
   * The story in its own language, as readers would get it now.
   *
   * @param basis on which the story's pictures are shown, but for those judged one by one
   */
  public Article article(String language, @Nullable String basis) {
    Copy read = arranged(basis);
    return furniture.around(TranslatedArticle.of(read.original, language, read.segments));
  }

  /** All of the story in its own language, with what readers do not get. */
  public Article whole(String language) {
    return furniture.around(TranslatedArticle.of(original, language, segments));
  }

  /** What readers get of the original, and in which order. */
  public Arrangement arrangement(@Nullable String basis) {
    return Arrangement.of(this, basis);
  }

  /**
   * The copy with its blocks in the editor's order, without what was cut and pictures on no basis;
   * segments are addressed by the new order.
   */
  public Copy arranged(@Nullable String basis) {
    return arrangement(basis).of(this);
  }

  /**
   * Ids of the sentences that would stand on the page in the source language. Keywords and the
   * dateline are not sentences: they are marked with their language, but keep no story back. Nor
   * does a headline or deck that an editor wrote anew, or anything readers do not get.
   */
  public List<String> untranslated(@Nullable String basis) {
    return read(basis).stream()
        .filter(segment -> segment.origin() instanceof Origin.Untranslated)
        .map(Segment::id)
        .toList();
  }

  /**
   * The sentences readers get. What an editor wrote in their place is theirs and none of them; what
   * a key wrote without a person's name counts as a machine's.
   */
  public List<Segment> read(@Nullable String basis) {
    Arrangement arrangement = arrangement(basis);
    return Stream.concat(
            segments.stream()
                .filter(Copy::isSentence)
                .filter(arrangement::has)
                .map(this::standing)
                .flatMap(Optional::stream),
            Stream.concat(added(), described(arrangement, basis)))
        .toList();
  }

  /** Headline and deck that the outlet did not send and a key wrote. */
  private Stream<Segment> added() {
    return Stream.of("title", "deck")
        .filter(part -> segments.stream().noneMatch(one -> one.address().equals(part)))
        .flatMap(part ->
            Stream.ofNullable(furniture.unsigned().get(part))
                .map(words -> Unsigned.added(part, words)));
  }

  /** Descriptions and captions likewise, of pictures that readers see. */
  private Stream<Segment> described(Arrangement arrangement, @Nullable String basis) {
    if (furniture.unsigned().isEmpty()) {
      return Stream.empty();
    }
    return Illustration.of(this, basis).stream()
        .filter(Illustration::shown)
        .flatMap(picture ->
            Picture.Part.WORDS.stream()
                .filter(part -> !sent(arrangement, picture.url(), part))
                .flatMap(part ->
                    Stream.ofNullable(furniture.programBehind(picture.url(), part))
                        .map(key ->
                            Unsigned.added(picture.address(original) + "." + part.word(), key))));
  }

  private boolean sent(Arrangement arrangement, String url, Picture.Part part) {
    return segments.stream()
        .filter(arrangement::has)
        .anyMatch(one -> url.equals(Pictures.url(one, original)) && Pictures.part(one) == part);
  }

  /** Keywords and the dateline are marked with their language, and are no sentences. */
  private static boolean isSentence(Segment segment) {
    String address = segment.address();
    return !address.equals("dateline") && !address.startsWith("k");
  }

  private Optional<Segment> standing(Segment segment) {
    if (!furniture.rewrites(segment, original)) {
      return Optional.of(segment);
    }
    String key = furniture.programBehind(segment, original);
    return Optional.ofNullable(key).map(name -> Unsigned.instead(segment, name));
  }

  /** The copy with somebody named among its editors. */
  Copy withEditor(String editor) {
    if (editors.contains(editor)) {
      return this;
    }
    List<String> named = new ArrayList<>(editors);
    named.add(editor);
    return new Copy(
        sourceVersion, translationRevision, original, segments, furniture, layout, credit, named);
  }

  /** The copy as somebody answers for it in whole: nothing in it is stale. */
  Copy answered() {
    return withSegments(segments.stream().map(SourceChanged::answered).toList());
  }

  Copy withSegments(List<Segment> mended) {
    return new Copy(
        sourceVersion, translationRevision, original, mended, furniture, layout, credit, editors);
  }

  Copy withFurniture(Furniture written) {
    return new Copy(
        sourceVersion, translationRevision, original, segments, written, layout, credit, editors);
  }

  Copy withLayout(@Nullable Layout order) {
    return new Copy(
        sourceVersion, translationRevision, original, segments, furniture, order, credit, editors);
  }

  Copy withCredit(CreditEdits written) {
    return new Copy(
        sourceVersion,
        translationRevision,
        original,
        segments,
        furniture,
        layout,
        written,
        editors);
  }
}
