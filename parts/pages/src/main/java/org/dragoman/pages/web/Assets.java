package org.dragoman.pages.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stylesheets and scripts with their content in their address: browsers may keep them for ever. In
 * templates {@code {asset:of('dragoman.css')}}.
 */
@TemplateExtension(namespace = "asset")
final class Assets {
  private static final String FOLDER = "assets/";
  private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

  private Assets() {}

  /**
   * @param name below {@code META-INF/resources/assets}, e.g. {@code desk/text.js}
   */
  static String of(String name) {
    return ADDRESSES.computeIfAbsent(name, one -> "/" + FOLDER + one + "?" + hash(one));
  }

  private static String hash(String name) {
    String resource = "META-INF/resources/" + FOLDER + name;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream content = loader.getResourceAsStream(resource)) {
      if (content == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
