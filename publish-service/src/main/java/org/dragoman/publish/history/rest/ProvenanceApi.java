package org.dragoman.publish.history.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dragoman.problem.Problem;
import org.dragoman.publish.history.Chronicle;

/** Where published words come from, for editors' systems. */
@Path("/api/stories/{id}/versions/{version}/provenance")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("translator")
@RunOnVirtualThread
public class ProvenanceApi {
  private final Chronicle chronicle;

  ProvenanceApi(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @GET
  public ProvenanceJson provenance(@PathParam("id") String id, @PathParam("version") int version) {
    return chronicle
        .lineage(id, version)
        .map(ProvenanceJson::of)
        .orElseThrow(() ->
            new Problem(
                404, "No such version", "Readers got no version " + version + " of " + id + "."));
  }
}
