package org.dragoman.publish.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Edition;
import org.jspecify.annotations.Nullable;

/** Makes of a row what is sent; always the same of the same. */
public final class Consignments {
  private static final int ID_BYTES = 18;

  private final Catalogue catalogue;

  public Consignments(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Empty if the version is not kept any more. */
  Optional<Consignment> of(Delivery delivery, Destination destination, @Nullable String reference) {
    return change(delivery)
        .map(change -> new Consignment(id(delivery), destination, change, reference));
  }

  private Optional<Change> change(Delivery delivery) {
    String reason = delivery.reason();
    Optional<Edition> edition = catalogue.edition(delivery.storyId(), delivery.version());
    return reason == null
        ? edition.filter(found -> found.version() == delivery.version()).map(Change.Standing::new)
        : edition.map(
            last -> new Change.Retracted(last, delivery.version(), reason, delivery.publishedAt()));
  }

  /** Of story, version and destination: receivers know by it what they had already. */
  public static String id(Delivery delivery) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String about = delivery.storyId() + "\n" + delivery.version() + "\n" + delivery.destination();
      byte[] hash = digest.digest(about.getBytes(StandardCharsets.UTF_8));
      return "msg_"
          + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
