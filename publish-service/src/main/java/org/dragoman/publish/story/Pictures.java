package org.dragoman.publish.story;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/** Which pictures readers see, and which sentences of an article are theirs. */
final class Pictures {
  private static final Pattern PLACE = Pattern.compile("([bm])(\\d+)\\.(caption|alt)");

  private Pictures() {}

  /** On what basis the pictures of a story are shown that nobody judged one by one. */
  static @Nullable String basis(Credit credit) {
    return credit.rights() == null ? null : credit.rights().pictures();
  }

  /**
   * @param basis of the story's pictures; an editor's word about one, even that there is none,
   *     stands before it
   */
  static boolean shown(Map<String, Picture> settled, String url, @Nullable String basis) {
    Picture picture = settled.get(url);
    String own = picture == null ? null : picture.basis();
    return own == null ? basis != null : !own.isBlank();
  }

  /** Whether an editor's words stand in the segment's place. */
  static boolean rewrite(Map<String, Picture> settled, Segment segment, Article article) {
    String url = settled.isEmpty() ? null : url(segment, article);
    Picture picture = url == null ? null : settled.get(url);
    return picture != null && picture.said(part(segment)) != null;
  }

  /** Which part of its picture the sentence is of. */
  static Picture.Part part(Segment segment) {
    return segment.address().endsWith(".alt") ? Picture.Part.ALT : Picture.Part.CAPTION;
  }

  /** Address of the picture that the sentence is of; null if it is of none. */
  static @Nullable String url(Segment segment, Article article) {
    Matcher place = PLACE.matcher(segment.address());
    if (!place.matches()) {
      return null;
    }
    int index = Integer.parseInt(place.group(2));
    return place.group(1).equals("b") ? inBody(article, index) : outside(article, index);
  }

  private static @Nullable String inBody(Article article, int index) {
    return index < article.body().size() && article.body().get(index) instanceof Block.Image image
        ? image.url()
        : null;
  }

  private static @Nullable String outside(Article article, int index) {
    List<Media> media = article.media();
    return index < media.size() ? media.get(index).url() : null;
  }
}
