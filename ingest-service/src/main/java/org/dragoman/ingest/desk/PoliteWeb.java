package org.dragoman.ingest.desk;

import java.net.URI;
import org.dragoman.guard.Guard;
import org.dragoman.ingest.fetch.Conditions;
import org.dragoman.ingest.fetch.Fetched;
import org.dragoman.ingest.fetch.Fetcher;
import org.dragoman.ingest.fetch.WebAddress;
import org.dragoman.ingest.source.discovery.Web;

/**
 * The web for people who look for feeds: the open internet only. A feed on a private network is
 * typed into the form of its source, where an admin allows it that network.
 */
public final class PoliteWeb implements Web {
  private final Fetcher fetcher;

  public PoliteWeb(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public Answer get(String url) {
    URI address;
    try {
      address = WebAddress.of(url);
    } catch (IllegalArgumentException refused) {
      return new Answer.Failed(String.valueOf(refused.getMessage()));
    }
    return switch (fetcher.fetch(address, Conditions.NONE, Guard.PUBLIC)) {
      case Fetched.Changed(var document, var answer) ->
          new Answer.Found(document, answer.trail().address().toString());
      case Fetched.NotModified notModified ->
          new Answer.Failed(
              "Its host answered that nothing has changed, though nothing was known.");
      case Fetched.Gone gone -> new Answer.Failed("Its host says that it is gone for good (410).");
      case Fetched.RateLimited limited ->
          new Answer.Failed(
              "Its host asks for patience (%d); try again later."
                  .formatted(limited.answer().status()));
      case Fetched.Failed(var fault, String reason, var answer) -> new Answer.Failed(reason);
    };
  }
}
