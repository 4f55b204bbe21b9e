package org.dragoman.translate.engine.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.engine.Engines;

/** Which engines there are, in the order they are tried, and how they are now. */
@Path("/api/engines")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class EnginesResource {

  private final Engines engines;

  public EnginesResource(Engines engines) {
    this.engines = engines;
  }

  public record Listed(List<EngineStatus> engines) {}

  @GET
  public Listed engines() {
    return new Listed(engines.inOrder().parallelStream().map(Engine::status).toList());
  }
}
