package org.dragoman.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Source;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Sources for articles that people bring by hand. An outlet that is known is never changed by that:
 * how it is credited, and on what basis, is for admins to say.
 */
public final class Outlets {
  private final Sources sources;
  private final Transactions transactions;

  public Outlets(Sources sources, Transactions transactions) {
    this.sources = sources;
    this.transactions = transactions;
  }

  /**
   * @param added false where the outlet was known already
   */
  public record Outlet(Source source, boolean added) {}

  /**
   * The source of that outlet; it is added where there is none.
   *
   * @param homepage absolute URL
   */
  public Outlet of(
      String name, @Nullable String homepage, @Nullable String language, @Nullable String rights) {
    return transactions.call(() -> {
      // Two people who press at once are to find one outlet, not to add two.
      sources.alone();
      List<Source> all = sources.all();
      return all.stream()
          .filter(known -> isSame(known, name, homepage))
          .findFirst()
          .map(known -> new Outlet(known, false))
          .orElseGet(() -> {
            Set<String> taken = all.stream().map(Source::id).collect(Collectors.toSet());
            String id = SourceIds.free(name, homepage, taken);
            Source source = new Source(id, name, language, homepage, null, null, rights);
            sources.save(source);
            return new Outlet(source, true);
          });
    });
  }

  /** Its homepage tells an outlet; its name does where one of the two has no homepage. */
  static boolean isSame(Source known, String name, @Nullable String homepage) {
    if (known.homepage() != null && homepage != null) {
      return FeedAddress.key(known.homepage()).equals(FeedAddress.key(homepage));
    }
    return plain(known.name()).equals(plain(name));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
