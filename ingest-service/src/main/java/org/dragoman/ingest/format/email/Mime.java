package org.dragoman.ingest.format.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Bytes to the tree of their entities, and no larger a tree than any newsroom's mail has. */
final class Mime {
  private static final int DEEPEST = 20;
  private static final int MOST = 2_000;

  private static final MimeConfig LIMITS =
      new MimeConfig.Builder()
          // Lines of any length: HTML mails are often one. What is long is bounded as a header.
          .setMaxLineLen(-1)
          .setMaxHeaderLen(64 * 1024)
          .setMaxHeaderCount(1_000)
          .setMaxContentLen(-1)
          .build();

  /** An entity that is being read. */
  private static final class Open {
    private final Headers headers = new Headers();
    private final List<Part> parts = new ArrayList<>();
    private String type = "text/plain";
    private byte[] content = new byte[0];

    Part close() {
      return new Part(headers, type, content, parts);
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private int count;

  private Mime() {}

  /**
   * The message.
   *
   * @throws IllegalArgumentException with a sentence for the sender where it goes beyond the bounds
   */
  static Part message(byte[] bytes) {
    try {
      return new Mime().read(new ByteArrayInputStream(bytes));
    } catch (MimeException | IOException beyond) {
      throw new IllegalArgumentException(
          "The message cannot be read: " + beyond.getMessage(), beyond);
    }
  }

  private Part read(ByteArrayInputStream in) throws MimeException, IOException {
    MimeTokenStream stream = new MimeTokenStream(LIMITS);
    stream.parse(in);
    @Nullable Part done = null;
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM && done == null;
        state = stream.next()) {
      switch (state) {
        case T_START_MESSAGE -> begin(true);
        case T_START_BODYPART -> begin(false);
        case T_FIELD -> field(stream.getField());
        case T_START_MULTIPART -> open.getFirst().type = stream.getBodyDescriptor().getMimeType();
        case T_BODY -> {
          open.getFirst().type = stream.getBodyDescriptor().getMimeType();
          open.getFirst().content = stream.getDecodedInputStream().readAllBytes();
        }
        case T_END_MESSAGE, T_END_BODYPART -> done = end();
        default -> {}
      }
    }
    if (done == null) {
      throw new IllegalArgumentException("The message ends before it has begun.");
    }
    return done;
  }

  private void begin(boolean message) {
    if (open.size() >= DEEPEST) {
      throw new IllegalArgumentException(
          "The message is nested more than %d deep.".formatted(DEEPEST));
    }
    if (++count > MOST) {
      throw new IllegalArgumentException("The message has more than %d parts.".formatted(MOST));
    }
    if (message && !open.isEmpty()) {
      open.getFirst().type = "message/rfc822";
    }
    open.push(new Open());
  }

  private void field(Field field) {
    open.getFirst().headers.add(field.getNameLowerCase(), field.getRaw().toByteArray());
  }

  /** The root once it is complete, until then null. */
  private @Nullable Part end() {
    Part part = open.pop().close();
    if (open.isEmpty()) {
      return part;
    }
    open.getFirst().parts.add(part);
    return null;
  }
}
