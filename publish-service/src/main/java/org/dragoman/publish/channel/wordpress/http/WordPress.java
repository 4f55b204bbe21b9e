package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Channel;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Faults;
import org.dragoman.publish.channel.Payload;
import org.dragoman.publish.channel.http.Partner;
import org.dragoman.publish.channel.wordpress.PostWriter;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.syndication.Item;

/** Keeps a story as a post of a WordPress site: creates it, updates it, takes it down. */
public final class WordPress implements Channel {
  private static final String URL = "url";
  private static final String USER = "user";
  private static final String TAGS = "tags";
  private static final String CATEGORY = "category";
  private static final String PICTURES = "pictures";
  private static final List<String> KNOWN =
      List.of(URL, USER, CATEGORY, CATEGORY + ".<slug of an outlet>", TAGS, PICTURES);

  /** A try is over within a minute, however many requests it takes. */
  private static final Duration ALL = Duration.ofSeconds(50);

  private final PostWriter writer;
  private final Partner partner;
  private final Pictures pictures;
  private final ObjectMapper json;
  private final Duration each;
  private final boolean plain;
  private final Clock clock;

  /**
   * @param each time for a whole answer
   * @param plain whether sites on other machines may be sent to without TLS
   */
  public WordPress(
      PostWriter writer,
      Partner partner,
      Pictures pictures,
      ObjectMapper json,
      Duration each,
      boolean plain,
      Clock clock) {
    this.writer = writer;
    this.partner = partner;
    this.pictures = pictures;
    this.json = json;
    this.each = each;
    this.plain = plain;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "wordpress";
  }

  @Override
  public List<String> faults(Destination destination) {
    Faults faults =
        Faults.of(
                destination, KNOWN, name -> KNOWN.contains(name) || name.startsWith(CATEGORY + "."))
            .address(URL, plain)
            .needs(USER, "the name of an account there that may edit posts (an Editor's)")
            .among(TAGS, List.of("keywords", "none"))
            .among(PICTURES, List.of("link", "copy"));
    if (destination.settings().getOrDefault(USER, "").contains(":")) {
      faults.add("user is a login name, without a colon or password in it.");
    }
    if (destination.secrets().isEmpty()) {
      faults.add(
          "The application password is missing: the partner makes one on that account's profile"
              + " page.");
    }
    return faults.list();
  }

  @Override
  public Payload write(Consignment consignment) {
    return writer.write(consignment);
  }

  @Override
  public Answer send(Consignment consignment, Payload payload) {
    Destination destination = consignment.destination();
    List<String> faults = faults(destination);
    if (!faults.isEmpty()) {
      return new Answer.Refused(faults.getFirst());
    }
    Api.Account account =
        new Api.Account(
            Root.of(destination.settings().getOrDefault(URL, "")),
            destination.settings().getOrDefault(USER, ""),
            destination.secrets().getFirst());
    Placing placing =
        new Placing(
            new Api(partner, json, account, clock, each, ALL),
            pictures,
            Item.id(consignment.storyId()),
            consignment.version(),
            fields(payload));
    try {
      return switch (consignment.story()) {
        case Change.Standing _ -> placing.stand(consignment.reference());
        case Change.Retracted _ -> placing.take(consignment.reference());
      };
    } catch (NotTaken stopped) {
      return stopped.answer();
    }
  }

  private ObjectNode fields(Payload payload) {
    try {
      return (ObjectNode) json.readTree(payload.content());
    } catch (JsonProcessingException notOurs) {
      throw new UncheckedIOException(notOurs);
    }
  }
}
