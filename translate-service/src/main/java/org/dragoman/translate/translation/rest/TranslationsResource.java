package org.dragoman.translate.translation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.dragoman.translate.translation.WorkStatus;
import org.dragoman.translate.translation.WorkStore;
import org.dragoman.translate.translation.Workers;
import org.jboss.resteasy.reactive.ResponseStatus;

/** How an article's translations stand. */
@Path("/api/translations/{articleId}")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class TranslationsResource {

  private final WorkStore store;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Workers workers;

  public TranslationsResource(
      WorkStore store, Transactions transactions, InstantSource clock, Workers workers) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.workers = workers;
  }

  public record Translations(String articleId, List<WorkStatus> translations) {}

  @GET
  public Translations of(@PathParam("articleId") String articleId) {
    List<WorkStatus> found = transactions.call(() -> store.status(articleId));
    if (found.isEmpty()) {
      throw unknown(articleId);
    }
    return new Translations(articleId, found);
  }

  /** Translates the newest version again, e.g. with an engine that was down; a new revision. */
  @POST
  @Path("/retry")
  @ResponseStatus(202)
  public Translations retry(@PathParam("articleId") String articleId) {
    Translations before = of(articleId);
    if (transactions.call(() -> store.again(articleId, clock.instant())) == 0) {
      throw new Problem(
              409,
              "Nothing to translate again",
              "The article is withdrawn, or its translation is on its way.")
          .with("translations", before.translations());
    }
    workers.wake();
    return of(articleId);
  }

  private static Problem unknown(String articleId) {
    return new Problem(
        404, "Unknown article", "No article \"" + articleId + "\" has come in for translation.");
  }
}
