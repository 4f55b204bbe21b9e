package org.dragoman.publish.credit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A house style as somebody types it.
 *
 * @param words by the names of {@link StyleText}, without outlets and exceptions
 * @param outlets one a line, {@code name it is found under = name here}
 * @param exceptions the last is an empty one, to be filled
 */
public record StyleForm(Map<String, String> words, String outlets, List<Own> exceptions) {

  /** What is worded otherwise for one outlet; {@code outlet} empty takes it away. */
  public record Own(String outlet, Map<String, String> words) {
    public String value(String name) {
      return words.getOrDefault(name, "");
    }
  }

  /** One of the fields of a form. */
  public record Field(String name, String label, String hint, boolean required) {}

  /** In the order they are shown. */
  public static final List<Field> FIELDS =
      List.of(
          new Field("attribution", "Attribution", "Ends the deck; names the {outlet}", true),
          new Field(
              "separator", "Separator", "Joins the deck to its attribution, with its space", true),
          new Field("translated", "Responsibility, translated", "May name the {publisher}", true),
          new Field(
              "republished",
              "Responsibility, republished",
              "Where the original is in this language; may name the {publisher}",
              true),
          new Field("memory", "Label of the memory", "Behind whoever translated it before", true),
          new Field("machine", "Label of a machine", "Behind the name of an engine", true),
          new Field(
              "machineOnly",
              "All by a machine",
              "What readers are told; may name the {engines}",
              true),
          new Field(
              "machinePartly",
              "Parts by a machine",
              "What readers are told; may name the {engines}",
              true),
          new Field("reviewed", "… and reviewed", "Follows either; may be empty", false),
          new Field(
              "reviewedPartly", "… and reviewed in parts", "Follows either; may be empty", false),
          new Field("unreviewed", "… and not reviewed", "Follows either; may be empty", false),
          new Field(
              "rightsBasis",
              "Rights basis",
              "For sources that state none; may be empty, and then such stories wait for an editor",
              false),
          new Field("rightsUrl", "Where the basis is written", "A page’s address", false),
          new Field(
              "picturesBasis",
              "Basis for pictures",
              "On what basis outlets’ pictures are shown; may be empty, and then each one waits for an"
                  + " editor",
              false));

  /** Those an exception can have. */
  public static final List<Field> OWN_FIELDS =
      FIELDS.stream()
          .filter(field ->
              List.of(
                      "attribution",
                      "translated",
                      "republished",
                      "machineOnly",
                      "machinePartly",
                      "rightsBasis",
                      "rightsUrl",
                      "picturesBasis")
                  .contains(field.name()))
          .toList();

  public static StyleForm of(@Nullable HouseStyle style) {
    if (style == null) {
      return new StyleForm(Map.of("separator", ", "), "", List.of(empty()));
    }
    Map<String, String> text = StyleText.of(style);
    List<Own> exceptions = new ArrayList<>();
    style.exceptions().keySet().stream()
        .sorted()
        .forEach(
            outlet -> exceptions.add(new Own(outlet, below(text, "exceptions." + outlet + "."))));
    exceptions.add(empty());
    return new StyleForm(
        text,
        style.outlets().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining("\n")),
        exceptions);
  }

  private static Own empty() {
    return new Own("", Map.of());
  }

  private static Map<String, String> below(Map<String, String> text, String prefix) {
    Map<String, String> below = new LinkedHashMap<>();
    text.forEach((name, words) -> {
      if (name.startsWith(prefix)) {
        below.put(name.substring(prefix.length()), words);
      }
    });
    return below;
  }

  public String value(String name) {
    return words.getOrDefault(name, "");
  }

  public List<Field> fields() {
    return FIELDS;
  }

  public List<Field> ownFields() {
    return OWN_FIELDS;
  }

  /** The same with room for one more exception. */
  public StyleForm withRoom() {
    List<Own> rows = new ArrayList<>(exceptions);
    rows.removeIf(row -> row.outlet().isBlank());
    rows.add(empty());
    return new StyleForm(words, outlets, rows);
  }

  /**
   * @throws BadWording if a sentence is missing or names what it cannot
   */
  public HouseStyle style(String publisher) {
    return new HouseStyle(
        publisher,
        new Wording(
            value("attribution").strip(),
            // The space at its end is part of it.
            value("separator"),
            value("translated").strip(),
            value("republished").strip(),
            value("memory").strip(),
            value("machine").strip(),
            value("machineOnly").strip(),
            value("machinePartly").strip(),
            spoken("reviewed"),
            spoken("reviewedPartly"),
            spoken("unreviewed")),
        names(),
        own(),
        spoken("rightsBasis"),
        spoken("rightsUrl"),
        spoken("picturesBasis"));
  }

  private @Nullable String spoken(String name) {
    String words = value(name).strip();
    return words.isEmpty() ? null : words;
  }

  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : outlets.lines().filter(line -> !line.isBlank()).toList()) {
      int equals = line.indexOf('=');
      if (equals < 1 || line.substring(equals + 1).isBlank()) {
        throw new BadWording(
            "outlets", "is one a line, name there = name here, and not “" + line + "”");
      }
      names.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
    return names;
  }

  private Map<String, OutletStyle> own() {
    Map<String, OutletStyle> own = new LinkedHashMap<>();
    for (Own row : exceptions) {
      if (!row.outlet().isBlank()) {
        own.put(row.outlet().strip(), own(row));
      }
    }
    return own;
  }

  private static OutletStyle own(Own row) {
    return new OutletStyle(
        row.value("attribution"),
        row.value("translated"),
        row.value("republished"),
        row.value("machineOnly"),
        row.value("machinePartly"),
        row.value("rightsBasis"),
        row.value("rightsUrl"),
        row.value("picturesBasis"));
  }
}
