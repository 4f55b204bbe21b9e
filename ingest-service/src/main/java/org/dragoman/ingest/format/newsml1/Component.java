package org.dragoman.ingest.format.newsml1;

import java.util.List;
import java.util.stream.Stream;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Release;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A news component (NewsML 1.2, {@code NewsComponent}): parts of one thing, or forms of it. */
record Component(Element element) {
  private static final String PICTURE = "photo|picture|image|graphic|video|audio|film|icon|logo";

  List<Component> children() {
    return Local.all(element, "NewsComponent").stream().map(Component::new).toList();
  }

  List<Content> contents() {
    return Local.all(element, "ContentItem").stream().map(Content::of).toList();
  }

  /** This one and all below it, in the document's order. */
  Stream<Component> all() {
    return Stream.concat(
        Stream.of(this),
        Local.within(element, "NewsComponent").stream()
            .filter(below -> item(below) == item(element))
            .map(Component::new));
  }

  /** Its parts are forms of the same thing, of which one is to be taken. */
  boolean isChoice() {
    return element.getAttribute("EquivalentsList").equalsIgnoreCase("yes");
  }

  boolean isCaption() {
    return role().contains("caption");
  }

  /** It is a picture with all that belongs to it: its forms and its caption. */
  boolean isPicture() {
    boolean media = all().flatMap(c -> c.contents().stream()).anyMatch(Content::isMedia);
    return media
        && (role().matches(PICTURE)
            || all()
                .filter(c -> !c.isCaption())
                .flatMap(c -> c.contents().stream())
                .noneMatch(Content::isText));
  }

  /** Richness of the best text in it; 9 where there is none. */
  int rank() {
    return all()
        .flatMap(c -> c.contents().stream())
        .filter(Content::isText)
        .mapToInt(Content::rank)
        .min()
        .orElse(9);
  }

  /** BCP 47, as it states it itself or its parents do. */
  @Nullable String language() {
    String stated =
        Local.first(element, "DescriptiveMetadata", "Language")
            .map(Management::formal)
            .orElse(null);
    return stated == null ? Xml.language(element) : stated;
  }

  private String role() {
    return Local.first(element, "Role").map(Management::formal).map(Release::word).orElse("");
  }

  private static @Nullable Element item(Element below) {
    for (Element e = below; e != null; e = e.getParentNode() instanceof Element p ? p : null) {
      if (Local.is(e, "NewsItem")) {
        return e;
      }
    }
    return null;
  }
}
