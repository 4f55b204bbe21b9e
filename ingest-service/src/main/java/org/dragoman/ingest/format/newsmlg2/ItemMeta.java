package org.dragoman.ingest.format.newsmlg2;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Moments;
import org.dragoman.ingest.format.agency.Release;
import org.dragoman.ingest.format.agency.Rights;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What an item says of itself (NewsML-G2, {@code itemMeta} and {@code rightsInfo}). */
final class ItemMeta {
  private final Element item;
  private final Wording wording;

  ItemMeta(Element item, Wording wording) {
    this.item = item;
    this.wording = wording;
  }

  @Nullable String guid() {
    return Local.attribute(item, "guid");
  }

  Release release() {
    Release release =
        Local.first(item, "itemMeta", "pubStatus")
            .map(status -> Release.of(code(status)))
            .orElse(Release.USABLE);
    return Local.first(item, "itemMeta", "embargoed")
        .map(embargo -> release.embargoed(Local.line(embargo), zone()))
        .orElse(release);
  }

  @Nullable Instant created() {
    Instant first = Moments.parse(Local.text(item, "itemMeta", "firstCreated"));
    return first == null ? changed() : first;
  }

  @Nullable Instant changed() {
    return Moments.parse(Local.text(item, "itemMeta", "versionCreated"));
  }

  @Nullable String title() {
    return wording.best(Local.all(item, "itemMeta", "title"));
  }

  /** Notes to editors; where there is none, what the item signals. */
  @Nullable String editorNote() {
    String note =
        Rights.of(wording.all(Local.all(item, "itemMeta", "edNote")).toArray(String[]::new));
    if (note != null) {
      return note;
    }
    return Local.all(item, "itemMeta", "signal").stream()
        .map(signal -> Objects.requireNonNullElse(wording.name(signal), Release.word(code(signal))))
        .filter(signal -> !signal.isEmpty())
        .reduce((a, b) -> a + ", " + b)
        .map(signals -> "Signal: " + signals)
        .orElse(null);
  }

  @Nullable String provider() {
    return Local.first(item, "itemMeta", "provider").map(this::party).orElse(null);
  }

  @Nullable String copyrightHolder() {
    return rightsInfo().stream()
        .flatMap(rights -> Local.all(rights, "copyrightHolder").stream())
        .map(this::party)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The copyright notice, or one of the holder's name, and the terms of usage. */
  @Nullable String rights() {
    List<String> statements = new ArrayList<>();
    for (Element rights : rightsInfo()) {
      String notice = wording.best(Local.all(rights, "copyrightNotice"));
      String holder = Local.first(rights, "copyrightHolder").map(this::party).orElse(null);
      statements.add(
          Objects.requireNonNullElse(notice == null ? Rights.notice(null, holder) : notice, ""));
      statements.addAll(wording.all(Local.all(rights, "usageTerms")));
    }
    return Rights.of(statements.toArray(String[]::new));
  }

  /**
   * A page that shows the item: another representation of it in HTML, or its address on the web.
   */
  @Nullable String url() {
    Stream<String> links =
        Local.all(item, "itemMeta", "link").stream()
            .filter(
                link -> word(link, "rel").matches("canonical|alternate|permalink|haspublicwebpage"))
            .map(link -> link.getAttribute("href"));
    Stream<String> representations =
        Local.all(item, "itemMeta", "altRep").stream()
            .filter(rep -> rep.getAttribute("contenttype").contains("html"))
            .map(Local::line);
    Stream<String> ids =
        Local.all(item, "contentMeta", "altId").stream()
            .map(Local::line)
            .filter(id -> id.matches("https?://\\S+"));
    return Stream.of(links, representations, ids)
        .flatMap(s -> s)
        .flatMap(address -> Links.resolve(address, null).stream())
        .findFirst()
        .orElse(null);
  }

  List<String> notes() {
    Instant expires = Moments.parse(Local.text(item, "itemMeta", "expires"));
    return expires == null
        ? List.of()
        : List.of("The agency asks that it be used no longer after %s.".formatted(expires));
  }

  /** A property's code: QCode, URI, literal, or what it holds. */
  static String code(Element property) {
    return Stream.of("qcode", "uri", "literal")
        .map(name -> Local.attribute(property, name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> Local.line(property));
  }

  static String word(Element element, String attribute) {
    String code = Local.attribute(element, attribute);
    return Release.word(code == null ? Local.attribute(element, attribute + "uri") : code);
  }

  /** A party's name; the code of the IPTC's scheme of news providers is one. */
  private @Nullable String party(Element party) {
    String name = wording.name(party);
    String code = code(party);
    boolean provider = code.startsWith("nprov:") || code.contains("/newsprovider/");
    return name == null && provider ? code.replaceFirst("^.*[:/]", "") : name;
  }

  /** The rights of the whole item; those of parts only where there are no others. */
  private List<Element> rightsInfo() {
    List<Element> all = Local.all(item, "rightsInfo");
    List<Element> whole = all.stream().filter(r -> r.getAttribute("idrefs").isBlank()).toList();
    return whole.isEmpty() ? all : whole;
  }

  private Optional<ZoneOffset> zone() {
    return Stream.of("versionCreated", "firstCreated")
        .flatMap(name -> Moments.zone(Local.text(item, "itemMeta", name)).stream())
        .findFirst();
  }
}
