package org.dragoman.translate.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Segmentation rules: SRX 2.0 (Segmentation Rules eXchange, LISA 2008, as kept by GALA), for every
 * language its own. Immutable but for a cache.
 */
public final class Srx {

  /** Which languages a set of rules is for. */
  record LanguageMap(Pattern languages, String rules) {}

  private final boolean cascade;
  private final Map<String, List<SrxRule>> rules;
  private final List<LanguageMap> maps;
  private final Map<String, SrxRules> byLanguage = new ConcurrentHashMap<>();

  Srx(boolean cascade, Map<String, List<SrxRule>> rules, List<LanguageMap> maps) {
    this.cascade = cascade;
    this.rules = Map.copyOf(rules);
    this.maps = List.copyOf(maps);
  }

  /** The house's own rules. */
  public static Srx standard() {
    return Standard.RULES;
  }

  /**
   * @throws IllegalArgumentException if it is no SRX 2.0, saying what is wrong and where
   */
  public static Srx read(InputStream xml) {
    return SrxReader.read(xml);
  }

  /**
   * @param language BCP 47; null where unknown
   */
  SrxRules of(@Nullable String language) {
    return byLanguage.computeIfAbsent(language == null ? "und" : language, this::collect);
  }

  private SrxRules collect(String language) {
    List<SrxRule> all = new ArrayList<>();
    for (LanguageMap map : maps) {
      if (map.languages().matcher(language).matches()) {
        all.addAll(rules.get(map.rules()));
        if (!cascade) {
          break;
        }
      }
    }
    return new SrxRules(all);
  }

  private static final class Standard {
    static final Srx RULES = load();

    private static Srx load() {
      try (InputStream xml = Srx.class.getResourceAsStream("dragoman.srx")) {
        return read(java.util.Objects.requireNonNull(xml, "dragoman.srx"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
