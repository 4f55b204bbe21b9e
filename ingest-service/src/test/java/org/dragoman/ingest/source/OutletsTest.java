package org.dragoman.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dragoman.contracts.article.Source;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutletsTest {
  private final Shelf shelf = new Shelf();
  private final Outlets outlets =
      new Outlets(
          shelf,
          new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
              return work.get();
            }
          });

  @Test
  void an_outlet_nobody_knows_becomes_a_source_without_a_feed() {
    Outlets.Outlet outlet =
        outlets.of("El Muelle", "https://muelle.example/", "es", "By letter of 3 May 2026");

    assertThat(outlet.added()).isTrue();
    assertThat(outlet.source())
        .isEqualTo(
            new Source(
                "el-muelle",
                "El Muelle",
                "es",
                "https://muelle.example/",
                null,
                null,
                "By letter of 3 May 2026"));
    assertThat(shelf.held).isTrue();
  }

  @Test
  void a_known_outlet_is_found_by_its_homepage_and_stays_as_it_is() {
    Source known = known("quay", "The Quay", "https://www.quay.example");

    Outlets.Outlet outlet = outlets.of("Quay, The", "http://quay.example/", "en", "anything");

    assertThat(outlet.added()).isFalse();
    assertThat(outlet.source()).isEqualTo(known);
    assertThat(shelf.all()).containsExactly(known);
  }

  @Test
  void without_a_homepage_its_name_tells_it() {
    Source known = known("quay", "The Quay", null);

    assertThat(outlets.of(" the  QUAY", "https://quay.example/", null, null).source())
        .isEqualTo(known);
  }

  @Test
  void two_outlets_of_one_name_and_two_homepages_are_two() {
    known("quay", "The Quay", "https://quay.example/");

    Outlets.Outlet other = outlets.of("The Quay", "https://quay-of-elsewhere.example/", null, null);

    assertThat(other.added()).isTrue();
    assertThat(other.source().id()).isEqualTo("the-quay");
  }

  @Test
  void two_outlets_on_one_host_are_told_apart_by_their_paths() {
    known("jane", "Jane writes", "https://letters.example/jane");

    assertThat(outlets.of("Bob writes", "https://letters.example/bob", null, null).added())
        .isTrue();
  }

  private Source known(String id, String name, @Nullable String homepage) {
    Source source = new Source(id, name, null, homepage, null, null, null);
    shelf.save(source);
    return source;
  }

  private static final class Shelf implements Sources {
    private final List<Source> sources = new ArrayList<>();
    private boolean held;

    @Override
    public Optional<Source> find(String id) {
      return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    @Override
    public List<Source> all() {
      return List.copyOf(sources);
    }

    @Override
    public void alone() {
      held = true;
    }

    @Override
    public boolean save(Source source) {
      return sources.add(source);
    }

    @Override
    public Policy policy(String id) {
      return Policy.DEFAULT;
    }

    @Override
    public void treat(String id, Policy policy) {
      throw new AssertionError("nobody asked for that");
    }

    @Override
    public boolean remove(String id) {
      throw new AssertionError("nobody asked for that");
    }
  }
}
