package org.dragoman.ingest.format.newsml1;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Rights;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What components say of themselves in codes (NewsML 1.2, metadata of components). */
final class Metadata {
  private final List<Component> components;
  private final Topics topics;

  Metadata(List<Component> components, Topics topics) {
    this.components = components;
    this.topics = topics;
  }

  @Nullable String provider() {
    return Stream.of("Provider", "Source")
        .flatMap(name -> topics.names(all("AdministrativeMetadata", name, "Party")).stream())
        .findFirst()
        .orElse(null);
  }

  /** Those who made it by name; the agency itself is none of them. */
  List<String> creators() {
    return topics.names(all("AdministrativeMetadata", "Creator", "Party")).stream()
        .filter(name -> name.contains(" ") && !name.equals(provider()))
        .toList();
  }

  @Nullable String copyrightHolder() {
    return text("RightsMetadata", "Copyright", "CopyrightHolder");
  }

  @Nullable String rights() {
    String terms =
        Stream.of("UsageType", "Limitations", "Geography", "RightsHolder")
            .map(name -> text("RightsMetadata", "UsageRights", name))
            .filter(Objects::nonNull)
            .reduce((a, b) -> a + ", " + b)
            .orElse(null);
    String date = text("RightsMetadata", "Copyright", "CopyrightDate");
    return Rights.of(Rights.notice(date, copyrightHolder()), terms);
  }

  @Nullable String language() {
    return components.reversed().stream()
        .map(Component::language)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Subjects and what it is about, where they have names. */
  List<String> subjects() {
    Stream<Element> codes =
        all("DescriptiveMetadata", "SubjectCode")
            .flatMap(code -> org.dragoman.ingest.format.xml.Xml.children(code).stream());
    return topics.names(Stream.concat(codes, all("DescriptiveMetadata", "TopicOccurrence")));
  }

  /** The city, else the country, it says it was made in. */
  @Nullable String place() {
    return Stream.of("City", "CountryArea", "Country")
        .flatMap(kind ->
            all("DescriptiveMetadata", "Location", "Property")
                .filter(p -> p.getAttribute("FormalName").equalsIgnoreCase(kind)))
        .map(p -> Local.attribute(p, "Value"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Properties of the agency's own that are for editors. */
  List<String> advisories() {
    return all("AdministrativeMetadata", "Property")
        .filter(p ->
            p.getAttribute("FormalName").matches("(?i).*(?:ed(?:itor\\w*)?[ _-]?note|advisory).*"))
        .map(p -> Local.attribute(p, "Value"))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable String text(String... path) {
    return all(path).map(Local::line).filter(t -> !t.isEmpty()).findFirst().orElse(null);
  }

  private Stream<Element> all(String... path) {
    return components.stream().flatMap(c -> Local.all(c.element(), path).stream());
  }
}
