package org.dragoman.launcher.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code local.json}: every address and local credential, so that scripts can talk to a local
 * system.
 *
 * @param ingest base URL
 * @param translate base URL
 * @param publish base URL: the site at {@code /}, the desk at {@code /desk}
 * @param kafka bootstrap servers
 * @param postgres host and port
 * @param management base URLs of health and metrics, by service
 * @param keys bearer key by role
 * @param users password by user
 */
public record LocalJson(
    String ingest,
    String translate,
    String publish,
    String kafka,
    String postgres,
    Map<String, String> management,
    Map<String, String> keys,
    Map<String, String> users) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static LocalJson of(LocalPorts ports, Credentials credentials) {
    return new LocalJson(
        url(ports.ingest().http()),
        url(ports.translate().http()),
        url(ports.publish().http()),
        "127.0.0.1:" + ports.kafka(),
        "127.0.0.1:" + ports.postgres(),
        Arrays.stream(Service.values())
            .collect(
                Collectors.toMap(
                    Service::shortName, service -> url(ports.of(service).management()))),
        credentials.keys(),
        credentials.users());
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** Base URL of a service. */
  public String address(Service service) {
    return switch (service) {
      case INGEST -> ingest;
      case TRANSLATE -> translate;
      case PUBLISH -> publish;
    };
  }

  public static LocalJson read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), LocalJson.class);
  }

  void write(Path file) throws IOException {
    JSON.writeValue(file.toFile(), this);
  }
}
