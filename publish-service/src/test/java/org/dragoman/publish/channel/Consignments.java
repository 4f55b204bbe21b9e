package org.dragoman.publish.channel;

import java.util.List;
import java.util.Map;
import org.dragoman.events.json.EventJson;
import org.dragoman.publish.Samples;
import org.dragoman.publish.channel.format.StoryWriter;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.syndication.Stock;

/** Versions of one story on their way: published, corrected, retracted. */
public final class Consignments {
  private Consignments() {}

  public static StoryWriter writer() {
    return new StoryWriter(
        Stock.LANTERN, new Typesetter(Stock.LANTERN, Samples.STYLES), Consignments::json);
  }

  public static String json(Object tree) {
    try {
      return EventJson.mapper().writeValueAsString(tree);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static Destination destination(
      String channel, Map<String, String> settings, List<String> secrets) {
    return new Destination(
        "partner",
        "Partner",
        channel,
        Destination.Filter.ALL,
        Destination.Policy.EVERY,
        settings,
        secrets,
        false);
  }

  public static Consignment published(Destination destination) {
    return of(destination, new Change.Standing(Stock.ferry().edition()), "1");
  }

  public static Consignment corrected(Destination destination) {
    return of(destination, new Change.Standing(Stock.corrected().edition()), "2");
  }

  public static Consignment retracted(Destination destination) {
    Change.Retracted taken =
        new Change.Retracted(Stock.corrected().edition(), 3, "It was invented.", Stock.LATER);
    return of(destination, taken, "3");
  }

  private static Consignment of(Destination destination, Change story, String version) {
    return new Consignment("msg-a1-en-" + version, destination, story, null);
  }

  public static Consignment known(Consignment consignment, String reference) {
    return new Consignment(
        consignment.id(), consignment.destination(), consignment.story(), reference);
  }
}
