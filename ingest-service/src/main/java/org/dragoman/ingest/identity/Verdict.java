package org.dragoman.ingest.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By what a source's articles are best told apart, on the evidence of what it has sent: under each
 * policy some items share a key that are different articles, and some that are one article have
 * different keys. Ids are trusted until two such faults speak against them; then the first policy
 * with the fewest faults is chosen, if it has fewer. In which order documents came plays no part.
 *
 * @param policy never {@link IdentityPolicy#AUTO}
 * @param why one sentence for people
 */
public record Verdict(IdentityPolicy policy, String why) {
  private static final int TOO_MANY = 2;

  /** Different items under one key, side by side in one document, need no second proof. */
  private static final int BESIDE = 2;

  private static final int MOST_THINGS = 20;

  private static final List<IdentityPolicy> WEAKER =
      List.of(IdentityPolicy.LINK, IdentityPolicy.GUID_AND_LINK, IdentityPolicy.TITLE_AND_DATE);

  public static Verdict of(List<Sighting> sightings) {
    Faults trusted = Faults.of(IdentityPolicy.GUID, sightings);
    if (trusted.weight() < TOO_MANY) {
      return new Verdict(IdentityPolicy.GUID, "The source's ids have given no cause for doubt.");
    }
    return WEAKER.stream()
        .map(policy -> Faults.of(policy, sightings))
        .min(Comparator.comparingInt(Faults::weight))
        .filter(best -> best.weight() < trusted.weight())
        .map(best -> new Verdict(best.policy, trusted.inWords() + best.instead()))
        .orElseGet(() ->
            new Verdict(
                IdentityPolicy.GUID,
                trusted.inWords() + " Nothing else its items bear tells them apart better."));
  }

  /** Whether the document itself shows that its ids are none: a cheap look before it is judged. */
  public static boolean speaksAgainstIds(List<Sighting> document) {
    Set<Key> once = new HashSet<>();
    boolean repeats =
        document.stream()
            .map(each -> each.keys().of(KeyKind.GUID))
            .anyMatch(key -> key != null && !once.add(key));
    return repeats && Faults.of(IdentityPolicy.GUID, document).weight() >= TOO_MANY;
  }

  /**
   * @param beside different articles under one key in one document
   * @param reused different articles under one key in several documents
   * @param changed further keys of one and the same text at one address
   */
  private record Faults(IdentityPolicy policy, int beside, int reused, int changed) {

    int weight() {
      return beside * BESIDE + reused + changed;
    }

    static Faults of(IdentityPolicy policy, List<Sighting> sightings) {
      Map<String, List<Sighting>> things = new HashMap<>();
      Map<String, Set<String>> keysOfText = new HashMap<>();
      int beside = 0;
      int reused = 0;
      for (Sighting each : sightings) {
        Key key = each.keys().leading(policy).orElse(null);
        if (key == null) {
          continue;
        }
        String text = Alike.text(each.article());
        if (text != null) {
          Key link = each.keys().of(KeyKind.LINK);
          keysOfText
              .computeIfAbsent(text + (link == null ? "" : link.text()), t -> new HashSet<>())
              .add(key.text());
        }
        List<Sighting> known = things.computeIfAbsent(key.text(), k -> new ArrayList<>());
        if (known.size() < MOST_THINGS && known.stream().allMatch(k -> another(policy, k, each))) {
          boolean together = known.stream().anyMatch(k -> k.document().equals(each.document()));
          beside += together ? 1 : 0;
          reused += known.isEmpty() || together ? 0 : 1;
          known.add(each);
        }
      }
      int changed = keysOfText.values().stream().mapToInt(keys -> keys.size() - 1).sum();
      return new Faults(policy, beside, reused, changed);
    }

    /** What is one link is one address: only headline and text can speak against it. */
    private static boolean another(IdentityPolicy policy, Sighting one, Sighting other) {
      if (one.document().equals(other.document())) {
        return policy == IdentityPolicy.GUID
            ? Alike.isAnotherBeside(one.article(), other.article())
            : Alike.saysAnother(one.article(), other.article());
      }
      return policy == IdentityPolicy.GUID
          ? Alike.isAnother(one.article(), other.article())
          : Alike.saysAnother(one.article(), other.article());
    }

    String inWords() {
      List<String> faults = new ArrayList<>();
      if (beside > 0) {
        faults.add("its ids repeat within a document for different items (%d)".formatted(beside));
      }
      if (reused > 0) {
        faults.add("its ids come again for other articles (%d)".formatted(reused));
      }
      if (changed > 0) {
        faults.add("its ids change while address and text stay (%d)".formatted(changed));
      }
      return "The source's ids are bad: " + String.join("; ", faults) + ".";
    }

    String instead() {
      return " Its articles are told apart by %s instead."
          .formatted(
              switch (policy) {
                case LINK -> "their addresses";
                case GUID_AND_LINK -> "id and address together";
                case TITLE_AND_DATE -> "headline and date";
                case AUTO, GUID -> "their ids";
              });
    }
  }
}
