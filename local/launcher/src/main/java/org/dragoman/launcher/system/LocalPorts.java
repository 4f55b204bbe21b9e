package org.dragoman.launcher.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.dragoman.infrastructure.Ports;

/** The TCP ports of a local system, all on 127.0.0.1. */
public record LocalPorts(
    OfService ingest, OfService translate, OfService publish, int kafka, int postgres) {

  /** How far a service's management port stands above its own. */
  public static final int MANAGEMENT_OFFSET = 1000;

  /**
   * @param management for health and metrics
   */
  public record OfService(int http, int management) {}

  /** The management ports stand {@link #MANAGEMENT_OFFSET} above the services' own. */
  public static LocalPorts of(int ingest, int translate, int publish, int kafka, int postgres) {
    return new LocalPorts(beside(ingest), beside(translate), beside(publish), kafka, postgres);
  }

  private static OfService beside(int http) {
    return new OfService(http, http + MANAGEMENT_OFFSET);
  }

  /** Ports nobody uses now. */
  public static LocalPorts free() {
    List<Integer> free = Ports.free(8);
    return new LocalPorts(
        new OfService(free.get(0), free.get(1)),
        new OfService(free.get(2), free.get(3)),
        new OfService(free.get(4), free.get(5)),
        free.get(6),
        free.get(7));
  }

  public OfService of(Service service) {
    return switch (service) {
      case INGEST -> ingest;
      case TRANSLATE -> translate;
      case PUBLISH -> publish;
    };
  }

  /**
   * @throws PortInUse naming the first port that something else listens on
   */
  void requireFree() {
    named()
        .forEach((name, port) -> {
          if (!Ports.isFree(port)) {
            throw new PortInUse(name, port);
          }
        });
  }

  private SequencedMap<String, Integer> named() {
    SequencedMap<String, Integer> named = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      named.put(service.shortName(), of(service).http());
      named.put(service.shortName() + " management", of(service).management());
    }
    named.put("kafka", kafka);
    named.put("postgres", postgres);
    return named;
  }

  /** Something else listens on a port we need. */
  public static final class PortInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortInUse(String name, int port) {
      super(
          ("Port %d (%s) is in use. End what listens there, or choose another with --%s-port N,"
                  + " or take any free ones with --free-ports.")
              .formatted(port, name, name.split(" ", 2)[0]));
    }
  }
}
