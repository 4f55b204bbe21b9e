package org.dragoman.publish.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The colours of the stylesheet, in pairs as they stand upon each other, by the formula of WCAG 2.2
 * (relative luminance).
 */
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double EDGE = 3.0;

  private static final List<String> GROUNDS = List.of("paper", "sheet", "wash");
  private static final List<String> INKS =
      List.of("ink", "soft", "accent", "human", "memory", "machine", "untranslated", "bad", "good");

  private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6});");

  @Test
  void words_stand_out_from_what_they_stand_on() throws IOException {
    List<String> weak = new ArrayList<>();
    for (Map<String, String> colours : List.of(light(), dark())) {
      for (String ground : GROUNDS) {
        INKS.forEach(ink -> weak(colours, ink, ground, TEXT, weak));
        weak(colours, "focus", ground, EDGE, weak);
        weak(colours, "soft", ground, EDGE, weak);
      }
      weak(colours, "accent-ink", "accent", TEXT, weak);
      weak(colours, "bad", "bad-wash", TEXT, weak);
      weak(colours, "ink", "bad-wash", TEXT, weak);
      weak(colours, "good", "good-wash", TEXT, weak);
      weak(colours, "ink", "good-wash", TEXT, weak);
      weak(colours, "ink", "hit", TEXT, weak);
    }
    assertThat(weak).isEmpty();
  }

  @Test
  void every_colour_has_its_dark_one() throws IOException {
    assertThat(dark().keySet()).isEqualTo(light().keySet());
    assertThat(light().keySet()).containsAll(GROUNDS).containsAll(INKS);
  }

  private static void weak(
      Map<String, String> colours, String ink, String ground, double needed, List<String> weak) {
    double ratio = contrast(colours.get(ink), colours.get(ground));
    if (ratio < needed) {
      weak.add("%s on %s of %s: %.2f".formatted(ink, ground, colours, ratio));
    }
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> light() throws IOException {
    return tokens(css().substring(0, css().indexOf("@media")));
  }

  private static Map<String, String> dark() throws IOException {
    String from = css().substring(css().indexOf("@media (prefers-color-scheme: dark)"));
    return tokens(from.substring(0, from.indexOf("\n}\n")));
  }

  private static Map<String, String> tokens(String rules) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher token = TOKEN.matcher(rules);
    while (token.find()) {
      found.put(token.group(1), token.group(2));
    }
    return found;
  }

  private static String css() throws IOException {
    try (InputStream sheet =
        ContrastTest.class.getResourceAsStream("/META-INF/resources/assets/dragoman.css")) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
