package org.dragoman.pages.web;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one stylesheet, with its content in its address: browsers may keep it for ever. */
@TemplateGlobal
final class Stylesheet {
  private static final String PATH = "assets/dragoman.css";

  /** {@code stylesheet} in every template. */
  static final String stylesheet = "/" + PATH + "?" + hash();

  private Stylesheet() {}

  private static String hash() {
    try (InputStream css =
        Stylesheet.class.getClassLoader().getResourceAsStream("META-INF/resources/" + PATH)) {
      if (css == null) {
        throw new IllegalStateException("not on the class path: " + PATH);
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
