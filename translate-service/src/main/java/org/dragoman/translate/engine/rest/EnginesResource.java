package org.dragoman.translate.engine.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dragoman.problem.Problem;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineWatch;
import org.dragoman.translate.engine.Engines;

/** Which engines there are, in the order they are tried, and how they are now. */
@Path("/api/engines")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class EnginesResource {

  private final Engines engines;
  private final EngineWatch watch;

  public EnginesResource(Engines engines, EngineWatch watch) {
    this.engines = engines;
    this.watch = watch;
  }

  public record Listed(List<EngineView> engines) {}

  @GET
  public Listed engines() {
    return new Listed(
        engines.inOrder().parallelStream().map(Engine::status).map(EngineView::of).toList());
  }

  @GET
  @Path("{name}")
  public EngineView engine(String name) {
    return EngineView.of(known(name).status());
  }

  /** Tries an engine now that is being left alone; its answer tells how it is after that. */
  @POST
  @Path("{name}/probe")
  public EngineView probe(String name) {
    Engine engine = known(name);
    watch.probe(name);
    return EngineView.of(engine.status());
  }

  private Engine known(String name) {
    return engines
        .named(name)
        .orElseThrow(() ->
            new Problem(
                404,
                "No such engine",
                "There is no engine \"%s\" here; GET /api/engines lists those there are."
                    .formatted(name)));
  }
}
