package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ingest.page.Names.Role;
import org.jsoup.nodes.Element;

/** Makes figures of pictures whose captions are only known by their names. */
final class Captions {
  private static final int LONGEST = 600;

  private Captions() {}

  static void mark(Element root, Names names) {
    List<Element> named = new ArrayList<>();
    root.forEachNode(node -> {
      if (node instanceof Element element
          && !element.normalName().matches("figcaption|caption|figure|img|table|body|article")
          && names.role(element) == Role.CAPTION) {
        named.add(element);
      }
    });
    named.stream().filter(element -> element.hasParent()).forEach(element -> mark(element, root));
  }

  private static void mark(Element caption, Element root) {
    if (caption.closest("figure") != null || caption.text().length() > LONGEST) {
      return;
    }
    Element picture = caption.selectFirst("img");
    if (picture != null) {
      figure(caption, picture, caption.text());
      return;
    }
    String words = caption.text();
    Element around = caption.parent();
    for (int up = 0; up < 3 && around != null && around != root; up++, around = around.parent()) {
      picture = around.selectFirst("img");
      if (picture != null && around.text().length() < words.length() + 60) {
        figure(around, picture, words);
        return;
      }
    }
    caption.remove();
  }

  private static void figure(Element place, Element picture, String words) {
    picture.remove();
    place.empty();
    place.tagName("figure").clearAttributes();
    place.appendChild(picture);
    if (!words.isBlank()) {
      place.appendElement("figcaption").text(words);
    }
  }
}
