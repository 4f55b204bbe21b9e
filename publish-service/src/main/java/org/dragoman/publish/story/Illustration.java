package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.jspecify.annotations.Nullable;

/**
 * A picture, film or sound of an original. One that stands in the text and beside it is one.
 *
 * @param type media type, if the outlet stated one
 * @param blocks where it stands in the text, as indexes into the original's body
 * @param beside whether the outlet lists it outside the text
 */
public record Illustration(
    String url, @Nullable String type, List<Integer> blocks, boolean beside, Fate fate) {

  /** Whether readers see it, and if not, why. */
  public enum Fate {
    SHOWN,
    CUT,
    NO_BASIS,
    KEPT_BACK
  }

  public Illustration {
    blocks = List.copyOf(blocks);
  }

  /** Those beside the text first: the first of them stands above it. */
  static List<Illustration> of(Copy copy, @Nullable String basis) {
    Article original = copy.original();
    Map<String, @Nullable String> types = new LinkedHashMap<>();
    for (Media media : original.media()) {
      types.putIfAbsent(media.url(), media.type());
    }
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    types.keySet().forEach(url -> places.put(url, new ArrayList<>()));
    for (int block = 0; block < original.body().size(); block++) {
      if (original.body().get(block) instanceof Block.Image image) {
        places.computeIfAbsent(image.url(), _ -> new ArrayList<>()).add(block);
      }
    }
    List<Illustration> all = new ArrayList<>();
    places.forEach((url, blocks) ->
        all.add(
            new Illustration(
                url,
                types.get(url),
                blocks,
                types.containsKey(url),
                fate(copy, url, blocks, basis))));
    return List.copyOf(all);
  }

  private static Fate fate(Copy copy, String url, List<Integer> blocks, @Nullable String basis) {
    Layout layout = copy.layout();
    Map<String, Picture> settled = copy.furniture().pictures();
    if (layout != null && !blocks.isEmpty() && blocks.stream().noneMatch(layout::has)) {
      return Fate.CUT;
    }
    if (Pictures.shown(settled, url, basis)) {
      return Fate.SHOWN;
    }
    Picture picture = settled.get(url);
    return picture != null && picture.basis() != null ? Fate.KEPT_BACK : Fate.NO_BASIS;
  }

  /** Whether it can be looked at. */
  public boolean isImage() {
    return type == null || type.startsWith("image/");
  }

  /** Where its words stand in the original. */
  String address(Article original) {
    if (!blocks.isEmpty()) {
      return "b" + blocks.getFirst();
    }
    List<String> urls = original.media().stream().map(Media::url).toList();
    return "m" + urls.indexOf(url);
  }

  /** Whether readers see it. */
  boolean shown() {
    return fate == Fate.SHOWN;
  }

  /** Whether readers miss it for want of a basis, though nobody cut it or keeps it back. */
  public boolean leftOut() {
    return fate == Fate.NO_BASIS;
  }
}
