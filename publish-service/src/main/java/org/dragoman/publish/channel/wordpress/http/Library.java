package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.channel.wordpress.http.Root.Term;

/**
 * The media of a site. A picture is called there by what its address hashes to, so that it is known
 * again and stands there once, whichever stories show it.
 */
final class Library {
  private static final String ROUTE = "/wp/v2/media";

  private final Api api;
  private final Pictures pictures;

  Library(Api api, Pictures pictures) {
    this.api = api;
    this.pictures = pictures;
  }

  /**
   * @param number of the picture; 0 if it is not there
   * @param trouble why not, for people; empty if there is none
   */
  record Placed(long number, String trouble) {}

  /** A story goes out without its picture rather than not at all. */
  Placed place(JsonNode picture) {
    String address = picture.path("url").asText("");
    if (address.isEmpty()) {
      return new Placed(0, "");
    }
    try {
      Optional<Long> there = known(name(address));
      if (there.isEmpty()) {
        Optional<byte[]> file = pictures.get(address);
        Optional<Kind> kind = file.flatMap(Kind::of);
        if (file.isEmpty() || kind.isEmpty()) {
          return new Placed(0, ", without its picture, which cannot be had");
        }
        there = Optional.of(uploaded(name(address), kind.get(), file.get()));
      }
      describe(there.get(), picture);
      return new Placed(there.get(), "");
    } catch (NotTaken refused) {
      return new Placed(0, ", without its picture: " + refused.answer().said());
    }
  }

  private Optional<Long> known(String name) throws NotTaken {
    JsonNode found =
        api.good(api.get(ROUTE, List.of(new Term("slug", name), new Term("_fields", "id"))));
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asLong());
  }

  private long uploaded(String name, Kind kind, byte[] file) throws NotTaken {
    return api.good(api.upload(ROUTE, kind.mediaType(), name + "." + kind.extension(), file))
        .path("id")
        .asLong();
  }

  private void describe(long number, JsonNode picture) throws NotTaken {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    words.put("alt_text", picture.path("alt").asText(""));
    words.put("caption", picture.path("caption").asText(""));
    api.good(api.post(ROUTE + "/" + number, words));
  }

  private static String name(String address) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return "dragoman-" + HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
