package org.dragoman.translate.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Addresses of pages, with what was asked for in them. */
public final class Address {

  private Address() {}

  /**
   * @param namesAndValues in turn; a value that is empty is left out
   */
  public static String of(String path, String... namesAndValues) {
    StringBuilder address = new StringBuilder(path);
    char joint = '?';
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        address.append(joint).append(namesAndValues[i]).append('=');
        address.append(URLEncoder.encode(namesAndValues[i + 1], UTF_8).replace("+", "%20"));
        joint = '&';
      }
    }
    return address.toString();
  }
}
