package org.dragoman.publish.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Channel;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Payload;

/** Receivers who keep what they get, and answer as they are told to. */
@Singleton
public class RecordingChannel implements Channel {
  static final String NAME = "recording";

  private final Map<String, List<Received>> received = new ConcurrentHashMap<>();
  private final Map<String, Function<Consignment, Answer>> answers = new ConcurrentHashMap<>();

  record Received(String id, String story, int version, String hash, String reference) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> faults(Destination destination) {
    return destination.settings().containsKey("broken") ? List.of("Leave broken out.") : List.of();
  }

  @Override
  public Payload write(Consignment consignment) {
    return new Payload("text/plain", consignment.story().toString());
  }

  @Override
  public Answer send(Consignment consignment, Payload payload) {
    String reference = consignment.reference() == null ? "" : consignment.reference();
    received
        .computeIfAbsent(consignment.destination().id(), _ -> new CopyOnWriteArrayList<>())
        .add(
            new Received(
                consignment.id(),
                consignment.storyId(),
                consignment.version(),
                payload.hash(),
                reference));
    return answers
        .getOrDefault(consignment.destination().id(), RecordingChannel::taken)
        .apply(consignment);
  }

  void answers(String destination, Function<Consignment, Answer> answer) {
    answers.put(destination, answer);
  }

  static Answer taken(Consignment consignment) {
    return new Answer.Acknowledged("200 OK", "post of " + consignment.storyId());
  }

  List<Received> at(String destination) {
    return received.getOrDefault(destination, List.of());
  }

  List<Integer> versions(String destination) {
    return at(destination).stream().map(Received::version).toList();
  }
}
