package org.dragoman.translate.translation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.dragoman.translate.translation.WorkStatus;
import org.dragoman.translate.translation.WorkStore;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** How translations stand. */
@Path("/api/translations")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class TranslationsResource {

  private static final int PAGE = 100;
  private static final Set<String> LISTED = Set.of("waiting", "leased", "partial", "failed");

  private final WorkStore store;
  private final Transactions transactions;
  private final InstantSource clock;

  public TranslationsResource(WorkStore store, Transactions transactions, InstantSource clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Translations(String articleId, List<WorkStatus> translations) {}

  /**
   * @param counts how many there are in each state
   * @param next cursor of the next page; null on the last
   */
  public record Listed(
      Map<String, Integer> counts, List<WorkStatus> translations, @Nullable String next) {}

  /** Those in a state, the longest in it first; only the counts if no state is asked for. */
  @GET
  public Listed list(
      @QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable String cursor) {
    if (state != null && !LISTED.contains(state)) {
      throw new Problem(
          400,
          "Unknown state",
          "state is one of " + String.join(", ", LISTED.stream().sorted().toList()) + ".");
    }
    return transactions.call(() -> {
      Map<String, Integer> counts = store.counts();
      if (state == null) {
        return new Listed(counts, List.of(), null);
      }
      List<WorkStatus> page = store.in(state, after(cursor), PAGE);
      return new Listed(
          counts, page, page.size() < PAGE ? null : PageCursor.encode(page.getLast()));
    });
  }

  private static @Nullable WorkStatus after(@Nullable String cursor) {
    return cursor == null
        ? null
        : PageCursor.decode(cursor)
            .orElseThrow(
                () -> new Problem(400, "Unknown cursor", "A cursor is what the page before gave."));
  }

  @GET
  @Path("/{articleId}")
  public Translations of(@PathParam("articleId") String articleId) {
    List<WorkStatus> found = transactions.call(() -> store.status(articleId));
    if (found.isEmpty()) {
      throw unknown(articleId);
    }
    return new Translations(articleId, found);
  }

  /**
   * Translates the newest version again, as a new revision.
   *
   * @param all every sentence anew, also those that had a translation; otherwise only what has none
   */
  @POST
  @Path("/{articleId}/retry")
  @ResponseStatus(202)
  public Translations retry(
      @PathParam("articleId") String articleId,
      @QueryParam("all") @DefaultValue("true") boolean all) {
    Translations before = of(articleId);
    if (transactions.call(() -> store.again(articleId, all, clock.instant())) == 0) {
      throw new Problem(
              409,
              "Nothing to translate again",
              "The article is withdrawn, or its translation is on its way.")
          .with("translations", before.translations());
    }
    return of(articleId);
  }

  private static Problem unknown(String articleId) {
    return new Problem(
        404, "Unknown article", "No article \"" + articleId + "\" has come in for translation.");
  }
}
