package org.dragoman.problem.http;

import io.vertx.ext.web.Router;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dragoman.problem.Problem;

/** Every kind of trouble a request can meet. */
@Path("/trouble")
public class TroubleResource {

  void forbid(@Observes Router router) {
    router.route("/router-forbids").handler(request -> request.fail(403));
  }

  public record Note(@NotBlank String text, int stars) {}

  @GET
  @Path("problem")
  public String problem() {
    throw new Problem(422, "Credit incomplete", "The outlet is not named.")
        .with("missing", List.of("outlet.name"));
  }

  @GET
  @Path("bug")
  public String bug() {
    throw new IllegalStateException("jdbc:postgresql://secret-host/");
  }

  @GET
  @Path("secret")
  @RolesAllowed("chief")
  public String secret() {
    return "secret";
  }

  @POST
  @Path("note")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Note note(@Valid Note note) {
    return note;
  }

  @POST
  @Path("files/{name}")
  @Consumes(MediaType.TEXT_PLAIN)
  public int file(String text) {
    return text.length();
  }
}
