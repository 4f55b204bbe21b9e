package org.dragoman.publish.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Source;

/** Whose an address is, by the outlets' homepages. */
final class Homepages {
  private Homepages() {}

  /**
   * The source whose homepage the address lies furthest below, or the only one of its host; several
   * outlets may share a host, and a credit is nobody's guess.
   *
   * @return its id; blank where none stands out
   */
  static String sourceAt(String url, List<Source> sources) {
    List<Source> ofHost = sources.stream().filter(each -> isAtHost(each, url)).toList();
    if (ofHost.size() == 1) {
      return ofHost.getFirst().id();
    }
    String path = path(url);
    TreeMap<Integer, List<Source>> byDepth =
        ofHost.stream()
            .filter(each -> path.startsWith(path(homepage(each))))
            .collect(
                Collectors.groupingBy(
                    each -> path(homepage(each)).length(), TreeMap::new, Collectors.toList()));
    return Optional.ofNullable(byDepth.lastEntry())
        .map(Map.Entry::getValue)
        .filter(deepest -> deepest.size() == 1)
        .map(deepest -> deepest.getFirst().id())
        .orElse("");
  }

  private static boolean isAtHost(Source source, String url) {
    Optional<String> host = Manuscript.host(url);
    return host.isPresent() && host.equals(Manuscript.host(homepage(source)));
  }

  private static String homepage(Source source) {
    return source.homepage() == null ? "" : source.homepage();
  }

  /** With a slash at its end: {@code /jane} is no part of {@code /janet}. */
  private static String path(String url) {
    return Manuscript.web(url).map(uri -> uri.getPath().replaceFirst("/*$", "/")).orElse("/");
  }
}
