package org.dragoman.publish.front;

import java.util.stream.Collectors;

/** Tells people why the front page was not changed, and what to do about it. */
public final class Refusal {
  private Refusal() {}

  public static String told(Arranged.Refused refused) {
    return switch (refused) {
      case Arranged.Changed(Standing now) -> changed(now);
      case Arranged.NotReadable(var stories) ->
          stories.stream().map(Refusal::told).collect(Collectors.joining(" "));
      case Arranged.Repeated(String id) -> id + " would stand in two places: send it once.";
      case Arranged.TooMany(int most) ->
          "There is room for " + most + " pinned stories: take one off first.";
      case Arranged.NoLanguage(String tag) -> tag + " is not the BCP 47 tag of a language.";
    };
  }

  private static String changed(Standing now) {
    String who = now.kept().by();
    return now.left().isEmpty() && who != null
        ? "It is not as you saw it: "
            + who
            + " has changed it. Nothing was done; look at what"
            + " stands now and do it again."
        : "It is not as you saw it. Nothing was done; look at what stands now and do it again.";
  }

  private static String told(Arranged.Missing missing) {
    return switch (missing.why()) {
      case UNKNOWN -> "There is no story " + missing.id() + ".";
      case UNPUBLISHED -> missing.id() + " is not published: publish it first.";
      case RETRACTED -> missing.id() + " has been retracted.";
      case OTHER_LANGUAGE -> missing.id() + " is in another language than this front page.";
    };
  }
}
