package org.dragoman.publish.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.Samples;
import org.dragoman.publish.front.Newsstand;
import org.dragoman.publish.rebuild.Carrier.Carried;
import org.dragoman.publish.rebuild.PublishedLog.Entry;
import org.dragoman.publish.rebuild.PublishedLog.Reading;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Shadow.Line;
import org.junit.jupiter.api.Test;

class IntoFolderTest {
  private final ShadowInMemory shadow = new ShadowInMemory();
  private final Disk disk = new Disk();

  /** s1 came out, s2 came out and was taken back. */
  IntoFolderTest() {
    Newsstand stand = new Newsstand().publish("s1", "en", 1).publish("s2", "en", 2);
    List<Edition> editions = stand.of(List.of("s1", "s2"));
    shadow.all.add(new Change.Standing(editions.getFirst()));
    shadow.all.add(new Change.Standing(editions.getLast()));
    shadow.all.add(new Change.Retracted(editions.getLast(), 2, "It was invented.", Samples.THEN));
  }

  @Test
  void a_dry_run_tells_and_writes_nothing() {
    disk.files.put("s1/1", "another text");
    disk.files.put("s9/4", "nobody knows it");

    Carried carried = carry("beginning", false);

    assertThat(carried.difference().lines())
        .containsExactly(
            line("different", "s1", 1),
            line("missing", "s2", 1),
            line("missing", "s2", 2),
            line("extra", "s9", 4));
    assertThat(carried.written()).isZero();
    assertThat(disk.files).hasSize(2);
  }

  @Test
  void what_is_missing_or_different_is_written_and_nothing_is_taken_away() {
    disk.files.put("s1/1", "another text");
    disk.files.put("s9/4", "nobody knows it");

    assertThat(carry("beginning", true).written()).isEqualTo(3);

    assertThat(disk.files).containsOnlyKeys("s1/1", "s2/1", "s2/2", "s9/4");
    Carried again = carry("beginning", true);
    assertThat(again.written()).isZero();
    assertThat(again.difference().lines()).containsExactly(line("extra", "s9", 4));
  }

  @Test
  void what_was_not_read_is_not_called_extra() {
    disk.files.put("s9/4", "it stands before that offset");

    assertThat(carry("12", false).difference().extra()).isZero();
  }

  @Test
  void a_path_that_leads_elsewhere_is_refused() {
    disk.faults.add("path names folders below the one of all exports.");

    assertThatThrownBy(() -> carry("beginning", true)).hasMessageContaining("below the one");
    assertThat(disk.files).isEmpty();
  }

  private Carried carry(String from, boolean apply) {
    Target.Folder folder = new Target.Folder("copy");
    Transactions straight = new Straight();
    Order order = new Order(Start.of(from).orElseThrow(), folder, apply, false, false);
    return new IntoFolder("copy", disk, shadow, straight)
        .carry(order, new Filling(new AtItsEnd(), _ -> {}, shadow, straight, _ -> {}));
  }

  private static Line line(String what, String story, int version) {
    return new Line(what, story, version, "its file");
  }

  private static final class Straight implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }
  }

  private static final class AtItsEnd implements Reading {
    @Override
    public long total() {
      return 0;
    }

    @Override
    public boolean complete() {
      return true;
    }

    @Override
    public List<Entry> next() {
      return List.of();
    }

    @Override
    public void goOn() {}

    @Override
    public void close() {}
  }

  /** Files by their names. */
  private static final class Disk implements Exports {
    final Map<String, String> files = new TreeMap<>();
    final List<String> faults = new ArrayList<>();

    @Override
    public List<String> faults(String path) {
      return faults;
    }

    @Override
    public String content(String path, Change story) {
      return path + " " + story;
    }

    @Override
    public Optional<String> held(String path, Change story) {
      return Optional.ofNullable(files.get(name(story)));
    }

    @Override
    public void put(String path, Change story) {
      files.put(name(story), content(path, story));
    }

    @Override
    public List<String> all(String path) {
      return List.copyOf(files.keySet());
    }

    @Override
    public String name(Change story) {
      return story.edition().storyId()
          + "/"
          + (story instanceof Change.Retracted(_, var version, _, _)
              ? version
              : story.edition().version());
    }
  }
}
