package org.dragoman.publish.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What nobody who means well sends. */
final class Hostile {

  /** Longer than an entry of an index may be, and nothing can make it shorter. */
  static final String LONG =
      new Random(17)
          .ints(10_000, 'a', 'z' + 1)
          .mapToObj(Character::toString)
          .collect(Collectors.joining());

  /** As JSON has them, in the place of what is meant. */
  static final List<String> JSON =
      List.of(
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"" + LONG + "\"",
          "\"\"",
          "\"+1000000000-12-31T23:59:59.999999999Z\"",
          "\"-1000000000-01-01T00:00:00Z\"",
          "null",
          "1e400",
          "99999999999999999999",
          "[]",
          "{}",
          "[\"\\u0000\"]",
          "{\"\\u0000\": \"\\u0000\"}",
          "{\"a\": null}");

  /** In the place of a whole body. */
  static final List<String> BODIES =
      List.of(
          "",
          "null",
          "{}",
          "[]",
          "0",
          "\"\\u0000\"",
          "{",
          "{\"\\u0000\": 1}",
          "\0",
          "[".repeat(5_000),
          "{\"a\":".repeat(5_000),
          "{\"id\": " + "9".repeat(5_000) + "}");

  /** In the place of a part of an address, encoded. */
  static final List<String> ADDRESS =
      Stream.concat(
              Stream.of("%00", "a%00b", "%ff%fe", "%ed%a0%80", "%0d%0aSet-Cookie:%20a", "..%2f.."),
              Stream.of(
                      "'",
                      "\"; drop table story; --",
                      "{x}",
                      "%",
                      "%s%n",
                      "\u202e",
                      "-1",
                      "99999999999",
                      "99999999999999999999",
                      "9223372036854775807",
                      "+1000000000-12-31T23:59:59.999999999Z",
                      "-1000000000-01-01T00:00:00Z",
                      "en-x-" + LONG.substring(0, 3_000).replaceAll("(.{8})", "$1-") + "z",
                      LONG.substring(0, 3_500),
                      cursor("0 +1000000000-12-31T23:59:59Z a"),
                      cursor("0 2026-05-01T09:00:00Z \0"),
                      cursor("-99999999999 2026-05-01T09:00:00Z a"),
                      cursor("partner \0"),
                      cursor("999999999999999999"))
                  .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")))
          .toList();

  private Hostile() {}

  private static String cursor(String plain) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
