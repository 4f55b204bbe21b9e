package org.dragoman.translate.memory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.dragoman.problem.Problem;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.ImportReport;
import org.dragoman.translate.memory.ImportTmx;
import org.dragoman.translate.memory.MemoryStore;
import org.jspecify.annotations.Nullable;

/** Loads and searches the translation memory. */
@Path("/api/memory")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class MemoryResource {

  private final ImportTmx importTmx;
  private final MemoryStore memory;

  public MemoryResource(ImportTmx importTmx, MemoryStore memory) {
    this.importTmx = importTmx;
    this.memory = memory;
  }

  /**
   * Takes a TMX 1.4b document. A unit that cannot be used is counted and named, the others are
   * taken; a document that breaks off is 422, and what stood before the break has been taken.
   */
  @POST
  @Path("/tmx")
  @Consumes({
    "application/x-tmx+xml",
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    MediaType.APPLICATION_OCTET_STREAM
  })
  public ImportReport load(InputStream tmx) {
    ImportReport report = importTmx.from(tmx);
    if (!report.complete()) {
      ImportReport.Problem broken = report.problems().getLast();
      throw new Problem(
              422,
              "Not a readable TMX document",
              "line %d: %s".formatted(broken.line(), broken.reason()))
          .with("line", broken.line())
          .with("imported", report);
    }
    return report;
  }

  /** What a search found, newest first; {@code next} is the cursor of the rest. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Found(List<UnitJson> units, @Nullable String next) {}

  @GET
  public Found search(
      @QueryParam("source") @Nullable String source,
      @QueryParam("target") @Nullable String target,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("domain") @Nullable String domain,
      @QueryParam("creator") @Nullable String creator,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    try {
      MemoryStore.Page page =
          memory.search(
              new MemoryStore.Search(pair(source, target), text, domain, creator, cursor), limit);
      return new Found(page.units().stream().map(UnitJson::of).toList(), page.next());
    } catch (IllegalArgumentException wrong) {
      throw new Problem(400, "Not a cursor", String.valueOf(wrong.getMessage()));
    }
  }

  private static LanguagePair pair(@Nullable String source, @Nullable String target) {
    try {
      return new LanguagePair(source == null ? "" : source, target == null ? "" : target);
    } catch (IllegalArgumentException unknown) {
      throw new Problem(400, "Unknown language", String.valueOf(unknown.getMessage()));
    }
  }
}
