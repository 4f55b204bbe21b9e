package org.dragoman.ingest.format.rss;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Who wrote an item, and what it is about. */
final class RssWords {
  private RssWords() {}

  static List<String> authors(Element item, String ns) {
    List<Element> people = new ArrayList<>(Xml.children(item, Rss.DUBLIN_CORE, "creator"));
    people.addAll(Xml.children(item, Rss.DUBLIN_CORE, "author"));
    people.addAll(Xml.children(item, Rss.ATOM, "author"));
    people.addAll(Xml.children(item, ns, "author"));
    people.addAll(Xml.children(item, ns, "creator"));
    List<String> names = people.stream().map(RssWords::name).filter(Objects::nonNull).toList();
    if (names.isEmpty()) {
      names =
          Stream.concat(
                  Xml.children(item, Rss.ITUNES, "author").stream(),
                  Xml.children(item, ns, "managingEditor").stream())
              .map(RssWords::name)
              .filter(Objects::nonNull)
              .toList();
    }
    return Words.distinct(names);
  }

  private static @Nullable String name(Element person) {
    for (Element child : Xml.children(person)) {
      if ("name".equalsIgnoreCase(child.getLocalName())) {
        return Xml.text(child);
      }
    }
    return Words.person(person.getTextContent());
  }

  static List<String> keywords(Element item, String ns) {
    List<String> words = new ArrayList<>();
    Xml.children(item, ns, "category").forEach(e -> words.add(category(e)));
    Xml.children(item, Rss.ATOM, "category").forEach(e -> words.add(category(e)));
    Xml.children(item, Rss.DUBLIN_CORE, "subject").forEach(e -> words.add(subject(e)));
    Xml.children(item, Rss.MEDIA, "category").forEach(e -> words.add(category(e)));
    Xml.children(item, Rss.ITUNES, "category").forEach(e -> podcast(e, words));
    Words.parts(Xml.text(item, Rss.MEDIA, "keywords")).forEach(words::add);
    Words.parts(Xml.text(item, Rss.ITUNES, "keywords")).forEach(words::add);
    return Words.distinct(words);
  }

  private static String category(Element category) {
    String label = Xml.attribute(category, "label");
    String term = label == null ? Xml.attribute(category, "term") : label;
    return term == null ? category.getTextContent() : term;
  }

  /** Categories of podcasts stand within one another. */
  private static void podcast(Element category, List<String> words) {
    String text = Xml.attribute(category, "text");
    words.add(text == null ? "" : text);
    Xml.children(category, Rss.ITUNES, "category").forEach(inner -> podcast(inner, words));
  }

  /** In RDF a subject may be a resource with a label. */
  private static String subject(Element subject) {
    return Stream.of(subject.getTextContent().strip().split("\\R", 2)).findFirst().orElse("");
  }
}
