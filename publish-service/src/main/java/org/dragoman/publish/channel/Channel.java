package org.dragoman.publish.channel;

import java.util.List;
import java.util.Optional;

/** One way to bring stories somewhere. It keeps nothing: the ledger does. */
public interface Channel {

  /** As destinations name it, e.g. {@code webhook}. */
  String name();

  /**
   * What is wrong with a destination of this channel, each as a sentence that tells what to do;
   * empty if it can be used.
   */
  List<String> faults(Destination destination);

  /**
   * Why a destination cannot stand beside another one of this channel, whose receiver would get
   * both mixed up: a sentence that tells what to do. Empty if they do not meet.
   */
  default Optional<String> clash(Destination destination, Destination other) {
    return Optional.empty();
  }

  /**
   * What will be sent, made of the consignment alone: the same one gives the same bytes, whenever
   * and wherever it is asked.
   */
  Payload write(Consignment consignment);

  /**
   * One try, within a minute. Whatever the receiver or the network does is an answer; to send one
   * that was received already changes nothing there.
   *
   * @param payload as {@link #write} made it
   */
  Answer send(Consignment consignment, Payload payload);
}
