package org.dragoman.translate.glossary.rest;

import org.dragoman.problem.Problem;
import org.dragoman.translate.glossary.Saved;
import org.dragoman.translate.glossary.StoredEntry;

/** Why the glossary was not changed. */
final class Refusals {

  private Refusals() {}

  static Problem of(Saved saved) {
    return switch (saved) {
      case Saved.Unknown() ->
          new Problem(404, "Unknown entry", "The glossary has no such entry, or no longer.");
      case Saved.Taken(StoredEntry other) ->
          new Problem(
                  409,
                  "Entry exists",
                  "The glossary has an entry for this term in these languages: change that one.")
              .with("entry", StoredJson.of(other));
      case Saved.Stale(StoredEntry now) ->
          new Problem(
                  412,
                  "Changed meanwhile",
                  "%s changed the entry; read it again, then decide.".formatted(now.who()))
              .with("entry", StoredJson.of(now))
              .with("etag", ETags.of(now.version()));
      case Saved.OtherLanguages(StoredEntry now) ->
          new Problem(
                  422,
                  "An entry keeps its languages",
                  "This one is %s; make a new entry for others.".formatted(now.entry().pair()))
              .with("entry", StoredJson.of(now));
      case Saved.Done _, Saved.Deleted _ -> throw new IllegalStateException("it was saved");
    };
  }
}
