package org.dragoman.ingest.it;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;

/** A client that sends 50 MB whatever it is told, on a bare socket. */
final class Flood {
  private static final int MEGABYTE = 1024 * 1024;

  private Flood() {}

  /** The status line of the answer; the client gives up sending once it is cut off. */
  static String post(int port, String source, boolean announced) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      OutputStream out = socket.getOutputStream();
      String length =
          announced ? "Content-Length: " + 50L * MEGABYTE : "Transfer-Encoding: chunked";
      out.write(
          ("POST /api/sources/%s/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer feed-key\r\nContent-Type: text/plain\r\n%s\r\n\r\n"
                  .formatted(source, length))
              .getBytes(US_ASCII));
      Thread sender = Thread.ofVirtual().start(() -> send(out, announced));
      String status =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
      sender.interrupt();
      return status;
    }
  }

  private static void send(OutputStream out, boolean announced) {
    byte[] megabyte = new byte[MEGABYTE];
    java.util.Arrays.fill(megabyte, (byte) 'a');
    try {
      for (int i = 0; i < 50; i++) {
        if (!announced) {
          out.write("100000\r\n".getBytes(US_ASCII));
        }
        out.write(megabyte);
        if (!announced) {
          out.write("\r\n".getBytes(US_ASCII));
        }
      }
    } catch (IOException cutOff) {
      // What the test is about: the server need not take all of it.
    }
  }
}
