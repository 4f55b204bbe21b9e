package org.dragoman.ingest.format.atom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.xml.Xml;
import org.w3c.dom.Element;

/** Person constructs (RFC 4287, section 3.2). */
final class AtomPeople {
  private AtomPeople() {}

  /**
   * An entry's authors; without any, those of its source, then those of the feed (RFC 4287, section
   * 4.2.1). Contributors stand in where nobody at all is named an author.
   */
  static List<String> authors(Element entry, String ns) {
    List<Element> holders = new ArrayList<>(List.of(entry));
    Xml.child(entry, ns, "source").ifPresent(holders::add);
    if (entry.getParentNode() instanceof Element feed) {
      holders.add(feed);
    }
    return Stream.of("author", "contributor")
        .flatMap(role -> holders.stream().map(holder -> named(holder, ns, role)))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> named(Element holder, String ns, String role) {
    List<Element> people = new ArrayList<>(Xml.children(holder, ns, role));
    if (role.equals("author")) {
      people.addAll(Xml.children(holder, Atom.DUBLIN_CORE, "creator"));
      people.addAll(Xml.children(holder, Atom.DUBLIN_CORE, "author"));
    }
    return Words.distinct(people.stream().flatMap(person -> name(person, ns)).toList());
  }

  private static Stream<String> name(Element person, String ns) {
    String name = Xml.text(person, ns, "name");
    // A person whose parts were not marked is one line of text.
    String line = name == null && Xml.children(person).isEmpty() ? Xml.text(person) : name;
    return Stream.ofNullable(Words.person(line));
  }
}
