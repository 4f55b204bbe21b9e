package org.dragoman.publish.rebuild;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Shadow;
import org.dragoman.publish.story.Shadow.Difference;
import org.dragoman.publish.story.Shadow.Doubts;
import org.dragoman.publish.story.Shadow.Line;

/**
 * Files of every version, each whole before it has its name: who breaks off and begins again writes
 * those that are still missing. Nothing is taken away: another hand may have put it there.
 */
final class IntoFolder implements Carrier {
  private static final int LINES = 500;

  private final String path;
  private final Exports exports;
  private final Shadow shadow;
  private final Transactions transactions;

  IntoFolder(String path, Exports exports, Shadow shadow, Transactions transactions) {
    this.path = path;
    this.exports = exports;
    this.shadow = shadow;
    this.transactions = transactions;
  }

  @Override
  public Carried carry(Order order, Filling log) {
    List<String> faults = exports.faults(path);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join(" ", faults));
    }
    log.readOn();
    if (!order.whole()) {
      log.addOlder();
    }
    Doubts doubts = transactions.call(shadow::doubts);
    Round round = new Round(order.apply());
    new ByStory(
            versions -> {
              versions.forEach(round::take);
              log.carried();
            })
        .all(shadow);
    if (order.whole()) {
      round.strangers();
    }
    return new Carried(round.difference(doubts), round.written);
  }

  /** One way through all stories. Names of versions are kept, their texts are not. */
  private final class Round {
    private final boolean apply;
    private final Set<String> names = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private long missing;
    private long different;
    private long extra;
    private long written;

    Round(boolean apply) {
      this.apply = apply;
    }

    void take(Change story) {
      names.add(exports.name(story));
      Optional<String> held = exports.held(path, story);
      if (held.isEmpty()) {
        missing++;
        differs("missing", story);
      } else if (!held.get().equals(exports.content(path, story))) {
        different++;
        differs("different", story);
      }
    }

    private void differs(String what, Change story) {
      int version =
          switch (story) {
            case Change.Standing(var edition) -> edition.version();
            case Change.Retracted retracted -> retracted.version();
          };
      tell(what, story.edition().storyId(), version);
      if (apply) {
        exports.put(path, story);
        written++;
      }
    }

    void strangers() {
      for (String name : exports.all(path)) {
        if (!names.contains(name)) {
          extra++;
          int slash = name.lastIndexOf('/');
          tell("extra", name.substring(0, slash), Integer.parseInt(name.substring(slash + 1)));
        }
      }
    }

    private void tell(String what, String story, int version) {
      if (lines.size() < LINES) {
        lines.add(new Line(what, story, version, "its file"));
      }
    }

    Difference difference(Doubts doubts) {
      return new Difference(
          missing, extra, different, doubts.contradicted(), doubts.textless(), lines);
    }
  }
}
